import { AppError } from '#contract/errors/app-error.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { nextAttemptAt } from '#courses/rules/examination/next-attempt.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'

/** Why no attempt may be begun: the pack is closed, a module comes first, or there is a wait until an instant. */
export type Hindrance =
  | { readonly kind: 'closed' }
  | { readonly kind: 'after'; readonly module: string }
  | { readonly kind: 'waits'; readonly until: number }

type Records = {
  readonly attempts: AttemptsRepository
  readonly progress: ModuleProgressRepository
  readonly courses: CourseProgressRepository
}

/** What keeps a learner from beginning an attempt at a module or the examination now; `null` for nothing. */
export function findHindrance(
  { attempts, progress, courses }: Records,
  learner: string,
  manifest: PackManifest,
  module: string,
  now: number,
): Hindrance | null {
  const { id: pack, status, order, modules, examination } = manifest
  if (status === 'read-only' || status === 'archived') return { kind: 'closed' }
  if (order === 'in-order') {
    const seen = new Set(courses.find(learner, pack)?.modulesSeen.map((one) => one.module))
    const index = modules.indexOf(module)
    const before = index < 0 ? modules : modules.slice(0, index)
    const missing = before.find(
      (one) => !seen.has(one) && (progress.find(learner, pack, one)?.completion ?? null) === null,
    )
    if (missing !== undefined) return { kind: 'after', module: missing }
  }
  if (examination?.bank !== module) return null
  const wait = findWait({ attempts, progress }, learner, manifest, now)
  return wait === null ? null : { kind: 'waits', until: wait.until }
}

/** A wait before another attempt at the examination: until when, and after how many that were handed in. */
export type Wait = { readonly module: string; readonly until: number; readonly attempts: number }

/** The wait that a learner is in, unless an instructor lifted it; `null` for none. */
export function findWait(
  { attempts, progress }: Pick<Records, 'attempts' | 'progress'>,
  learner: string,
  { id: pack, examination }: PackManifest,
  now: number,
): Wait | null {
  if (examination === undefined) return null
  const module = examination.bank
  const handedIn = attempts
    .listOfModule(learner, pack, module)
    .flatMap(({ submittedAt, marking }) =>
      submittedAt === null ? [] : [{ submittedAt, passed: marking?.passed === true }],
    )
  const until = nextAttemptAt(examination.attempts, handedIn, now)
  if (until === null) return null
  const releases = progress.find(learner, pack, module)?.releases ?? []
  if (releases.some((release) => release.attempts === handedIn.length)) return null
  return { module, until, attempts: handedIn.length }
}

/** The error that says so: `pack-closed`, `module-not-yet` or `attempt-waits` with the time on this PC's clock. */
export function hindranceError(
  hindrance: Hindrance,
  place: { readonly pack: string; readonly module: string },
  utcOffsetMinutes: (at: number) => number,
): AppError {
  switch (hindrance.kind) {
    case 'closed':
      return new AppError('pack-closed', { pack: place.pack })
    case 'after':
      return new AppError('module-not-yet', { ...place, before: hindrance.module })
    case 'waits':
      return new AppError('attempt-waits', {
        ...place,
        again: localTime(hindrance.until, utcOffsetMinutes(hindrance.until)),
        until: hindrance.until,
      })
    default:
      return hindrance satisfies never
  }
}

/** Date and time to the minute, rounded up, so that nobody comes too early. */
function localTime(at: number, offsetMinutes: number): string {
  const minutes = Math.ceil(at / 60_000) + offsetMinutes
  return new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
