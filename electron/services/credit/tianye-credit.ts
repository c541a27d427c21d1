import type { CreditEntryView } from '#contract/credit.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { completionLevels } from '#contract/record-words.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { claimedParts } from '#courses/format/credit-claim.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import type { CreditPart } from '#courses/rules/credit/credit-entry.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { completionView } from '../completion/completion-view.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import { paperLapse } from '../credentials/paper-lapse.ts'
import { dayOf } from '../day-of.ts'
import type { CourseLibrary } from '../library/course-library.ts'

/** What Tianye's own credit is read from. */
export type TianyeCreditParts = {
  readonly library: CourseLibrary
  readonly attempts: AttemptsRepository
  readonly modules: ModuleProgressRepository
  readonly courses: CourseProgressRepository
  readonly maker: Pick<RecordMaker, 'read'>
  /** The clock in milliseconds since 1970 UTC. */
  readonly now: () => number
}

/** Credit of courses that a learner completed here, in the words of a language. A course that is gone or newer stays what its record says. */
export async function completedCredit(
  parts: TianyeCreditParts,
  learner: string,
  language: CourseLanguage,
): Promise<readonly CreditEntryView[]> {
  const entries = await Promise.all(
    parts.courses.listPacks(learner).map(async (pack) => {
      const progress = parts.courses.find(learner, pack)
      if (progress === null || progress.attestation === null || progress.evaluation === null) return []
      const manifest = await findManifest(parts.library, pack)
      const here = manifest === null ? null : completionView(parts, learner, manifest, language)
      if (here !== null && here.completedAt === null) return []
      const isSameVersion = manifest !== null && progress.attestation.packVersion === manifest.version
      const told = isSameVersion
        ? await fromPack(parts, learner, manifest, language)
        : await fromRecord(parts, learner, progress, language)
      const completedAt = here?.completedAt ?? Math.max(progress.evaluation.at, progress.attestation.at)
      const startedAt = Math.min(completedAt, ...progress.modulesSeen.map(({ at }) => at))
      const entry: CreditEntryView = {
        ...told,
        entry: courseEntry + pack,
        source: 'tianye',
        from: dayOf(startedAt),
        to: dayOf(completedAt),
        form: 'self-study',
        evidence: 'completion-record',
        scan: null,
        ...strongest(progress, parts.now()),
        addedAt: completedAt,
        correctedAt: null,
        withdrawnAt: null,
      }
      return [entry]
    }),
  )
  return entries.flat()
}

/** Begins the id of an entry that is a completed course; the id of the pack follows. */
const courseEntry = 'course:'

/** The pack of an entry that is a completed course. */
export function packOfEntry(entry: string): string {
  return entry.slice(courseEntry.length)
}

/** What every course here would be worth. */
export async function possibleCredit(
  library: CourseLibrary,
): Promise<readonly { readonly pack: string; readonly parts: readonly CreditPart[]; readonly passPercent: number }[]> {
  const packs = await library.listPacks()
  return Promise.all(
    packs.map(async (manifest) => ({
      pack: manifest.id,
      parts: await partsOf(library, manifest),
      passPercent: manifest.passPercent,
    })),
  )
}

/** Who stands behind it most strongly, with the number of that paper; without any that counts it is the learner's own record. */
function strongest(progress: CourseProgress, at: number): Pick<CreditEntryView, 'level' | 'serial' | 'lapsed'> {
  const papers = progress.issued.map((paper) => ({ ...paper, lapse: paperLapse(paper, progress, at) }))
  const levels = completionLevels.toReversed()
  const standing = papers.filter(({ lapse }) => lapse === null)
  const level = levels.find((one) => standing.some((paper) => paper.level === one)) ?? 'self-recorded'
  return {
    level,
    serial: standing.find((paper) => paper.level === level)?.serial ?? null,
    lapsed: papers.flatMap(({ serial, level: of, lapse }) => (lapse === null ? [] : [{ serial, level: of, lapse }])),
  }
}

type Told = Pick<CreditEntryView, 'title' | 'provider' | 'parts' | 'score' | 'passPercent'>

async function fromPack(
  { library, modules, attempts }: TianyeCreditParts,
  learner: string,
  manifest: PackManifest,
  language: CourseLanguage,
): Promise<Told> {
  const examination = manifest.examination?.bank
  const passed = examination === undefined ? null : modules.find(learner, manifest.id, examination)
  return {
    title: manifest.title[language],
    provider: manifest.authors.map(({ name }) => name[language]).join(language === 'en' ? ', ' : '、'),
    parts: await partsOf(library, manifest),
    score: scoreOf(attempts, learner, passed?.completion?.attempt ?? null),
    passPercent: passed?.completion?.passPercent ?? manifest.passPercent,
  }
}

/** The points of the attempt that passed. */
function scoreOf(attempts: AttemptsRepository, learner: string, attempt: string | null): Told['score'] {
  const marking = attempt === null ? null : (attempts.find(learner, attempt)?.marking ?? null)
  if (marking === null) return null
  const { earnedMilliPoints, fullMilliPoints } = marking
  return { earnedMilliPoints, fullMilliPoints }
}

/** Of a version that is not here: what a paper that counts says, or without one the minutes of the modules passed. */
async function fromRecord(
  { maker, modules, now }: TianyeCreditParts,
  learner: string,
  progress: CourseProgress,
  language: CourseLanguage,
): Promise<Told> {
  const { pack, issued } = progress
  const first = issued.find((paper) => paperLapse(paper, progress, now()) === null)
  if (first !== undefined) {
    const facts = await maker.read(first.credential)
    return {
      title: facts.pack.title[language],
      provider: facts.authors.map(({ name }) => name[language]).join(language === 'en' ? ', ' : '、'),
      parts: [{ category: null, minutes: facts.creditMinutes }],
      score: facts.score,
      passPercent: facts.passPercent,
    }
  }
  const passed = modules.list(learner).filter((module) => module.pack === pack)
  const minutes = passed.reduce((sum, { completion }) => sum + (completion?.studyMinutes ?? 0), 0)
  const parts = minutes === 0 ? [] : [{ category: null, minutes }]
  return { title: pack, provider: '', parts, score: null, passPercent: null }
}

/** What a course claims, by category; without a claim the minutes of its modules, of no category. */
async function partsOf(library: CourseLibrary, { id, credit, modules }: PackManifest): Promise<readonly CreditPart[]> {
  if (credit !== undefined) {
    return claimedParts(credit, null)
  }
  const all = await Promise.all(modules.map((module) => library.openModule(id, module)))
  const minutes = all.reduce((sum, module) => sum + ((module.en ?? module['zh-CN'])?.minutes ?? 0), 0)
  return minutes === 0 ? [] : [{ category: null, minutes }]
}

async function findManifest(library: CourseLibrary, pack: string): Promise<PackManifest | null> {
  try {
    return await library.findPack(pack)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
