import { randomUUID } from 'node:crypto'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { CourseCompletionView, SavedFile } from '#contract/completion.ts'
import type { CompletionFacts } from '#contract/credential.ts'
import type { Reply, ReplyError } from '#contract/errors/reply.ts'
import type { LearnerView } from '#contract/learner.ts'
import type { ModuleLine, ModuleStanding, ModuleView, PackView } from '#contract/library-view.ts'
import type { Answer, Question, RecordedAnswer } from '#contract/question-view.ts'
import type { KeptDraft, MarkView, ReadingPlace } from '#contract/reading.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** A client over a few objects; each call is remembered, and the next of a name can be made to fail. */
export type InMemoryApi = {
  readonly client: ApiClient
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly failNext: (name: keyof ApiClient, error: ReplyError) => void
  /** What the dialog will say where a paper is to be saved. */
  readonly answerSave: (answer: SavedFile) => void
  /** What the program holds of the open attempt. */
  readonly attempt: () => AttemptView | null
}

export const diskFull: ReplyError = { code: 'data-folder-not-writable', message: '', details: { folder: 'x' } }

const text = (value: string) => [{ type: 'text', value } as const]
const common = { milliPoints: 1000, objectives: ['one'], prompt: text('?') }

export const questions: readonly Question[] = [
  {
    ...common,
    id: 'pick',
    type: 'single',
    options: [
      { id: 'a', content: text('A') },
      { id: 'b', content: text('B') },
    ],
  },
  { ...common, id: 'word', type: 'short' },
  {
    ...common,
    id: 'pairs',
    type: 'matching',
    lefts: ['l1', 'l2'].map((id) => ({ id, content: text(id) })),
    rights: ['r1', 'r2', 'r3'].map((id) => ({ id, content: text(id) })),
  },
]

const module: ModuleView = {
  pack: 'pack',
  packVersion: '1.0.0',
  packTitle: 'Pack',
  module: 'module',
  number: 1,
  isExamination: false,
  isSealed: false,
  of: 1,
  language: 'en',
  title: 'Module',
  summary: '',
  minutes: 10,
  passPercent: 80,
  objectives: [{ id: 'one', text: 'One' }],
  pages: [
    { id: 'first', title: 'First', nodes: text('a'.repeat(800)) },
    {
      id: 'second',
      title: 'Second',
      nodes: [
        { type: 'element', tagName: 'h3', properties: { id: 'inside' }, children: text('Inside') },
        { type: 'element', tagName: 'x-question', properties: { id: 'pick' }, children: [] },
      ],
    },
  ],
  questions,
  openAttempt: null,
  standing: { kind: 'not-started' },
  beginning: { kind: 'open' },
  attemptRules: null,
  reading: { pagesRead: [], seenAt: null },
  place: null,
  drafts: {},
  terms: [],
  next: null,
}

/** A module in a pack's list. */
export const moduleLine = (id: string, standing: ModuleStanding): ModuleLine => ({
  module: id,
  title: id.toUpperCase(),
  summary: '',
  minutes: 10,
  questions: 3,
  pages: { opened: 0, of: 3 },
  standing,
})

/** A pack without modules. */
export const packView: PackView = {
  pack: 'pack',
  version: '1.0.0',
  status: 'live',
  language: 'en',
  title: 'Pack',
  summary: '',
  authors: [],
  licence: 'CC0-1.0',
  passPercent: 80,
  purposes: [],
  creditMinutes: 20,
  modules: [],
  examination: null,
}

/** A course of which nothing is done. */
export const courseStatus: CourseCompletionView = {
  pack: 'pack',
  packVersion: '1.0.0',
  title: 'Pack',
  contentSeen: { seen: 0, of: 2, at: null, modules: [] },
  examination: { kind: 'not-started' },
  examinationPassedAt: null,
  evaluation: null,
  attestation: null,
  isComplete: false,
  completedAt: null,
  completedVersion: null,
  record: null,
  activeMs: 0,
}

const facts: CompletionFacts = {
  serial: 'TY-1',
  level: 'self-recorded',
  learner: { name: 'A' },
  pack: { id: 'pack', version: '1.0.0', digest: '0'.repeat(64), title: { en: 'Pack', 'zh-CN': '课程' } },
  modules: [{ id: 'module', title: { en: 'Module', 'zh-CN': '单元' } }],
  creditMinutes: 10,
  studyMinutes: 1,
  deliveryFormat: 'self-study',
  startedAt: 1,
  completedAt: 2,
  score: { earnedMilliPoints: 1000, fullMilliPoints: 1000 },
  passPercent: 80,
  evaluationSubmittedAt: 2,
  attestation: { signedAt: 2, text: 'Mine' },
  authors: [{ name: { en: 'B', 'zh-CN': 'B' }, credentials: null }],
  studyLanguage: 'en',
  issuer: { did: 'did:key:z6Mk', name: { en: 'A', 'zh-CN': 'A' } },
  issuedAt: 3,
  utcOffsetMinutes: 0,
}

function recordedFrom(answer: Answer): RecordedAnswer {
  return {
    answer,
    language: 'en',
    marking: { rulesVersion: 1, milliPoints: 1000, verdict: 'right', perChoice: [], note: null },
    byChoice: {},
    general: [],
    solution: { type: 'texts', texts: [] },
    person: null,
  }
}

export function createInMemoryApi(): InMemoryApi {
  const calls: { name: string; input: unknown }[] = []
  const failures = new Map<string, ReplyError>()
  let open: AttemptView | null = null
  const learners: LearnerView[] = []
  const drafts = new Map<string, KeptDraft>()
  let place: ReadingPlace | null = null
  const marks = new Map<string, MarkView>()
  let saved: SavedFile = { kind: 'cancelled' }
  const answer = <T>(name: keyof ApiClient, input: unknown, make: () => T): Promise<Reply<T>> => {
    calls.push({ name, input })
    const error = failures.get(name)
    failures.delete(name)
    return Promise.resolve(error === undefined ? { ok: true, value: make() } : { ok: false, error })
  }
  const start = (): AttemptView => ({
    attempt: randomUUID(),
    pack: 'pack',
    packVersion: '1.0.0',
    packTitle: 'Pack',
    module: 'module',
    moduleTitle: 'Module',
    passPercent: 80,
    startedAt: 0,
    submittedAt: null,
    questions: questions.map((question) => ({ question, recorded: null })),
    result: null,
  })
  const record = (id: string, given: Answer): RecordedAnswer => {
    const recorded = recordedFrom(given)
    open ??= start()
    open = {
      ...open,
      questions: open.questions.map((item) => (item.question.id === id ? { ...item, recorded } : item)),
    }
    return recorded
  }
  const used: Partial<ApiClient> = {
    listLearners: () => answer('listLearners', undefined, () => [...learners]),
    createLearner: (input) =>
      answer('createLearner', input, () => {
        const { name, purpose = 'worker' } = input
        const made: LearnerView = {
          learner: randomUUID(),
          name,
          purpose,
          createdAt: learners.length,
          fingerprint: '',
          lock: 'none',
          movedAt: null,
        }
        learners.push(made)
        return made
      }),
    openModule: (input) =>
      answer('openModule', input, () => ({ ...module, openAttempt: open, place, drafts: Object.fromEntries(drafts) })),
    keepPlace: (input) =>
      answer('keepPlace', input, () => {
        place = input.place
        return undefined
      }),
    keepDraft: (input) =>
      answer('keepDraft', input, () => {
        if (input.draft === null) drafts.delete(input.question)
        else drafts.set(input.question, input.draft)
        return undefined
      }),
    listMarks: (input) => answer('listMarks', input, () => [...marks.values()]),
    putMark: (input) =>
      answer('putMark', input, () => {
        const view = {
          ...input.mark,
          packTitle: 'Pack',
          moduleTitle: 'Module',
          createdAt: 1,
          changedAt: 1,
          standing: { kind: 'lost' },
        } as const
        marks.set(view.id, view)
        return view
      }),
    removeMark: (input) =>
      answer('removeMark', input, () => {
        marks.delete(input.id)
        return undefined
      }),
    saveNotes: (input) => answer('saveNotes', input, () => saved),
    resumeAttempt: (input) =>
      answer('resumeAttempt', input, () => {
        open ??= start()
        return open
      }),
    answerQuestion: (input) => answer('answerQuestion', input, () => record(input.question, input.answer)),
    readPage: (input) => answer('readPage', input, () => ({ pagesRead: [input.page], seenAt: null })),
    courseStatus: (input) => answer('courseStatus', input, () => courseStatus),
    evaluateCourse: (input) => answer('evaluateCourse', input, () => ({ ...courseStatus, evaluation: { at: 1 } })),
    signStatement: (input) => answer('signStatement', input, () => ({ ...courseStatus, attestation: { at: 1 } })),
    openRecord: (input) => answer('openRecord', input, () => ({ serial: facts.serial, facts })),
    saveCheckingPage: (input) => answer('saveCheckingPage', input, () => saved),
    saveRecord: (input) => answer('saveRecord', input, () => saved),
    reviewAttempt: (input) => answer('reviewAttempt', input, () => open ?? start()),
    submitAttempt: (input) =>
      answer('submitAttempt', input, () => {
        const done = { ...(open ?? start()), submittedAt: 1 }
        open = null
        return done
      }),
  }
  return {
    client: used as ApiClient,
    calls,
    failNext: (name, error) => void failures.set(name, error),
    answerSave: (next) => {
      saved = next
    },
    attempt: () => open,
  }
}

/** The module as the program gives it. */
export const moduleView = module
