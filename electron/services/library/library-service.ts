import type { CourseView } from '#contract/completion.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { ModuleLine, ModuleView, PackView } from '#contract/library-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { courseCreditMinutes } from '#courses/format/credit-claim.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { itemOf } from '#courses/rules/examination/draw-item.ts'
import { paperSize } from '#courses/rules/examination/paper-size.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { PagesReadRepository } from '#db/repositories/pages-read-repository.ts'
import { completionView } from '../completion/completion-view.ts'
import { moduleReading } from '../completion/module-reading.ts'
import type { LearnersService } from '../learners/learners-service.ts'
import type { ReadingService } from '../reading/reading-service.ts'
import { findHindrance } from '../study/hindrance.ts'
import { moduleStanding } from '../study/module-standing.ts'
import type { StudyService } from '../study/study-service.ts'
import { type CourseLibrary, moduleIn } from './course-library.ts'
import { examinationContent, moduleContent } from './open-content.ts'

/** What the library and the reader show, with no key in it. */
export type LibraryService = {
  /** With `null` for a learner nothing counts as started. Throws `learner-unknown`. */
  readonly listPacks: (learner: string | null, language: CourseLanguage) => Promise<readonly PackView[]>
  /** The packs with how far the learner is with each course. Throws `learner-unknown`. */
  readonly listCourses: (learner: string, language: CourseLanguage) => Promise<readonly CourseView[]>
  /** A module or the examination. Throws `pack-unknown`, `module-unknown`, `pack-broken` or `learner-unknown`. */
  readonly openModule: (
    learner: string,
    place: { readonly pack: string; readonly module: string },
    language: CourseLanguage,
  ) => Promise<ModuleView>
}

/** What the library service stands on. `now` is the clock in milliseconds since 1970 UTC. */
export type LibraryParts = {
  readonly library: CourseLibrary
  readonly attempts: AttemptsRepository
  readonly progress: ModuleProgressRepository
  readonly courses: CourseProgressRepository
  readonly study: StudyService
  readonly learners: LearnersService
  readonly pages: PagesReadRepository
  readonly kept: ReadingService
  readonly now: () => number
}

/** See {@link LibraryService}. */
export function createLibraryService(parts: LibraryParts): LibraryService {
  const { library, attempts, courses, study, learners } = parts

  const packView = async (
    manifest: PackManifest,
    learner: string | null,
    language: CourseLanguage,
  ): Promise<PackView> => {
    const { id: pack, version, status, passPercent, licence } = manifest
    const standingOf = (module: string) =>
      learner === null ? ({ kind: 'not-started' } as const) : moduleStanding(attempts, learner, { pack, module })
    /** An older version may have had pages that this one has not. */
    const openedPages = (module: string, there: readonly { readonly id: string }[]) => {
      const opened = learner === null ? [] : parts.pages.list(learner, { pack, module })
      return opened.filter(({ page }) => there.some(({ id }) => id === page)).length
    }
    const lineOf = async (module: string): Promise<ModuleLine> => {
      const { title, summary, minutes, questions, pages } = moduleIn(await library.openModule(pack, module), language)
      return {
        module,
        title,
        summary,
        minutes,
        questions: questions.length,
        standing: standingOf(module),
        pages: {
          opened: openedPages(module, pages),
          of: pages.length,
        },
      }
    }
    const examinationLine = async ({ bank, draw }: NonNullable<PackManifest['examination']>): Promise<ModuleLine> => {
      const { title, summary, minutes, questions } = moduleIn(await library.openBank(pack, bank), language)
      const size = paperSize(questions.map(itemOf), draw)
      const pages = { opened: 0, of: 0 }
      return { module: bank, title, summary, minutes, questions: size, pages, standing: standingOf(bank) }
    }
    const modules = await Promise.all(manifest.modules.map(lineOf))
    const examination = manifest.examination === undefined ? null : await examinationLine(manifest.examination)
    return {
      pack,
      version,
      status,
      licence,
      passPercent,
      purposes: manifest.purposes,
      creditMinutes: courseCreditMinutes(
        manifest.credit,
        modules.map(({ minutes }) => minutes),
      ),
      language: languageOf(manifest, language),
      title: manifest.title[language],
      summary: manifest.summary[language],
      authors: manifest.authors.map(({ name }) => name[language]),
      modules,
      examination,
    }
  }

  /** An archived pack is shown to those who began it. */
  const isListed = ({ id, status, modules, examination }: PackManifest, learner: string | null): boolean => {
    if (status !== 'archived') return true
    if (learner === null) return false
    const places = [...modules, ...(examination === undefined ? [] : [examination.bank])]
    return (
      courses.find(learner, id) !== null ||
      places.some((module) => attempts.listOfModule(learner, id, module).length > 0)
    )
  }

  /** A view of every pack that is listed. One that cannot be compiled is logged by the library and must not hide the others. */
  const listWith = async <T>(learner: string | null, viewOf: (manifest: PackManifest) => Promise<T>) => {
    if (learner !== null) learners.find(learner)
    const listed = (await library.listPacks()).filter((manifest) => isListed(manifest, learner))
    const views = await Promise.all(
      listed.map((manifest) =>
        viewOf(manifest).catch((error: unknown) => {
          if (error instanceof AppError) return null
          throw error
        }),
      ),
    )
    return views.filter((view) => view !== null)
  }

  return {
    listPacks: (learner, language) => listWith(learner, (manifest) => packView(manifest, learner, language)),
    listCourses: (learner, language) =>
      listWith(learner, async (manifest) => ({
        ...(await packView(manifest, learner, language)),
        completion: completionView({ attempts, modules: parts.progress, courses }, learner, manifest, language),
      })),
    openModule: async (learner, place, language) => {
      const manifest = await library.findPack(place.pack)
      const isExamination = manifest.examination?.bank === place.module
      const openAttempt = study.findOpen(learner, place, language)
      const content = isExamination
        ? examinationContent(moduleIn(await library.openBank(place.pack, place.module), language), openAttempt)
        : moduleContent(moduleIn(await library.openModule(place.pack, place.module), language))
      const order = placesInOrder(manifest)
      const index = order.indexOf(place.module)
      const nextId = order[index + 1]
      const beginning = findHindrance(parts, learner, manifest, place.module, parts.now())
      return {
        ...place,
        packVersion: manifest.version,
        packTitle: manifest.title[language],
        isExamination,
        isSealed:
          isExamination && moduleIn(await library.openBank(place.pack, place.module), language).seal === 'keys-apart',
        number: index + 1,
        of: order.length,
        language: languageOf(manifest, language),
        ...content,
        passPercent: manifest.passPercent,
        openAttempt,
        standing: moduleStanding(attempts, learner, place),
        reading: moduleReading(parts, learner, place),
        place: parts.kept.findPlace(learner, place),
        drafts: parts.kept.listDrafts(learner, place),
        terms: await library.findTerms(place.pack),
        beginning:
          beginning?.kind === 'after'
            ? { ...beginning, title: await titleOf(library, manifest, beginning.module, language) }
            : (beginning ?? { kind: 'open' }),
        attemptRules: isExamination ? (manifest.examination?.attempts ?? null) : null,
        next:
          nextId === undefined ? null : { module: nextId, title: await titleOf(library, manifest, nextId, language) },
      }
    },
  }
}

/** The modules in study order, then the examination. */
function placesInOrder({ modules, examination }: PackManifest): readonly string[] {
  return examination === undefined ? modules : [...modules, examination.bank]
}

async function titleOf(
  library: CourseLibrary,
  { id, examination }: PackManifest,
  place: string,
  language: CourseLanguage,
): Promise<string> {
  const part = examination?.bank === place ? await library.openBank(id, place) : await library.openModule(id, place)
  return moduleIn<{ readonly title: string }>(part, language).title
}

function languageOf(manifest: PackManifest, language: CourseLanguage): CourseLanguage {
  return manifest.languages.includes(language) ? language : (manifest.languages[0] ?? language)
}
