import { createHash } from 'node:crypto'
import type { CompletionFacts, TrustedIssuer, Verification } from '#contract/credential.ts'
import { buildCompletionCredential } from '#interop/openbadges/build-completion-credential.ts'
import { compactClaimOf } from '#interop/openbadges/compact-claim.ts'
import { encodeClaim } from '#interop/openbadges/encode-claim.ts'
import { signCredential } from '#interop/openbadges/sign-credential.ts'
import { checkRecord } from '#services/verification/check-record.ts'
import type { RecordTools } from '#services/verification/record-tools.ts'
import { drawRecord } from '#services/workers/draw-record.ts'
import { createRecordTools } from '#services/workers/record-tools.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'
import { trusting } from '#test/helpers/trusting.ts'

/** A record as the program issues it. */
export type RealRecord = {
  readonly facts: CompletionFacts
  readonly credential: Uint8Array
  readonly claim: string
  readonly pdf: Uint8Array
}

/** A soundly signed credential, as the bytes that are attached. */
export async function signedBytes(facts: CompletionFacts, seed: Uint8Array): Promise<Uint8Array> {
  const signed = await signCredential(buildCompletionCredential(facts), seed, facts.issuedAt)
  return new TextEncoder().encode(`${JSON.stringify(signed, null, 1)}\n`)
}

/** The text of the QR code. */
export function claimOf(facts: CompletionFacts, seed: Uint8Array): Promise<string> {
  return encodeClaim(compactClaimOf(facts), seed)
}

/** Signs and draws it. */
export async function issueRecord(facts: CompletionFacts, seed: Uint8Array): Promise<RealRecord> {
  const credential = await signedBytes(facts, seed)
  const claim = await claimOf(facts, seed)
  return { facts, credential, claim, pdf: await drawPaper(facts, credential, claim) }
}

/** Draws a paper of any facts with any credential and claim, sound together or not. */
export function drawPaper(facts: CompletionFacts, credentialJson: Uint8Array, qrText: string): Promise<Uint8Array> {
  return drawRecord(facts, { fonts: bundledFonts, credentialJson, qrText, templateJson: null })
}

/**
 * The program's own check. What it draws from one credential is kept, since a thousand changes elsewhere in a file ask for
 * the same drawing; the same goes for reading that drawing.
 */
export function createCheck(trusted: readonly TrustedIssuer[] = []): (bytes: Uint8Array) => Promise<Verification> {
  const real = createRecordTools(() => Promise.resolve(bundledFonts))
  const drawings = new Map<string, ReturnType<RecordTools['drawAgain']>>()
  const readings = new WeakMap<Uint8Array, ReturnType<RecordTools['readPage']>>()
  const tools: RecordTools = {
    ...real,
    drawAgain: (facts, attached, claim) => {
      const key = createHash('sha256')
        .update(attached.credential)
        .update(attached.template ?? '')
        .update(claim)
        .digest('hex')
      const drawn = drawings.get(key) ?? real.drawAgain(facts, attached, claim)
      drawings.set(key, drawn)
      return drawn
    },
    readPage: (bytes) => {
      const read = readings.get(bytes) ?? real.readPage(bytes)
      readings.set(bytes, read)
      return read
    },
  }
  return (bytes) => checkRecord(bytes, trusting(trusted), tools)
}
