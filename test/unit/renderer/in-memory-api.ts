import { randomUUID } from 'node:crypto'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { Reply, ReplyError } from '#contract/errors/reply.ts'
import type { ModuleView } from '#contract/library-view.ts'
import type { Answer, Question, RecordedAnswer } from '#contract/question-view.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'

/** A client over a few objects; each call is remembered, and the next of a name can be made to fail. */
export type InMemoryApi = {
  readonly client: ApiClient
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly failNext: (name: keyof ApiClient, error: ReplyError) => void
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
  next: null,
}

function recordedFrom(answer: Answer): RecordedAnswer {
  return {
    answer,
    language: 'en',
    marking: { rulesVersion: 1, milliPoints: 1000, verdict: 'right', perChoice: [], note: null },
    byChoice: {},
    general: [],
    solution: { type: 'texts', texts: [] },
  }
}

export function createInMemoryApi(): InMemoryApi {
  const calls: { name: string; input: unknown }[] = []
  const failures = new Map<string, ReplyError>()
  let open: AttemptView | null = null
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
    openModule: (input) => answer('openModule', input, () => ({ ...module, openAttempt: open })),
    resumeAttempt: (input) =>
      answer('resumeAttempt', input, () => {
        open ??= start()
        return open
      }),
    answerQuestion: (input) => answer('answerQuestion', input, () => record(input.question, input.answer)),
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
    attempt: () => open,
  }
}

/** The module as the program gives it. */
export const moduleView = module
