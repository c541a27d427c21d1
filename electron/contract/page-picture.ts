import { z } from 'zod'

const number = z.number()
/** `matrix(…)` as in SVG; `null` for none. */
const transform = z.string().nullable()
const colour = z.string().regex(/^#[0-9a-fA-F]{3,8}$/)

/** An outline, as the `d` of an SVG path, with the transform it was drawn under. */
const outlineSchema = z.strictObject({ d: z.string(), transform })

/** What is on a page, in points from its upper left corner: text on its baseline, an outline, or a picture in its box. */
export const pageMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    x: number,
    y: number,
    size: number,
    /** How wide the paper sets it. */
    width: number,
    isBold: z.boolean(),
    fill: colour,
  }),
  outlineSchema.extend({
    kind: z.literal('path'),
    fill: colour.nullable(),
    stroke: colour.nullable(),
    lineWidth: number,
    /** Only what lies within it shows. */
    clip: outlineSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('image'),
    of: z.enum(['logo', 'seal']),
    x: number,
    y: number,
    width: number,
    height: number,
  }),
])

/** See {@link pageMarkSchema}. */
export type PageMark = z.infer<typeof pageMarkSchema>

/** One page as it is drawn on paper, for a screen. Sizes in points; the marks in the order they are drawn. */
export const pagePictureSchema = z.strictObject({
  width: number,
  height: number,
  marks: z.array(pageMarkSchema).max(20_000).readonly(),
})

/** See {@link pagePictureSchema}. */
export type PagePicture = z.infer<typeof pagePictureSchema>
