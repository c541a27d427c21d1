import type { Answer, AnswerKey, QuestionType } from '#courses/format/question.ts'
import { type AskedInLanguages, compareQuestions } from '../change/compare-questions.ts'
import { correlation, type Pair } from './correlation.ts'

/** A question of an attempt, as it was asked, answered and marked. */
export type CountedQuestion = {
  readonly question: string
  /** Digest of what was asked. */
  readonly snapshot: string
  readonly answer: Answer | null
  readonly earnedMilliPoints: number
  readonly fullMilliPoints: number
}

/** The one attempt of a learner at a module that counts: the first that was handed in and marked. */
export type CountedAttempt = {
  readonly learner: string
  readonly pack: string
  readonly packVersion: string
  readonly module: string
  readonly questions: readonly CountedQuestion[]
}

/** How one question did. Shares are basis points (10000 is all). */
export type ItemResult = {
  readonly pack: string
  readonly module: string
  readonly question: string
  /** Digest of what was asked, of the first who was asked it: for its text. */
  readonly snapshot: string
  /** Versions of the pack it was asked in with one meaning, in the order met. */
  readonly packVersions: readonly string[]
  readonly type: QuestionType | null
  readonly objectives: readonly string[]
  /** How many learners were asked it; no answer earns nothing and counts. */
  readonly n: number
  readonly answered: number
  /** Difficulty: the share of learners with all the points, and the mean share of the points. High is easy. */
  readonly rightBasisPoints: number
  readonly meanBasisPoints: number
  /** Corrected item-total correlation in thousandths; see {@link itemResults}. `null` when it says nothing. */
  readonly discrimination: number | null
  /** How often each choice was picked; only for questions with options. */
  readonly choices: readonly { readonly choice: string; readonly picked: number; readonly isRight: boolean | null }[]
}

type Points = Pick<CountedQuestion, 'earnedMilliPoints' | 'fullMilliPoints'>

type Group = {
  readonly asked: AskedInLanguages | null
  readonly snapshots: Set<string>
  readonly versions: Set<string>
  readonly members: { readonly of: CountedAttempt; readonly paper: Points; readonly asked: CountedQuestion }[]
}

/**
 * Results by question, over attempts of which each learner has at most one a module. A question whose meaning changed between versions
 * (`compareQuestions`) is two questions; wording alone does not part it.
 *
 * Discrimination is the corrected item-total correlation: Pearson's between the points of the question and the share of the points of
 * the *rest* of the same paper, without this question, lest it correlate with itself (S. Henrysson 1963, "Correction of item-total
 * correlations in item analysis", Psychometrika 28). The share stands for the sum because papers that are drawn have not all the same
 * questions; that other papers are as hard is assumed. The share is cut to millionths.
 */
export function itemResults(
  attempts: readonly CountedAttempt[],
  askedOf: (snapshot: string) => AskedInLanguages | null,
): readonly ItemResult[] {
  const items = new Map<string, Group[]>()
  for (const attempt of attempts) {
    const paper = {
      earnedMilliPoints: sum(attempt.questions, 'earnedMilliPoints'),
      fullMilliPoints: sum(attempt.questions, 'fullMilliPoints'),
    }
    for (const question of attempt.questions) {
      const name = JSON.stringify([attempt.pack, attempt.module, question.question])
      const groups = items.get(name) ?? []
      items.set(name, groups)
      const group = groupOf(groups, question.snapshot, askedOf)
      group.versions.add(attempt.packVersion)
      group.members.push({ of: attempt, paper, asked: question })
    }
  }
  return [...items.values()].flat().flatMap(resultOf)
}

function groupOf(groups: Group[], snapshot: string, askedOf: (snapshot: string) => AskedInLanguages | null): Group {
  const known = groups.find(({ snapshots }) => snapshots.has(snapshot))
  if (known !== undefined) return known
  const asked = askedOf(snapshot)
  const same = groups.find(
    (group) => asked !== null && group.asked !== null && compareQuestions(group.asked, asked) !== 'meaning',
  )
  const group = same ?? { asked, snapshots: new Set(), versions: new Set(), members: [] }
  group.snapshots.add(snapshot)
  if (same === undefined) groups.push(group)
  return group
}

function resultOf({ asked, versions, members }: Group): readonly ItemResult[] {
  const first = members[0]
  if (first === undefined) return []
  const n = members.length
  const keyed = asked?.['zh-CN'] ?? asked?.en ?? null
  const right = members.filter(({ asked: given }) => given.earnedMilliPoints === given.fullMilliPoints).length
  const asCounted = members.map((member) => member.asked)
  const earned = sum(asCounted, 'earnedMilliPoints')
  const full = sum(asCounted, 'fullMilliPoints')
  return [
    {
      pack: first.of.pack,
      module: first.of.module,
      question: first.asked.question,
      snapshot: first.asked.snapshot,
      packVersions: [...versions],
      type: keyed?.question.type ?? null,
      objectives: keyed?.question.objectives ?? [],
      n,
      answered: members.filter(({ asked: given }) => given.answer !== null).length,
      rightBasisPoints: share(right, n),
      meanBasisPoints: share(earned, full),
      discrimination: correlation(members.flatMap(({ paper, asked: given }) => pairOf(paper, given))),
      choices:
        keyed !== null && 'options' in keyed.question
          ? keyed.question.options.map(({ id }) => ({
              choice: id,
              picked: members.filter(({ asked: given }) => picks(given.answer).includes(id)).length,
              isRight: isRight(keyed.key, id),
            }))
          : [],
    },
  ]
}

/** Points of the question, and the share of the rest of the paper in millionths; none where the paper has no rest. */
function pairOf(paper: Points, item: Points): readonly Pair[] {
  const earned = paper.earnedMilliPoints - item.earnedMilliPoints
  const full = paper.fullMilliPoints - item.fullMilliPoints
  return full === 0 ? [] : [{ x: item.earnedMilliPoints, y: Math.floor((earned * 1_000_000) / full) }]
}

function sum(questions: readonly Points[], of: keyof Points): number {
  return questions.reduce((total, question) => total + question[of], 0)
}

/** A share in basis points, rounded half up; 0 of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 20_000 + whole) / (2 * whole))
}

function picks(answer: Answer | null): readonly string[] {
  if (answer === null) return []
  if (answer.type === 'single' || answer.type === 'true-false') return [answer.choice]
  return answer.type === 'multiple' ? answer.choices : []
}

function isRight(key: AnswerKey | null, choice: string): boolean | null {
  if (key?.type === 'single' || key?.type === 'true-false') return key.right === choice
  return key?.type === 'multiple' ? key.right.includes(choice) : null
}
