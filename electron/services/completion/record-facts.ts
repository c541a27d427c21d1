import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { courseCreditMinutes } from '#courses/format/credit-claim.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import type { LibraryModule } from '../library/course-library.ts'

/** What the facts of a completion record are put together from; all of it from the record and the pack. */
export type RecordSources = {
  readonly serial: string
  readonly issuedAt: number
  readonly learnerName: string
  readonly manifest: PackManifest
  readonly packDigest: string
  readonly modules: readonly LibraryModule[]
  readonly progress: CourseProgress
  /** The attempt that passed the examination. */
  readonly examination: Attempt
  readonly startedAt: number
  readonly completedAt: number
  readonly activeMs: number
  readonly issuerDid: string
  readonly utcOffsetMinutes: number
}

const msPerMinute = 60_000

/** The facts that paper and credential tell alike. Throws `course-not-complete` where one is missing. */
export function recordFacts(sources: RecordSources): CompletionFacts {
  const { manifest, progress, examination, learnerName } = sources
  const { evaluation, attestation } = progress
  const { marking } = examination
  if (evaluation === null || attestation === null || marking === null) {
    throw new AppError('course-not-complete', { pack: manifest.id })
  }
  const titles = sources.modules.map((module) => ({
    id: module['zh-CN']?.id ?? module.en?.id ?? '',
    title: { en: titleIn(module, 'en'), 'zh-CN': titleIn(module, 'zh-CN') },
  }))
  return {
    serial: sources.serial,
    level: 'self-recorded',
    learner: { name: learnerName },
    pack: { id: manifest.id, version: manifest.version, digest: sources.packDigest, title: manifest.title },
    modules: titles,
    creditMinutes: courseCreditMinutes(manifest.credit, sources.modules.map(minutesOf)),
    studyMinutes: Math.floor(sources.activeMs / msPerMinute),
    deliveryFormat: 'self-study',
    startedAt: sources.startedAt,
    completedAt: sources.completedAt,
    score: { earnedMilliPoints: marking.earnedMilliPoints, fullMilliPoints: marking.fullMilliPoints },
    passPercent: examination.passPercent,
    evaluationSubmittedAt: evaluation.at,
    attestation: { signedAt: attestation.at, text: attestation.text },
    authors: manifest.authors.map(({ name, credentials }) => ({ name, credentials: credentials ?? null })),
    studyLanguage: examination.language,
    issuer: { did: sources.issuerDid, name: { en: learnerName, 'zh-CN': learnerName } },
    issuedAt: sources.issuedAt,
    utcOffsetMinutes: sources.utcOffsetMinutes,
  }
}

function minutesOf(module: LibraryModule): number {
  return (module.en ?? module['zh-CN'])?.minutes ?? 0
}

function titleIn(module: LibraryModule, language: 'en' | 'zh-CN'): string {
  return module[language]?.title ?? Object.values(module)[0]?.title ?? ''
}
