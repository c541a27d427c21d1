import type { CompletionFacts, CredentialVerdict } from '#contract/credential.ts'
import type { InvalidReason } from '#contract/record-words.ts'
import type { Trust } from '#contract/trust.ts'
import { scanJson } from '#courses/format/scan-json.ts'
import { checkProof } from './check-proof.ts'
import { type SignedCredential, signedCredentialSchema } from './completion-credential.ts'
import { createDocumentLoader } from './document-loader.ts'
import { expiryOf, judge } from './judge.ts'
import { readCompletionFacts } from './read-completion-facts.ts'

/** Longest credential that is looked at, in UTF-16 units: a hundred modules with long titles in both languages fit. */
export const maxCredentialLength = 400_000

/** Deepest nesting that is looked at; ours has six levels. */
export const maxCredentialDepth = 10

/** The verdict, and what a sound credential says; `null` if it is not one. */
export type CredentialCheck = {
  readonly verdict: CredentialVerdict
  readonly signed: { readonly credential: SignedCredential; readonly facts: CompletionFacts } | null
}

/**
 * Checks a completion credential, given as the text of its file, without network: size, depth, form, that it agrees with
 * itself, and its proof. What is sound is judged by the lists and the time of `trust`.
 */
export async function verifyCredential(text: string, trust: Trust): Promise<CredentialCheck> {
  if (text.length > maxCredentialLength) return refuse('too-large')
  const problem = scanJson(text, maxCredentialDepth)
  if (problem !== null) return refuse(problem)
  const parsed = parseJson(text)
  if (parsed === null) return refuse('not-json')
  const shaped = signedCredentialSchema.safeParse(parsed.value)
  if (!shaped.success) return refuse('form-unknown', shaped.error.issues[0]?.path.join('.'))
  const { proof, ...unsigned } = shaped.data
  const facts = readCompletionFacts(unsigned)
  if (facts === null) return refuse('form-unknown')
  if (!(await checkProof(shaped.data, createDocumentLoader()))) return refuse('proof-wrong', proof.verificationMethod)
  const { issuer, level, serial, issuedAt, backing, utcOffsetMinutes } = facts
  const expiry = expiryOf(backing?.expiresOn ?? null, utcOffsetMinutes)
  const verdict = judge({ did: issuer.did, level, serial, issuedAt, expiry }, trust)
  return { verdict, signed: { credential: shaped.data, facts } }
}

function refuse(reason: InvalidReason, at = ''): CredentialCheck {
  return { verdict: { standing: 'invalid', reasons: [{ reason, at }] }, signed: null }
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}
