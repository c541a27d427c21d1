import type { ClassMember, ClassView, CourseResult } from '#contract/cohort.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { type CountedAttempt, itemResults } from '#courses/rules/cohort/item-results.ts'
import { objectiveResults } from '#courses/rules/cohort/objective-results.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { Learner, LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { RosterRepository } from '#db/repositories/roster-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { BundlesService } from '../bundles/bundles-service.ts'
import { completionView } from '../completion/completion-view.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { nextTurn } from '../next-turn.ts'
import { isReleaseGood } from '../release/release-file.ts'
import { basisPointsOf } from '../study/attempt-result.ts'
import { findWait } from '../study/hindrance.ts'
import { createAskedReader, promptText } from './asked-questions.ts'
import { countedAttempts } from './counted-attempts.ts'
import { createObjectiveTexts, type ObjectiveLibrary } from './objective-texts.ts'

/** A class as its records tell it. */
export type ClassService = {
  /**
   * The roster's rows, each with the records of the person it is tied to, then everybody else whose records count here but for
   * instructors of this data folder and who was erased here; and how the questions did over all of these. Quarantined chains count for nothing and are told.
   */
  readonly view: (language: CourseLanguage) => Promise<ClassView>
}

/** What a class view is read from. */
export type ClassParts = {
  readonly learners: LearnersRepository
  readonly roster: RosterRepository
  readonly attempts: AttemptsRepository
  readonly modules: ModuleProgressRepository
  readonly courses: CourseProgressRepository
  readonly snapshots: SnapshotsRepository
  readonly library: Pick<CourseLibrary, 'listPacks'> & ObjectiveLibrary
  readonly bundles: BundlesService
  readonly now: () => number
}

/** See {@link ClassService}. Others run between two learners. */
export function createClassService(parts: ClassParts): ClassService {
  const { learners, roster, attempts, modules, courses, snapshots, library, bundles, now } = parts

  const courseResult = (
    learner: string,
    pack: string,
    taken: readonly Attempt[],
    manifest: PackManifest | null,
    language: CourseLanguage,
  ): CourseResult => {
    const progress = courses.find(learner, pack)
    const completion = manifest === null ? null : completionView(parts, learner, manifest, language)
    const examination = manifest?.examination?.bank
    const wait = manifest === null ? null : findWait({ attempts, progress: modules }, learner, manifest, now())
    const passed = modules.list(learner).filter((module) => module.pack === pack && module.completion !== null)
    return {
      pack,
      title: manifest?.title[language] ?? null,
      modulesRead: completion?.contentSeen.seen ?? progress?.modulesSeen.length ?? 0,
      modulesPassed: passed.filter(({ module }) => module !== examination).length,
      modulesOf: manifest?.modules.length ?? null,
      examination: bestExamination(taken.filter(({ module }) => module === examination)),
      evaluatedAt: progress?.evaluation?.at ?? null,
      attestedAt: progress?.attestation?.at ?? null,
      completedAt: completion?.completedAt ?? null,
      wait: wait && { until: wait.until, attempts: wait.attempts },
      releases: modules
        .list(learner)
        .flatMap((module) => (module.pack === pack ? module.releases : []))
        .filter((release) => isReleaseGood(learner, release))
        .map((release) => ({
          attempts: release.attempts,
          name: release.by.name,
          fingerprint: fingerprintOf(release.by.key),
        })),
      records: progress?.issued.map(({ serial }) => serial) ?? [],
    }
  }

  return {
    view: async (language) => {
      const manifests = new Map((await library.listPacks()).map((manifest) => [manifest.id, manifest]))
      const counted: CountedAttempt[] = []
      const read = async (person: Learner | null): Promise<readonly CourseResult[]> => {
        if (person === null) return []
        const taken = attempts.listOfLearner(person.id)
        counted.push(...countedAttempts(person.id, taken))
        const packs = new Set([...courses.listPacks(person.id), ...modules.list(person.id).map(({ pack }) => pack)])
        const results = [...packs].toSorted().map((pack) => {
          const ofPack = taken.filter((attempt) => attempt.pack === pack)
          return courseResult(person.id, pack, ofPack, manifests.get(pack) ?? null, language)
        })
        await nextTurn()
        return results
      }

      const rows = roster.list()
      const tied = new Set(rows.map(({ learner }) => learner))
      const members: ClassMember[] = []
      for (const { position, name, number, learner } of rows) {
        const person = learner === null ? null : learners.find(learner)
        // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two learners
        members.push({ row: position, name, number, person: shown(person), courses: await read(person) })
      }
      for (const person of learners.list()) {
        const isInstructor = person.isOwn && person.purpose === 'instructor'
        if (tied.has(person.id) || isInstructor || person.isForgotten) continue
        // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two learners
        members.push({ row: null, name: person.name, number: null, person: shown(person), courses: await read(person) })
      }
      const askedOf = createAskedReader(snapshots)
      const items = itemResults(counted, askedOf)
      const textOf = createObjectiveTexts(library, manifests, language)
      return {
        members,
        items: items.map(({ snapshot, ...item }) => ({ ...item, text: promptText(askedOf(snapshot), language) })),
        objectives: await Promise.all(
          objectiveResults(items).map(async (result) => ({ ...result, text: await textOf(result, result.objective) })),
        ),
        quarantined: bundles.quarantined(),
      }
    },
  }
}

function shown(person: Learner | null) {
  return person && { learner: person.id, name: person.name, fingerprint: fingerprintOf(person.rootPublicKey) }
}

/** The best of the attempts that are marked. */
function bestExamination(taken: readonly Attempt[]): CourseResult['examination'] {
  const marked = taken.flatMap(({ marking }) => marking ?? [])
  if (marked.length === 0) return null
  return {
    basisPoints: Math.max(...marked.map(basisPointsOf)),
    isPassed: marked.some(({ passed }) => passed),
    attempts: taken.length,
  }
}
