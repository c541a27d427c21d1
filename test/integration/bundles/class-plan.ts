import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { QuestionSnapshot } from '#courses/record/question-snapshot.ts'
import type { AppendableBody } from '#db/log/append.ts'
import { sha256 } from '#db/log/digest.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'

/** One attempt as it is planned: what each question is answered with, `null` for none. */
export type PlannedAttempt = {
  readonly module: string
  /** Which of the module's questions are asked, by number. */
  readonly questions: readonly number[]
  readonly picks: readonly (string | null)[]
  readonly isHandedIn: boolean
}

/** One learner as planned. */
export type PlannedLearner = {
  readonly name: string
  readonly attempts: readonly PlannedAttempt[]
  readonly seen: readonly string[]
  readonly isEvaluated: boolean
}

export const planPack = 'village-visits'
export const planModules = ['arriving', 'asking', 'final'] as const
const options = ['a', 'b', 'c', 'd'] as const
const questionsOfModule = 12
const askedAtOnce = 8

/** The right choice of a question. */
export function rightPick(module: string, question: number): string {
  return options[(question + module.length) % options.length] ?? 'a'
}

/** What a class does: each learner as many events as asked, or a few less. Better learners are right more often. */
export function planClass(seed: number, learners: number, eventsEach: number): readonly PlannedLearner[] {
  return Array.from({ length: learners }, (_, index) => {
    const chance = chanceOf(seed, index)
    const skill = 20 + chance.below(75)
    const attempts: PlannedAttempt[] = []
    const seen = planModules.slice(0, chance.below(planModules.length + 1))
    const isEvaluated = chance.below(2) === 0
    let events = 1 + seen.length + Number(isEvaluated)
    while (events < eventsEach) {
      const module = chance.oneOf(planModules)
      const first = chance.below(questionsOfModule)
      const questions = Array.from({ length: askedAtOnce }, (_unused, at) => (first + at) % questionsOfModule)
      const picks = questions.map((question) => {
        if (chance.below(20) === 0) return null
        const right = rightPick(module, question)
        return chance.below(100) < skill - question * 3 ? right : chance.oneOf(options)
      })
      const isHandedIn = chance.below(8) > 0
      attempts.push({ module, questions, picks, isHandedIn })
      events += 1 + picks.filter((pick) => pick !== null).length + (isHandedIn ? 2 : 0)
    }
    // Every third learner shares a name with two others.
    return { name: `学员${index % 100}`, attempts, seen, isEvaluated }
  })
}

const snapshots = new Map<string, { readonly bytes: Uint8Array; readonly digest: string }>()

/** What a question of the plan asks: its bytes and their digest. */
export function planSnapshot(module: string, question: number) {
  const name = `${module}/${question}`
  const known = snapshots.get(name)
  if (known !== undefined) return known
  const bytes = snapshotBytes(module, question)
  const made = { bytes, digest: sha256(bytes) }
  snapshots.set(name, made)
  return made
}

function snapshotBytes(module: string, question: number): Uint8Array {
  const content = (text: string) => [{ type: 'text' as const, value: text }]
  const snapshot: QuestionSnapshot = {
    format: 1,
    pack: planPack,
    packVersion: '1.0.0',
    module,
    moduleTitle: { 'zh-CN': module },
    packTitle: { en: 'Village visits', 'zh-CN': '走访' },
    rulesVersion: 1,
    asked: {
      'zh-CN': {
        question: {
          id: `q${question}`,
          milliPoints: 1000,
          objectives: [`o${question % 3}`],
          prompt: content(`第 ${question} 题`),
          type: 'single',
          options: options.map((id) => ({ id, content: content(id) })),
        },
        key: { type: 'single', right: rightPick(module, question) },
        feedback: { byChoice: {}, general: [] },
      },
    },
  }
  return Buffer.from(canonicalJson(snapshot) ?? '')
}

/** The first event of an attempt; its id names the attempt. */
export function startBody({ module, questions }: PlannedAttempt): AppendableBody {
  return {
    kind: 'attempt-started',
    v: 1,
    payload: {
      pack: planPack,
      packVersion: '1.0.0',
      module,
      language: 'zh-CN',
      passPercent: 60,
      questions: questions.map((question) => ({
        question: `q${question}`,
        snapshot: planSnapshot(module, question).digest,
        shown: options,
      })),
    },
  }
}

/** What follows it. */
export function restOfAttempt(
  attempt: string,
  { module, questions, picks, isHandedIn }: PlannedAttempt,
): readonly AppendableBody[] {
  const answers = questions.flatMap((question, at): readonly AppendableBody[] => {
    const choice = picks[at] ?? null
    if (choice === null) return []
    const answer = { type: 'single' as const, choice }
    const payload = { attempt, question: `q${question}`, language: 'zh-CN' as const, answer, activeMs: 900 }
    return [{ kind: 'answer-recorded', v: 1, payload }]
  })
  if (!isHandedIn) return answers
  const marks = questions.map((question, at) => ({
    question: `q${question}`,
    earnedMilliPoints: picks[at] === rightPick(module, question) ? 1000 : 0,
    fullMilliPoints: 1000,
  }))
  const earned = marks.reduce((sum, { earnedMilliPoints }) => sum + earnedMilliPoints, 0)
  const full = marks.length * 1000
  return [
    ...answers,
    { kind: 'attempt-submitted', v: 1, payload: { attempt } },
    {
      kind: 'attempt-marked',
      v: 1,
      payload: {
        attempt,
        rulesVersion: 1,
        earnedMilliPoints: earned,
        fullMilliPoints: full,
        passed: earned * 100 >= full * 60,
        questions: marks,
      },
    },
  ]
}

/** What completes a course besides. */
export function planFacts({ seen, isEvaluated }: PlannedLearner): readonly AppendableBody[] {
  const course = { pack: planPack, packVersion: '1.0.0' }
  const read = seen.map(
    (module): AppendableBody => ({ kind: 'content-seen', v: 1, payload: { ...course, module, activeMs: null } }),
  )
  const ratings = [{ item: 'language-clear', value: 4 }]
  return isEvaluated
    ? [...read, { kind: 'evaluation-submitted', v: 1, payload: { ...course, language: 'zh-CN', ratings, comment: '' } }]
    : read
}
