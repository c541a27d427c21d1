import { AppError } from '#contract/errors/app-error.ts'
import type { ReleaseView } from '#contract/release.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { releaseText } from '#courses/record/payloads/release-payloads.ts'
import { randomUuid, signText } from '#db/log/key-pair.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { findWait } from '../study/hindrance.ts'
import type { ReleaseFile } from './release-file.ts'

/** An instructor's way to lift the wait before another attempt, for one learner, one examination, one number of attempts. */
export type ReleaseService = {
  /**
   * A release in the name of an open profile here. Throws `learner-unknown`, `learner-not-here`, `learner-locked`, `pack-unknown`,
   * `release-own` for oneself, `release-not-instructor` for the profile of anybody but an instructor, or `release-not-needed` when the learner does not wait by the records that are here.
   */
  readonly give: (instructor: string, learner: string, pack: string) => Promise<ReleaseFile>
  /**
   * Takes a release in that {@link readReleaseFile} read, and records it. Throws `release-for-other` for another learner, or another
   * examination than `place`, `release-own`, `release-spent` when it was given for another number of attempts or is in the record already,
   * or `release-not-needed`.
   */
  readonly take: (
    learner: string,
    release: ReleaseFile,
    place: { readonly pack: string; readonly module: string } | null,
    language: CourseLanguage,
  ) => Promise<ReleaseView>
}

/** What releases stand on. */
export type ReleaseParts = {
  readonly library: Pick<CourseLibrary, 'findPack'>
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly attempts: AttemptsRepository
  readonly progress: ModuleProgressRepository
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** See {@link ReleaseService}. */
export function createReleaseService(parts: ReleaseParts): ReleaseService {
  const { library, log, learners, progress, now, randomBytes } = parts
  const require = (learner: string) => {
    const person = learners.find(learner)
    if (person === null) throw new AppError('learner-unknown', { learner })
    return person
  }
  const waitOf = (learner: string, manifest: PackManifest) => {
    const wait = findWait(parts, learner, manifest, now())
    if (wait === null) throw new AppError('release-not-needed', { learner, pack: manifest.id })
    return wait
  }

  return {
    give: async (instructor, learner, pack) => {
      require(learner)
      const { name, purpose, rootPublicKey: key } = require(instructor)
      if (instructor === learner) throw new AppError('release-own')
      if (purpose !== 'instructor') throw new AppError('release-not-instructor', { name })
      const { module, attempts } = waitOf(learner, await library.findPack(pack))
      const by = { key, name }
      const said = { pack, module, attempts, release: randomUuid(randomBytes(16)), by, givenAt: now() }
      const signature = signText(releaseText(learner, said), log.rootSeed(instructor)).toString('hex')
      return { format: 1, kind: 'attempt-release', learner, ...said, signature }
    },
    take: async (learner, { format: _format, kind: _kind, learner: named, ...payload }, place, language) => {
      const { rootPublicKey } = require(learner)
      const { pack, module, attempts, release, by, givenAt } = payload
      const isElsewhere = place !== null && (place.pack !== pack || place.module !== module)
      if (named !== learner || isElsewhere) throw new AppError('release-for-other', { learner: named, pack, module })
      if (by.key === rootPublicKey) throw new AppError('release-own')
      const manifest = await library.findPack(pack)
      const before = progress.find(learner, pack, module)?.releases ?? []
      if (before.some((one) => one.release === release)) throw new AppError('release-spent')
      const wait = waitOf(learner, manifest)
      if (wait.module !== module) throw new AppError('release-for-other', { learner: named, pack, module })
      if (wait.attempts !== attempts) throw new AppError('release-spent')
      log.append(learner, now(), [{ kind: 'attempt-released', v: 1, payload }])
      return {
        pack,
        packTitle: manifest.title[language],
        module,
        attempts,
        by: { name: by.name, fingerprint: fingerprintOf(by.key) },
        givenAt,
      }
    },
  }
}
