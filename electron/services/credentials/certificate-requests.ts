import type { CertificateRequest } from '#contract/trust-view.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { GivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'

/** What learners ask for, as their records say it. */
export type CertificateRequests = {
  /** A learner's requests in the order of the record; of several for one course and level the newest is the one that stands. */
  readonly listOf: (learner: string) => readonly CertificateRequest[]
  /** Everybody's. */
  readonly list: () => readonly CertificateRequest[]
}

/** See {@link CertificateRequests}. */
export function createCertificateRequests(parts: {
  readonly learners: LearnersRepository
  readonly courses: CourseProgressRepository
  readonly given: GivenCredentialsRepository
}): CertificateRequests {
  const { learners, courses, given } = parts
  const listOf = (learner: string): readonly CertificateRequest[] =>
    courses.listPacks(learner).flatMap((pack) => {
      const { requested = [], issued = [] } = courses.find(learner, pack) ?? {}
      const newest = new Map(requested.map((one) => [one.level, one]))
      return [...newest.values()].map(({ id, at, level, name, packVersion, registrationNumber, replaces }) => {
        const answer = issued.find((one) => one.level === level && one.at >= at && one.serial !== replaces?.serial)
        return {
          request: id,
          learner,
          name,
          pack,
          packVersion,
          level,
          at,
          registrationNumber,
          replaces,
          answered: given.findAnswer(learner, id)?.serial ?? answer?.serial ?? null,
        }
      })
    })
  return { listOf, list: () => learners.list().flatMap(({ id }) => listOf(id)) }
}
