import { isDeepStrictEqual } from 'node:util'
import { type CompletionFacts, completionFactsSchema } from '#contract/credential.ts'
import { readBackingEvidence, readValidUntil } from './backing-evidence.ts'
import { parseBoth } from './both-languages.ts'
import { buildCompletionCredential } from './build-completion-credential.ts'
import type { CompletionCredential } from './completion-credential.ts'
import { digestOfPackUri } from './credential-ids.ts'
import { parseDecimal } from './decimal.ts'
import { parseOffsetTime } from './offset-time.ts'
import { readTerms } from './term-kinds.ts'

/**
 * The facts a credential was built from, or `null` when building it from what was read does not give it again: then it
 * says something more, something less or something that does not agree with itself, whoever signed it.
 */
export function readCompletionFacts(credential: CompletionCredential): CompletionFacts | null {
  const { issuer, credentialSubject: subject, evidence, validFrom } = credential
  const { achievement } = subject
  const prefix = `${achievement.id}#`
  const valueIn = (fragment: string) =>
    subject.result.find((result) => result.resultDescription === `${prefix}${fragment}`)?.value ?? null
  const valueOf = (fragment: string) => valueIn(fragment) ?? ''
  const scored = achievement.resultDescription.find(({ resultType }) => resultType === 'RawScore')
  const fullMilliPoints = parseDecimal(scored?.valueMax ?? '', 3)
  const requiredUnits = parseDecimal(scored?.requiredValue ?? '', 5)
  const instantOf = (text: string) => parseOffsetTime(text)?.instantMs
  const credentials = achievement.creator.description.split('\n\n')
  const facts = completionFactsSchema.safeParse({
    serial: subject.licenseNumber,
    level: valueOf('level'),
    learner: { name: subject.identifier[0]?.identityHash },
    pack: {
      id: achievement.humanCode,
      version: achievement.version,
      digest: digestOfPackUri(achievement.id),
      title: parseBoth(achievement.name),
    },
    modules: achievement.resultDescription
      .filter(({ resultType }) => resultType === 'Status')
      .map(({ id, name }) => ({
        id: id.slice(prefix.length).replace(/^module-\d+-/, ''),
        title: parseBoth(name),
      })),
    creditMinutes: parseDecimal(valueOf('credit-minutes'), 0),
    studyMinutes: parseDecimal(valueOf('study-minutes'), 0),
    deliveryFormat: valueOf('delivery-format'),
    startedAt: instantOf(subject.activityStartDate),
    completedAt: instantOf(subject.activityEndDate),
    score: { earnedMilliPoints: parseDecimal(valueOf('examination-score'), 3), fullMilliPoints },
    passPercent: fullMilliPoints === null || requiredUnits === null ? null : requiredUnits / fullMilliPoints,
    evaluationSubmittedAt: instantOf(evidence[0]?.description ?? ''),
    attestation: { signedAt: instantOf(evidence[1]?.description ?? ''), text: evidence[1]?.narrative },
    authors: achievement.creator.name.split('\n\n').map((name, index) => {
      const held = credentials[index] ?? ''
      return { name: parseBoth(name), credentials: held === '-' ? null : parseBoth(held) }
    }),
    studyLanguage: achievement.inLanguage,
    issuer: { did: issuer.id, name: parseBoth(issuer.name) },
    issuedAt: instantOf(validFrom),
    utcOffsetMinutes: parseOffsetTime(validFrom)?.utcOffsetMinutes,
    ...(valueOf('level') !== 'self-recorded' && { backing: readBacking(credential, valueIn) }),
  })
  if (!facts.success) return null
  return isDeepStrictEqual(buildCompletionCredential(facts.data), credential) ? facts.data : null
}

/** What stands behind an upper level, unchecked. */
function readBacking(
  { evidence, credentialSubject, validUntil }: CompletionCredential,
  valueOf: (fragment: string) => string | null,
) {
  return {
    ...readBackingEvidence(evidence),
    expiresOn: readValidUntil(validUntil),
    registrationNumber: credentialSubject.identifier[1]?.identityHash ?? null,
    ...readTerms(valueOf),
  }
}
