import { z } from 'zod'
import { canonicalJson, parseCanonicalJson } from '#courses/record/canonical-json.ts'
import { digestSchema } from '#courses/record/identifiers.ts'
import { answerKeySchema } from '../answer-key-schema.ts'
import { courseLanguages } from '../course-language.ts'
import { feedbackSchema } from '../feedback-schema.ts'
import { stableIdSchema } from '../stable-id.ts'
import { semanticVersionSchema } from '../version-range.ts'

/** The one form of a `.tykey` that this version reads and writes. */
export const tykeyFormat = 1

/** Most characters of a `.tykey`. Our own choice: a bank of 1,000 questions in two languages with long feedback. */
export const longestTykey = 20_000_000

const sealedAnswer = z.strictObject({
  /** SHA-256 of the question's text as it was handed out: see `questionText` of the rules. */
  text: digestSchema,
  key: answerKeySchema,
  feedback: feedbackSchema,
})

/** What a `.tykey` says: the keys and feedback of one bank of one version of a pack, each bound to the text it belongs to. */
export const tykeySchema = z.strictObject({
  format: z.literal(tykeyFormat),
  pack: stableIdSchema,
  version: semanticVersionSchema,
  bank: stableIdSchema,
  /** In the order of the bank. */
  questions: z
    .array(
      z.strictObject({
        question: stableIdSchema,
        asked: z.partialRecord(z.enum(courseLanguages), sealedAnswer),
      }),
    )
    .min(1)
    .max(1000)
    .readonly(),
})

/** See {@link tykeySchema}. */
export type Tykey = z.infer<typeof tykeySchema>

/** The bytes of a `.tykey`, as text: canonical JSON. `null` for a value that has none, such as feedback nested too deep. */
export function writeTykey(tykey: Tykey): string | null {
  return canonicalJson(tykey)
}

/** Reads the text of a `.tykey`; `null` when it is none, to the letter. */
export function readTykey(text: string): Tykey | null {
  if (text.length > longestTykey) return null
  return tykeySchema.safeParse(parseCanonicalJson(text)?.value).data ?? null
}
