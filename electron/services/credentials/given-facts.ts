import { isDeepStrictEqual } from 'node:util'
import type { CompletionFacts } from '#contract/credential.ts'
import { type CertificateTerms, noTerms } from '#contract/credential-backing.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CertificateRequest } from '#contract/trust-view.ts'
import { claimedParts } from '#courses/format/credit-claim.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'

/** What a certificate adds to a completion. */
export type GivenTerms = {
  readonly terms: CertificateTerms
  readonly expiresOn: string | null
  readonly template: string | null
}

/** The facts of a credential of an upper level: those of the completion, told for somebody who stands behind them. Whole seconds. */
export function givenFacts(
  facts: CompletionFacts,
  request: CertificateRequest,
  by: {
    readonly name: CompletionFacts['issuer']['name']
    readonly heads: NonNullable<CompletionFacts['backing']>['heads']
    readonly confirmation: NonNullable<CompletionFacts['backing']>['confirmation']
  },
  { terms, expiresOn, template }: GivenTerms,
): CompletionFacts {
  return {
    ...facts,
    level: request.level,
    issuer: { did: facts.issuer.did, name: by.name },
    issuedAt: facts.issuedAt - (facts.issuedAt % 1000),
    backing: {
      heads: by.heads,
      confirmation: by.confirmation,
      replaces: request.replaces,
      expiresOn,
      registrationNumber: request.registrationNumber,
      terms,
      template,
    },
  }
}

/** What the course itself says of its level and of the kinds of its credit. */
export function termsOfCourse({ level, credit }: PackManifest): CertificateTerms {
  const categories = credit === undefined ? [] : claimedParts(credit, null)
  return { ...noTerms, courseLevel: level ?? null, categories }
}

/**
 * Refuses where the log of a learner no longer says what an instructor confirmed. Throws `confirmation-differs` with the first fact. Time spent is
 * information and may have grown; the name is that of the request, which says why it differs.
 */
export function demandSame(facts: CompletionFacts, confirmed: CompletionFacts): void {
  const told = ({ pack, modules, score, passPercent, attestation, authors, ...rest }: CompletionFacts) => ({
    pack: pack.id,
    version: pack.version,
    title: pack.title,
    modules,
    creditMinutes: rest.creditMinutes,
    deliveryFormat: rest.deliveryFormat,
    startedAt: rest.startedAt,
    completedAt: rest.completedAt,
    score,
    passPercent,
    evaluationSubmittedAt: rest.evaluationSubmittedAt,
    attestation,
    authors,
    studyLanguage: rest.studyLanguage,
  })
  const here = told(facts)
  const there: Readonly<Record<string, unknown>> = told(confirmed)
  const differing = Object.entries(here).find(([fact, value]) => !isDeepStrictEqual(value, there[fact]))
  if (differing !== undefined) throw new AppError('confirmation-differs', { fact: differing[0] })
}
