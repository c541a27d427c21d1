import type { CourseCompletionView } from '#contract/completion.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { courseCompletion } from '#courses/rules/completion/course-completion.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { moduleStanding } from '../study/module-standing.ts'

/** Where a learner is with a course, from the record. */
export function completionView(
  parts: {
    readonly attempts: AttemptsRepository
    readonly modules: ModuleProgressRepository
    readonly courses: CourseProgressRepository
  },
  learner: string,
  { id: pack, version, title, modules, examination }: PackManifest,
  language: CourseLanguage,
): CourseCompletionView {
  const progress = parts.courses.find(learner, pack)
  const seen = progress?.modulesSeen ?? []
  const evaluation = progress?.evaluation ?? null
  const attestation = progress?.attestation ?? null
  const issued = progress?.issued.find(({ level }) => level === 'self-recorded') ?? null
  const place = examination === undefined ? null : { pack, module: examination.bank }
  const examinationPassedAt =
    place === null ? null : (parts.modules.find(learner, pack, place.module)?.completion?.at ?? null)
  const completion = courseCompletion({
    modules,
    seen,
    examinationPassedAt: place === null ? 'none' : examinationPassedAt,
    evaluatedAt: evaluation?.at ?? null,
    attestedAt: attestation?.at ?? null,
    isAttestedElsewhere: attestation !== null && attestation.packVersion !== version,
  })
  return {
    pack,
    packVersion: version,
    title: title[language],
    contentSeen: {
      seen: completion.seen,
      of: modules.length,
      at: completion.contentSeenAt,
      modules: modules.filter((id) => seen.some(({ module }) => module === id)),
    },
    examination: place === null ? 'none' : moduleStanding(parts.attempts, learner, place),
    examinationPassedAt,
    evaluation: evaluation === null ? null : { at: evaluation.at },
    attestation: attestation === null ? null : { at: attestation.at },
    isComplete: completion.completedAt !== null,
    completedAt: completion.completedAt,
    completedVersion: completion.completedAt === null ? null : (attestation?.packVersion ?? null),
    record: issued === null ? null : { serial: issued.serial, at: issued.at },
    activeMs:
      sum(seen.map(({ activeMs }) => activeMs)) + (place === null ? 0 : answeringMs(parts.attempts, learner, place)),
  }
}

/** Time spent answering, over all attempts at a module. */
function answeringMs(
  attempts: AttemptsRepository,
  learner: string,
  { pack, module }: { readonly pack: string; readonly module: string },
): number {
  const all = attempts
    .listOfModule(learner, pack, module)
    .flatMap(({ attempt }) => attempts.find(learner, attempt) ?? [])
  return sum(all.flatMap(({ questions }) => questions.map(({ given }) => given?.activeMs ?? 0)))
}

function sum(times: readonly (number | null)[]): number {
  return times.reduce<number>((total, ms) => total + (ms ?? 0), 0)
}
