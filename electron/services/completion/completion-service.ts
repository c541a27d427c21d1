import type { AttestationGiven, CourseCompletionView, EvaluationGiven } from '#contract/completion.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { completionView } from './completion-view.ts'
import { attestationBodies, evaluationBodies } from './learner-statements.ts'

/**
 * Completing a course. What a function acknowledges by returning is on the disk; each gives back where the learner is
 * then. Said again, what was said before records nothing. All throw `learner-unknown` or `pack-unknown`.
 */
export type CompletionService = {
  readonly status: (learner: string, pack: string, language: CourseLanguage) => Promise<CourseCompletionView>
  /**
   * A module was read through; `activeMs` is the time it took, `null` where nothing measured it, and of the first time
   * only. Throws `module-unknown` or `examination-not-read`.
   */
  readonly markSeen: (
    learner: string,
    place: { readonly pack: string; readonly module: string },
    activeMs: number | null,
    language: CourseLanguage,
  ) => Promise<CourseCompletionView>
  /** Throws `evaluation-submitted` when another evaluation stands. */
  readonly submitEvaluation: (
    learner: string,
    pack: string,
    given: EvaluationGiven,
    language: CourseLanguage,
  ) => Promise<CourseCompletionView>
  /**
   * Signs the statement in its exact words. Throws `statement-differs`, and before the rest is there `content-not-seen`
   * or `examination-not-passed`.
   */
  readonly signAttestation: (
    learner: string,
    pack: string,
    given: AttestationGiven,
    language: CourseLanguage,
  ) => Promise<CourseCompletionView>
  /** Both in one go, all or nothing; `text` is the statement. Signed with the profile's name. Throws what both throw. */
  readonly evaluateAndSign: (
    learner: string,
    pack: string,
    given: EvaluationGiven & Pick<AttestationGiven, 'text'>,
    language: CourseLanguage,
  ) => Promise<CourseCompletionView>
}

/** What the completion service stands on. `now` is the clock in milliseconds since 1970 UTC. */
export type CompletionParts = {
  readonly library: CourseLibrary
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly attempts: AttemptsRepository
  readonly modules: ModuleProgressRepository
  readonly courses: CourseProgressRepository
  readonly now: () => number
}

/** See {@link CompletionService}. */
export function createCompletionService(parts: CompletionParts): CompletionService {
  const { library, log, learners, courses, now } = parts

  const open = async (learner: string, pack: string) => {
    const profile = learners.find(learner)
    if (profile === null) throw new AppError('learner-unknown', { learner })
    return { profile, manifest: await library.findPack(pack) }
  }
  const viewOf = (learner: string, manifest: PackManifest, language: CourseLanguage) =>
    completionView(parts, learner, manifest, language)
  /** Nothing may wait between reading what stands and recording, so that nothing is recorded twice. */
  const record = (learner: string, bodies: readonly AppendableBody[]) => {
    if (bodies.length > 0) log.append(learner, now(), bodies)
  }

  return {
    status: async (learner, pack, language) => viewOf(learner, (await open(learner, pack)).manifest, language),
    markSeen: async (learner, { pack, module }, activeMs, language) => {
      const { manifest } = await open(learner, pack)
      if (manifest.examination?.bank === module) throw new AppError('examination-not-read', { pack, module })
      if (!manifest.modules.includes(module)) throw new AppError('module-unknown', { pack, module })
      const isSeen = courses.find(learner, pack)?.modulesSeen.some((seen) => seen.module === module) ?? false
      const payload = { pack, packVersion: manifest.version, module, activeMs }
      record(learner, isSeen ? [] : [{ kind: 'content-seen', v: 1, payload }])
      return viewOf(learner, manifest, language)
    },
    submitEvaluation: async (learner, pack, given, language) => {
      const { manifest } = await open(learner, pack)
      record(learner, evaluationBodies(courses.find(learner, pack), manifest, given, language))
      return viewOf(learner, manifest, language)
    },
    signAttestation: async (learner, pack, given, language) => {
      const { manifest } = await open(learner, pack)
      record(learner, attestationBodies(viewOf(learner, manifest, language), given, language))
      return viewOf(learner, manifest, language)
    },
    evaluateAndSign: async (learner, pack, { text, ...evaluation }, language) => {
      const { profile, manifest } = await open(learner, pack)
      const signature = { text, name: profile.name }
      record(learner, [
        ...evaluationBodies(courses.find(learner, pack), manifest, evaluation, language),
        ...attestationBodies(viewOf(learner, manifest, language), signature, language),
      ])
      return viewOf(learner, manifest, language)
    },
  }
}
