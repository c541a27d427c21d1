import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { issuerDidOf, publicKeyOfDid } from '#interop/openbadges/issuer-key.ts'
import { signCredential } from '#interop/openbadges/sign-credential.ts'
import { drawCompletionRecord } from '#paper/draw-completion-record.ts'
import type { FontRole, PaperFonts } from '#paper/paper-fonts.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import type { RecordMaker } from '#services/completion/record-service.ts'
import { paperFacts } from './paper-facts.ts'

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
      const key = await publicKeyOfDid(facts.issuer.did)
      const fingerprint = createHash('sha256').update(key).digest('hex').slice(0, 32)
      const fonts = await readFonts(fontFolder)
      try {
        return drawCompletionRecord(paperFacts(facts, fingerprint), { fonts, credentialJson: credential, qrText })
      } catch (error) {
        if (error instanceof PaperRefusal)
          throw new AppError('record-not-drawn', { reason: error.message }, { cause: error })
        throw error
      }
    },
  }
}

async function readFonts(folder: string): Promise<PaperFonts> {
  const read = (role: FontRole) => readFile(join(folder, `${role}.ttf`))
  const [latin, latinBold, han, hanBold, rare] = await Promise.all([
    read('latin'),
    read('latinBold'),
    read('han'),
    read('hanBold'),
    read('rare'),
  ])
  return { latin, latinBold, han, hanBold, rare }
}
