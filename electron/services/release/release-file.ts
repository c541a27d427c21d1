import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { uuidSchema } from '#courses/record/identifiers.ts'
import { attemptReleasedSchema, releaseText } from '#courses/record/payloads/release-payloads.ts'
import { isTextSignedBy } from '#db/log/key-pair.ts'

/** What an instructor hands to one learner so that another attempt may begin at once. */
export const releaseFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('attempt-release'),
  learner: uuidSchema,
  ...attemptReleasedSchema.shape,
})

/** See {@link releaseFileSchema}. */
export type ReleaseFile = z.infer<typeof releaseFileSchema>

/** Longest file that is read: a release has a few hundred bytes. */
export const mostReleaseBytes = 20_000

/** Reads a release, whose signature fits what it says. Throws `release-unreadable`. */
export function readReleaseFile({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }): ReleaseFile {
  const refuse = (cause?: unknown) => new AppError('release-unreadable', { file }, { cause })
  if (bytes.length > mostReleaseBytes) throw refuse()
  let release: ReleaseFile
  try {
    const text = Buffer.from(bytes).toString('utf8')
    release = releaseFileSchema.parse(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    throw refuse(error)
  }
  if (!isReleaseGood(release.learner, release)) throw refuse()
  return release
}

/** Whether the signature is that of the key it names, over what it says to this learner. Not whose key it is. */
export function isReleaseGood(learner: string, { signature, ...said }: z.infer<typeof attemptReleasedSchema>): boolean {
  return isTextSignedBy(said.by.key, releaseText(learner, said), Buffer.from(signature, 'hex'))
}
