import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { AnswerKey, Choice, KeyedQuestion, Question } from '#courses/format/question.ts'
import { rubricShape } from '#courses/format/rubric.ts'
import { decimalOf, isWithin } from '../marking/number/decimal.ts'

/** A question in each language it is asked in. */
export type AskedInLanguages = Readonly<Partial<Record<CourseLanguage, KeyedQuestion>>>

/** What became of a question between two versions of a pack. */
export type QuestionChange = 'same' | 'wording' | 'meaning'

const zero = decimalOf('0')

/**
 * The default rule: a change of key, points, type or options (their number or their ids), or of a rubric's criteria and levels, is a change of meaning, any other is
 * wording. Of a key that travels apart nothing is known, so nothing is said. A language that comes or goes is wording: what is asked in the other one stays. What the author says of it in
 * `changes.json` goes before this rule.
 */
export function compareQuestions(before: AskedInLanguages, after: AskedInLanguages): QuestionChange {
  const languages = (['en', 'zh-CN'] as const).filter((language) => before[language] && after[language])
  const pairs = languages.flatMap((language) => {
    const [old, fresh] = [before[language], after[language]]
    return old && fresh ? [{ old, fresh }] : []
  })
  const isOtherMeaning = pairs.some(({ old, fresh }) => !meansTheSame(old, fresh))
  // Versions that share no language cannot be compared word by word; what was asked is then taken for something else.
  if (isOtherMeaning || pairs.length === 0) return 'meaning'
  return JSON.stringify(ordered(before)) === JSON.stringify(ordered(after)) ? 'same' : 'wording'
}

function meansTheSame(old: KeyedQuestion, fresh: KeyedQuestion): boolean {
  return (
    old.question.type === fresh.question.type &&
    old.question.milliPoints === fresh.question.milliPoints &&
    isSameSet(choiceIds(old.question), choiceIds(fresh.question)) &&
    (old.key === null || fresh.key === null || isSameKey(old.key, fresh.key))
  )
}

/** Ids of all choices, or all levels of a rubric; a side of a matching is told by a mark, since an id may change sides. */
function choiceIds(question: Question): readonly string[] {
  const ids = (choices: readonly Choice[], mark = '') => choices.map(({ id }) => `${mark}${id}`)
  if ('options' in question) return ids(question.options)
  if ('items' in question) return ids(question.items)
  if ('rubric' in question) return rubricShape(question.rubric)
  return 'lefts' in question ? [...ids(question.lefts, '<'), ...ids(question.rights, '>')] : []
}

/** Keys are the same when they accept the same: the order of a set or the spelling of a number is no change. */
function isSameKey(old: AnswerKey, fresh: AnswerKey): boolean {
  switch (old.type) {
    case 'single':
    case 'true-false':
      return fresh.type === old.type && fresh.right === old.right
    case 'multiple':
      return fresh.type === old.type && isSameSet(fresh.right, old.right)
    case 'ordering':
      return fresh.type === old.type && fresh.order.join() === old.order.join()
    case 'matching':
      return fresh.type === old.type && isSameSet(fresh.pairs.map(pairName), old.pairs.map(pairName))
    case 'numeric':
      return (
        fresh.type === old.type &&
        isSameNumber(fresh.value, old.value) &&
        isSameNumber(fresh.tolerance, old.tolerance) &&
        isSameSet(fresh.units, old.units)
      )
    case 'short':
      return fresh.type === old.type && isSameSet(fresh.accepted, old.accepted)
    case 'open':
      return fresh.type === old.type
    default:
      return old satisfies never
  }
}

function pairName({ left, right }: { readonly left: string; readonly right: string }): string {
  return `${left}=${right}`
}

function isSameNumber(a: string, b: string): boolean {
  return isWithin(decimalOf(a), decimalOf(b), zero)
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a)
  return a.length === b.length && b.every((one) => known.has(one))
}

function ordered(asked: AskedInLanguages) {
  return [asked.en ?? null, asked['zh-CN'] ?? null]
}
