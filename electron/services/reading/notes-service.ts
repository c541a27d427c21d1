import { AppError } from '#contract/errors/app-error.ts'
import type { MarkGiven, MarkView } from '#contract/reading.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { locateQuote } from '#courses/rules/anchoring/locate-quote.ts'
import { sectionTexts } from '#courses/rules/anchoring/section-texts.ts'
import { randomUuid } from '#db/log/key-pair.ts'
import type { Highlight, HighlightsRepository } from '#db/repositories/highlights-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import { nextTurn } from '../next-turn.ts'
import { notesMarkdown } from './notes-markdown.ts'

type ModulePlace = { readonly pack: string; readonly module: string }

/** What a learner marked and wrote beside it. All throw `learner-unknown`; what is changed is on the disk on return. */
export type NotesService = {
  /** All marks of a learner, or those in one module, in order of course and module and there of place; each with where it stands today. */
  readonly list: (learner: string, only: ModulePlace | null, language: CourseLanguage) => Promise<readonly MarkView[]>
  /** Marks a passage, or changes the note of one that is marked. */
  readonly put: (learner: string, given: MarkGiven, language: CourseLanguage) => Promise<MarkView>
  /** Takes a mark away with its note; one that is not there is as good as gone. */
  readonly remove: (learner: string, id: string) => void
  /** All marks and notes as one Markdown text. */
  readonly exportText: (learner: string, language: CourseLanguage) => Promise<string>
}

/** What the notes service stands on. `now` is the clock in milliseconds since 1970 UTC. */
export type NotesParts = {
  readonly library: CourseLibrary
  readonly learners: LearnersRepository
  readonly highlights: HighlightsRepository
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

/** What is known of a module as it stands today. */
type Today = {
  readonly packTitle: string
  readonly moduleTitle: string
  readonly order: number
  readonly pageTitles: ReadonlyMap<string, string>
  readonly sections: ReturnType<typeof sectionTexts>
} | null

/** See {@link NotesService}. */
export function createNotesService(parts: NotesParts): NotesService {
  const { library, learners, highlights, now, randomBytes } = parts
  const requireLearner = (learner: string) => {
    if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
  }

  const today = async ({ pack, module, language: marked }: Highlight, language: CourseLanguage): Promise<Today> => {
    try {
      const manifest = await library.findPack(pack)
      const opened = await library.openModule(pack, module)
      const text = opened[marked]
      if (text === undefined) return null
      return {
        packTitle: manifest.title[language],
        moduleTitle: moduleIn(opened, language).title,
        order: manifest.modules.indexOf(module),
        pageTitles: new Map(text.pages.map(({ id, title }) => [id, title])),
        sections: sectionTexts(text.pages),
      }
    } catch (error) {
      if (error instanceof AppError) return null
      throw error
    }
  }

  const viewOf = (highlight: Highlight, found: Today): Ordered => {
    const { revision: _, ...rest } = highlight
    if (found === null) {
      const { pack, module } = highlight
      return {
        order: 0,
        section: 0,
        view: { ...rest, packTitle: pack, moduleTitle: module, standing: { kind: 'away' } },
      }
    }
    const { packTitle, moduleTitle, order, sections, pageTitles } = found
    const place = locateQuote(sections, highlight)
    const view: MarkView = {
      ...rest,
      packTitle,
      moduleTitle,
      standing:
        place === null ? { kind: 'lost' } : { kind: 'found', ...place, pageTitle: pageTitles.get(place.page) ?? '' },
    }
    // What is lost stands after what is not.
    const section = place === null ? sections.length : sections.findIndex(({ heading }) => heading === place.heading)
    return { order, section, view }
  }

  const list: NotesService['list'] = async (learner, only, language) => {
    requireLearner(learner)
    const wanted = highlights
      .list(learner)
      .filter(({ pack, module }) => only === null || (pack === only.pack && module === only.module))
    const known = new Map<string, Today>()
    const views: Ordered[] = []
    for (const [index, highlight] of wanted.entries()) {
      const key = `${highlight.pack}/${highlight.module}/${highlight.language}`
      // oxlint-disable-next-line eslint/no-await-in-loop -- a module is opened once, and others run in between
      if (!known.has(key)) known.set(key, await today(highlight, language))
      // oxlint-disable-next-line eslint/no-await-in-loop -- other work runs between two pieces
      if (index % marksAtOnce === marksAtOnce - 1) await nextTurn()
      views.push(viewOf(highlight, known.get(key) ?? null))
    }
    return views.toSorted(byPlace).map(({ view }) => view)
  }

  return {
    list,
    put: async (learner, given, language) => {
      requireLearner(learner)
      const at = now()
      const before = highlights.find(learner, given.id)
      const highlight: Highlight = {
        ...given,
        revision: randomUuid(randomBytes(16)),
        createdAt: before?.createdAt ?? at,
        changedAt: at,
      }
      highlights.put(learner, highlight)
      return viewOf(highlight, await today(highlight, language)).view
    },
    remove: (learner, id) => {
      requireLearner(learner)
      highlights.remove(learner, id)
    },
    exportText: async (learner, language) => notesMarkdown(await list(learner, null, language), language),
  }
}

/** Marks looked for in one go: some milliseconds, even where each is lost in a long module. */
const marksAtOnce = 20

type Ordered = { readonly order: number; readonly section: number; readonly view: MarkView }

function byPlace(a: Ordered, b: Ordered): number {
  const startOf = ({ standing }: MarkView) => (standing.kind === 'found' ? standing.start : 0)
  return (
    compare(a.view.pack, b.view.pack) ||
    a.order - b.order ||
    compare(a.view.language, b.view.language) ||
    a.section - b.section ||
    startOf(a.view) - startOf(b.view) ||
    a.view.createdAt - b.view.createdAt
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
