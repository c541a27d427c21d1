import type { CredentialVerdict, TrustedIssuer } from '#contract/credential.ts'

/** The verdict on something soundly signed: the key is on the list, or nobody here vouches for it. */
export function standingOf(did: string, trusted: readonly TrustedIssuer[]): CredentialVerdict {
  const issuer = trusted.find((candidate) => candidate.did === did)
  return issuer === undefined ? { standing: 'valid-unknown-issuer', did } : { standing: 'trusted', issuer }
}
