import { z } from 'zod'

/** Something that went wrong or was refused on the page, told to the main side so that it stands in the log. */
export const pageProblemSchema = z.strictObject({
  kind: z.enum(['csp-violation', 'render-error']),
  text: z.string().max(2000),
})

/** See {@link pageProblemSchema}. */
export type PageProblem = z.infer<typeof pageProblemSchema>
