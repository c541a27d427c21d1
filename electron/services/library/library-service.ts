import { AppError } from '#contract/errors/app-error.ts'
import type { ModuleLine, ModuleView, PackView } from '#contract/library-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { PagesReadRepository } from '#db/repositories/pages-read-repository.ts'
import { moduleReading } from '../completion/module-reading.ts'
import type { LearnersService } from '../learners/learners-service.ts'
import { moduleStanding } from '../study/module-standing.ts'
import { asShown } from '../study/shown-order.ts'
import type { StudyService } from '../study/study-service.ts'
import { type CourseLibrary, moduleIn } from './course-library.ts'

/** What the library and the reader show, with no key in it. */
export type LibraryService = {
  /** With `null` for a learner nothing counts as started. Throws `learner-unknown`. */
  readonly listPacks: (learner: string | null, language: CourseLanguage) => Promise<readonly PackView[]>
  /** Throws `pack-unknown`, `module-unknown`, `pack-broken` or `learner-unknown`. */
  readonly openModule: (
    learner: string,
    place: { readonly pack: string; readonly module: string },
    language: CourseLanguage,
  ) => Promise<ModuleView>
}

/** See {@link LibraryService}. */
export function createLibraryService(parts: {
  readonly library: CourseLibrary
  readonly attempts: AttemptsRepository
  readonly study: StudyService
  readonly learners: LearnersService
  readonly courses: CourseProgressRepository
  readonly pages: PagesReadRepository
}): LibraryService {
  const { library, attempts, study, learners } = parts

  const packView = async (
    manifest: PackManifest,
    learner: string | null,
    language: CourseLanguage,
  ): Promise<PackView> => {
    const { id: pack, version, status, passPercent, licence } = manifest
    const lineOf = async (module: string): Promise<ModuleLine> => {
      const { title, summary, minutes, questions } = moduleIn(await library.openModule(pack, module), language)
      const standing =
        learner === null ? ({ kind: 'not-started' } as const) : moduleStanding(attempts, learner, { pack, module })
      return { module, title, summary, minutes, questions: questions.length, standing }
    }
    const modules = await Promise.all(manifest.modules.map(lineOf))
    const examination = manifest.examination === undefined ? null : await lineOf(manifest.examination.module)
    return {
      pack,
      version,
      status,
      licence,
      passPercent,
      language: languageOf(manifest, language),
      title: manifest.title[language],
      summary: manifest.summary[language],
      authors: manifest.authors.map(({ name }) => name[language]),
      modules,
      examination,
    }
  }

  return {
    listPacks: async (learner, language) => {
      if (learner !== null) learners.find(learner)
      const views = await Promise.all(
        (await library.listPacks()).map((manifest) =>
          // A pack that cannot be compiled is logged by the library and must not hide the others.
          packView(manifest, learner, language).catch((error: unknown) => {
            if (error instanceof AppError) return null
            throw error
          }),
        ),
      )
      return views.filter((view) => view !== null)
    },
    openModule: async (learner, place, language) => {
      const manifest = await library.findPack(place.pack)
      const compiled = await library.openModule(place.pack, place.module)
      const { title, summary, minutes, objectives, pages, questions } = moduleIn(compiled, language)
      const openAttempt = study.findOpen(learner, place, language)
      const order = modulesInOrder(manifest)
      const index = order.indexOf(place.module)
      const nextId = order[index + 1]
      const next = nextId === undefined ? null : moduleIn(await library.openModule(place.pack, nextId), language)
      return {
        ...place,
        packVersion: manifest.version,
        packTitle: manifest.title[language],
        isExamination: manifest.examination?.module === place.module,
        number: index + 1,
        of: manifest.modules.length + (manifest.examination === undefined ? 0 : 1),
        language: languageOf(manifest, language),
        title,
        summary,
        minutes,
        passPercent: manifest.passPercent,
        objectives,
        pages,
        questions: questions.map(asShown),
        openAttempt,
        standing: moduleStanding(attempts, learner, place),
        reading: moduleReading(parts, learner, place),
        next: next === null ? null : { module: next.id, title: next.title },
      }
    },
  }
}

/** The modules in study order, then the examination. */
function modulesInOrder({ modules, examination }: PackManifest): readonly string[] {
  return examination === undefined ? modules : [...modules, examination.module]
}

function languageOf(manifest: PackManifest, language: CourseLanguage): CourseLanguage {
  return manifest.languages.includes(language) ? language : (manifest.languages[0] ?? language)
}
