import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { signedCredentialSchema } from '#interop/openbadges/completion-credential.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { readCompletionFacts } from '#interop/openbadges/read-completion-facts.ts'
import { signCredential } from '#interop/openbadges/sign-credential.ts'
import { drawLedger } from '#paper/draw-ledger.ts'
import type { PaperFonts } from '#paper/paper-fonts.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import { drawRecord } from './draw-record.ts'
import { previewTemplate } from './template-preview.ts'

/** Signs with Open Badges and draws with fonts that are read when the first paper is. */
export function createRecordMaker(readFonts: () => Promise<PaperFonts>): RecordMaker {
  return {
    issuerOf: issuerDidOf,
    sign: async (facts, seed) => {
      const signed = await signCredential(buildCompletionCredential(facts), seed, facts.issuedAt)
      return `${JSON.stringify(signed, null, 1)}\n`
    },
    read: (credential) => Promise.resolve(factsIn(credential)),
    claim: (credential, seed) => encodeClaim(compactClaimOf(factsIn(credential)), seed),
    draw: async (credential, qrText, template) => {
      const facts = factsIn(credential)
      const fonts = await readFonts()
      const credentialJson = new TextEncoder().encode(credential)
      try {
        return await drawRecord(facts, {
          fonts,
          credentialJson,
          qrText,
          templateJson: template === null ? null : new TextEncoder().encode(template),
        })
      } catch (error) {
        if (error instanceof PaperRefusal)
          throw new AppError('record-not-drawn', { reason: error.message }, { cause: error })
        throw error
      }
    },
    previewTemplate: async (template) => previewTemplate(template, await readFonts()),
    drawLedger: async (facts, scans) => {
      const fonts = await readFonts()
      try {
        return drawLedger(facts, scans, fonts)
      } catch (error) {
        if (error instanceof PaperRefusal)
          throw new AppError('dossier-not-drawn', { reason: error.message }, { cause: error })
        throw error
      }
    },
  }
}

function factsIn(credential: string): CompletionFacts {
  const { proof: _, ...unsigned } = signedCredentialSchema.parse(JSON.parse(credential))
  const facts = readCompletionFacts(unsigned)
  if (facts === null) throw new Error('a credential in no form of ours')
  return facts
}
