import type { TrustedIssuer } from '#contract/credential.ts'
import { type IssuerList, noTrust, type Trust } from '#contract/trust.ts'
import { writeStatement } from '#services/credentials/statement.ts'

/** A list of these keys, of the first day, that lets them sign at every level and for all time. */
export function listOf(issuers: readonly TrustedIssuer[], changes: Partial<IssuerList> = {}): IssuerList {
  const listed = issuers.map(({ did, name }) => ({
    did,
    organisation: 'village-school',
    name,
    levels: ['self-recorded', 'instructor-confirmed', 'issuer-signed'] as const,
    from: 0,
    until: null,
  }))
  return { list: 'village', number: 1, at: 0, next: null, issuers: listed, revoked: [], ...changes }
}

/** Trust in these keys. */
export function trusting(issuers: readonly TrustedIssuer[], changes: Partial<Trust> = {}): Trust {
  return { ...noTrust, lists: [listOf(issuers)], ...changes }
}

/** The file of such a list, signed by a key of its own. */
export function listFile(issuers: readonly TrustedIssuer[]): string {
  return writeStatement('issuer-list', listOf(issuers), Buffer.alloc(32, 3))
}
