import { createHash } from 'node:crypto'
import type { CompletionFacts } from '#contract/credential.ts'
import { publicKeyOfDid } from '#interop/openbadges/issuer-key.ts'
import { type CompletionRecordParts, drawCompletionRecord } from '#paper/draw-completion-record.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import { paperFacts } from './paper-facts.ts'
import { lookOf } from './paper-look.ts'

/** The paper of a completion: the one way from signed facts to bytes, for who issues and for who checks. Throws `PaperRefusal`. */
export async function drawRecord(facts: CompletionFacts, parts: CompletionRecordParts): Promise<Uint8Array> {
  const key = await publicKeyOfDid(facts.issuer.did)
  const fingerprint = createHash('sha256').update(key).digest('hex').slice(0, 32)
  try {
    return drawCompletionRecord(paperFacts(facts, fingerprint, lookOf(parts.templateJson)), parts)
  } catch (error) {
    // A template comes from anywhere; whatever its pictures do to the drawing is its own fault.
    if (error instanceof PaperRefusal || parts.templateJson === null) throw error
    throw new PaperRefusal({ kind: 'bad-fact', fact: 'template' })
  }
}
