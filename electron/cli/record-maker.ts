import { AppError } from '#contract/errors/app-error.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { signCredential } from '#interop/openbadges/sign-credential.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import type { RecordMaker } from '#services/completion/record-service.ts'
import { drawRecord } from './draw-record.ts'
import { readPaperFonts } from './read-paper-fonts.ts'

/** Signs with Open Badges and draws with the fonts of a folder, one file `ROLE.ttf` each. */
export function createRecordMaker(fontFolder: string): RecordMaker {
  return {
    issuerOf: issuerDidOf,
    sign: async (facts, seed) => {
      const signed = await signCredential(buildCompletionCredential(facts), seed, facts.issuedAt)
      return new TextEncoder().encode(`${JSON.stringify(signed, null, 1)}\n`)
    },
    draw: async (facts, credential, seed) => {
      const qrText = await encodeClaim(compactClaimOf(facts), seed)
      const fonts = await readPaperFonts(fontFolder)
      try {
        return await drawRecord(facts, { fonts, credentialJson: credential, qrText })
      } catch (error) {
        if (error instanceof PaperRefusal)
          throw new AppError('record-not-drawn', { reason: error.message }, { cause: error })
        throw error
      }
    },
  }
}
