import { isDeepStrictEqual } from 'node:util'
import { noTrust } from '#contract/trust.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { compareWithPage } from '#interop/openbadges/compare-with-page.ts'
import { verifyClaim } from '#interop/openbadges/verify-claim.ts'
import { verifyCredential } from '#interop/openbadges/verify-credential.ts'
import { readPage } from '#interop/pdf/read-page.ts'
import { readPaper } from '#interop/pdf/read-paper.ts'
import type { PaperFonts } from '#paper/paper-fonts.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import type { RecordTools } from '../verification/record-tools.ts'
import { drawRecord } from './draw-record.ts'

/** Reads with pdf.js and Open Badges, and draws again with the fonts, which are asked for once and only then. */
export function createRecordTools(readFonts: () => Promise<PaperFonts>): RecordTools {
  let reading: Promise<PaperFonts> | null = null
  return {
    readPaper,
    readPage,
    checkCredential: async (text, trust) => {
      const { verdict, signed } = await verifyCredential(text, trust)
      return { verdict, facts: signed?.facts ?? null }
    },
    checkClaim: verifyClaim,
    isClaimOf: async (claimText, facts) => {
      const { claim } = await verifyClaim(claimText, noTrust)
      return isDeepStrictEqual(claim, compactClaimOf(facts))
    },
    drawAgain: async (facts, { credential: credentialJson, template: templateJson }, qrText) => {
      reading ??= readFonts()
      const fonts = await reading
      try {
        return await drawRecord(facts, { fonts, credentialJson, qrText, templateJson })
      } catch (error) {
        if (error instanceof PaperRefusal) return null
        throw error
      }
    },
    comparePages: compareWithPage,
  }
}
