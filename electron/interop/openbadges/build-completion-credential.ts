import type { CompletionFacts } from '#contract/credential.ts'
import { backingEvidence, validUntilOf } from './backing-evidence.ts'
import { both } from './both-languages.ts'
import type { CompletionCredential } from './completion-credential.ts'
import { credentialContexts, packUri } from './credential-ids.ts'
import { decimal } from './decimal.ts'
import { offsetTime } from './offset-time.ts'
import { moduleFragment, resultKindsOf } from './result-kinds.ts'

const description =
  'Completion of a course of continuing education or preparation in social work. Whether it counts is decided by the authority it is shown to.\n' +
  '完成一门社会工作继续教育或准备课程。是否予以认定，由受理的主管部门决定。'

const criteria =
  'Every module was read to its end, the examination was passed at or above the mark, the evaluation of the course was submitted and the attestation was signed.\n' +
  '学完全部单元，考试成绩达到合格线，提交了课程评价，并签署了本人声明。'

/**
 * The unsigned Open Badges 3.0 credential of a completion. The same facts give the same object, key by key, and all of
 * them can be read back (`readCompletionFacts`). How each fact is told: `electron/interop/README.md`.
 */
export function buildCompletionCredential(facts: CompletionFacts): CompletionCredential {
  const { pack, score } = facts
  const uri = packUri(pack.digest)
  const time = (instantMs: number) => offsetTime(instantMs, facts.utcOffsetMinutes)
  const creditHours = Math.round((facts.creditMinutes * 100) / 60) / 100
  const title = both(pack.title)
  const kinds = resultKindsOf(facts)
  const modules = facts.modules.map((module, index) => ({
    id: `${uri}#${moduleFragment(index + 1, module.id)}`,
    name: both(module.title),
  }))
  return {
    '@context': [...credentialContexts],
    id: `${facts.issuer.did}/credentials/${facts.serial}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: facts.issuer.did, type: ['Profile'], name: both(facts.issuer.name) },
    validFrom: time(facts.issuedAt),
    ...validUntilOf(facts),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: facts.learner.name, identityType: 'name' },
        ...registration(facts),
      ],
      licenseNumber: facts.serial,
      activityStartDate: time(facts.startedAt),
      activityEndDate: time(facts.completedAt),
      creditsEarned: creditHours,
      achievement: {
        id: uri,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: title,
        description,
        criteria: { narrative: criteria },
        humanCode: pack.id,
        version: pack.version,
        inLanguage: facts.studyLanguage,
        creditsAvailable: creditHours,
        creator: {
          id: `${uri}#authors`,
          type: ['Profile'],
          name: facts.authors.map((author) => both(author.name)).join('\n\n'),
          description: facts.authors.map(({ credentials }) => (credentials ? both(credentials) : '-')).join('\n\n'),
        },
        resultDescription: [
          ...kinds.map(({ fragment, resultType, name }) => ({
            id: `${uri}#${fragment}`,
            type: ['ResultDescription'] as ['ResultDescription'],
            name,
            resultType,
            ...(resultType === 'RawScore' && {
              requiredValue: decimal(score.fullMilliPoints * facts.passPercent, 5),
              valueMin: '0',
              valueMax: decimal(score.fullMilliPoints, 3),
            }),
          })),
          ...modules.map(({ id, name }) => ({
            id,
            type: ['ResultDescription'] as ['ResultDescription'],
            name,
            resultType: 'Status' as const,
          })),
        ],
      },
      result: [
        ...kinds.map(({ fragment, value }) => ({
          type: ['Result'] as ['Result'],
          resultDescription: `${uri}#${fragment}`,
          value,
        })),
        ...modules.map(({ id }) => ({
          type: ['Result'] as ['Result'],
          resultDescription: id,
          status: 'Completed' as const,
        })),
      ],
    },
    evidence: [
      {
        id: `${uri}#evaluation`,
        type: ['Evidence'],
        name: 'Evaluation of the course\n课程评价',
        genre: 'course-evaluation',
        description: time(facts.evaluationSubmittedAt),
      },
      {
        id: `${uri}#attestation`,
        type: ['Evidence'],
        name: 'Attestation\n本人声明',
        genre: 'attestation',
        description: time(facts.attestation.signedAt),
        narrative: facts.attestation.text,
      },
      ...backingEvidence(facts),
    ],
  }
}

function registration({ backing }: CompletionFacts): CompletionCredential['credentialSubject']['identifier'] {
  const number = backing?.registrationNumber ?? null
  if (number === null) return []
  return [{ type: 'IdentityObject', hashed: false, identityHash: number, identityType: 'identifier' }]
}
