import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import type { ErrorCode } from '#contract/errors/error-codes.ts'
import { learnerNameSchema } from '#contract/learner.ts'
import type { HelpCardView } from '#contract/protection.ts'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { isAgreementKey } from '#db/protection/key-agreement.ts'
import { fingerprintOf } from '../fingerprint.ts'

const key = z.string().regex(/^[0-9a-f]{64}$/)
const sealed = z
  .string()
  .regex(/^([0-9a-f]{2})+$/)
  .max(400)
/** X25519 public key. */
const agreementKey = key.refine(isAgreementKey)

/** What an instructor hands out: the public part of a help card. */
export const helpCardFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('help-card'),
  card: agreementKey,
  name: publisherNameSchema,
})

/** What the PC of a learner who forgot the passphrase writes for the instructor. */
export const helpRequestFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('help-request'),
  learner: z.uuid(),
  name: learnerNameSchema,
  /** The learner's root key. */
  root: key,
  card: helpCardFileSchema.shape.card,
  cardName: helpCardFileSchema.shape.name,
  /** The identity key, sealed to the card. */
  sealed,
  /** What the answer is sealed to. */
  answerTo: agreementKey,
  at: z.int().min(0),
})

/** What the instructor's PC answers. */
export const helpAnswerFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('help-answer'),
  learner: z.uuid(),
  answerTo: key,
  /** The identity key, sealed to the request. */
  sealed,
})

/** See {@link helpCardFileSchema}. */
export type HelpCardFile = z.infer<typeof helpCardFileSchema>
/** See {@link helpRequestFileSchema}. */
export type HelpRequestFile = z.infer<typeof helpRequestFileSchema>
/** See {@link helpAnswerFileSchema}. */
export type HelpAnswerFile = z.infer<typeof helpAnswerFileSchema>

/** A learner's choice as it is stored: the card, and the identity key sealed to it. */
export const helpChoiceSchema = z.strictObject({
  card: helpCardFileSchema.shape.card,
  name: helpCardFileSchema.shape.name,
  sealed,
})

/** A request that waits for its answer, as it is stored: the private part of `answerTo`. */
export const helpAskedSchema = z.strictObject({ key, at: z.int() })

/** A card as people compare it. */
export function cardView(card: string, of: string): HelpCardView {
  return { card, name: of, fingerprint: fingerprintOf(card) }
}

/** The card that a stored choice names. */
export function chosenCard(stored: string | null): HelpCardView | null {
  if (stored === null) return null
  const choice = helpChoiceSchema.parse(JSON.parse(stored))
  return cardView(choice.card, choice.name)
}

/** What the identity key is sealed for: this learner, and nobody in whose place the file could be put. */
export const helpContext = {
  card: (learner: string, card: string) => `tianye help 1\n${learner}\n${card}\n`,
  answer: (learner: string, answerTo: string) => `tianye help answer 1\n${learner}\n${answerTo}\n`,
  wrappedCard: (card: string) => `tianye help card 1\n${card}\n`,
}

/** Reads a help file that somebody chose. Throws `code`. */
export function readHelpFile<T>(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  schema: z.ZodType<T>,
  code: Extract<ErrorCode, `help-${string}-unreadable`>,
): T {
  try {
    return schema.parse(
      JSON.parse(
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      ),
    )
  } catch (error) {
    throw new AppError(code, { file }, { cause: error })
  }
}
