import type { CompactClaim, CompletionFacts } from '#contract/credential.ts'
import { offsetDate } from './offset-time.ts'

/** What the QR code says of a completion. */
export function compactClaimOf(facts: CompletionFacts): CompactClaim {
  return {
    serial: facts.serial,
    level: facts.level,
    name: facts.learner.name,
    packId: facts.pack.id,
    packVersion: facts.pack.version,
    creditMinutes: facts.creditMinutes,
    completedOn: offsetDate(facts.completedAt, facts.utcOffsetMinutes),
    issuerDid: facts.issuer.did,
    ...(facts.backing && {
      validity: {
        issuedAtSeconds: facts.issuedAt / 1000,
        utcOffsetMinutes: facts.utcOffsetMinutes,
        expiresOn: facts.backing.expiresOn,
      },
    }),
  }
}
