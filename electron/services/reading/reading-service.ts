import { AppError } from '#contract/errors/app-error.ts'
import { draftSchema, type GlossaryView, type KeptDraft, type ReadingPlace } from '#contract/reading.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { DraftsRepository } from '#db/repositories/drafts-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ReadingPlacesRepository } from '#db/repositories/reading-places-repository.ts'
import type { CourseLibrary } from '../library/course-library.ts'

type ModulePlace = { readonly pack: string; readonly module: string }

/** What a reader leaves behind between two sittings, and the words of a course. What is kept is on the disk on return. */
export type ReadingService = {
  /** Remembers where a module was read last. Throws `learner-unknown`. */
  readonly keepPlace: (learner: string, module: ModulePlace, place: ReadingPlace) => void
  readonly findPlace: (learner: string, module: ModulePlace) => ReadingPlace | null
  /** Remembers an answer in the making; `null` forgets it. Throws `learner-unknown`. */
  readonly keepDraft: (learner: string, module: ModulePlace, question: string, draft: KeptDraft | null) => void
  /** Answers in the making by question; one that can no longer be read is left out. */
  readonly listDrafts: (learner: string, module: ModulePlace) => Readonly<Record<string, KeptDraft>>
  /** Throws `pack-unknown`. */
  readonly openGlossary: (pack: string, language: CourseLanguage) => Promise<GlossaryView>
}

/** What the reading service stands on. */
export type ReadingParts = {
  readonly library: CourseLibrary
  readonly learners: LearnersRepository
  readonly places: ReadingPlacesRepository
  readonly drafts: DraftsRepository
}

/** See {@link ReadingService}. */
export function createReadingService({ library, learners, places, drafts }: ReadingParts): ReadingService {
  const requireLearner = (learner: string) => {
    if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
  }
  return {
    keepPlace: (learner, module, place) => {
      requireLearner(learner)
      places.put(learner, module, place)
    },
    findPlace: (learner, module) => places.find(learner, module),
    keepDraft: (learner, module, question, draft) => {
      requireLearner(learner)
      if (draft === null) drafts.remove(learner, module, question)
      else drafts.put(learner, module, question, JSON.stringify(draft))
    },
    listDrafts: (learner, module) =>
      Object.fromEntries(
        drafts.list(learner, module).flatMap(({ question, draft }) => {
          const read = draftSchema.safeParse(JSON.parse(draft))
          return read.success ? [[question, read.data]] : []
        }),
      ),
    openGlossary: async (pack, language) => {
      const { title } = await library.findPack(pack)
      return { pack, packTitle: title[language], terms: await library.findTerms(pack) }
    },
  }
}
