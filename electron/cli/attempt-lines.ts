import type { AttemptView } from '#contract/attempt-view.ts'
import type { Language } from '#contract/language.ts'
import { percent, standingText } from './standing-text.ts'

/** What an attempt that was handed in came to: the whole, then a line for each question. */
export function attemptLines({ moduleTitle, questions, result }: AttemptView, language: Language): readonly string[] {
  const whole =
    result === null
      ? standingText({ kind: 'waiting' }, language)
      : `${percent(result.basisPoints)} ${verdict(result.passed, language)}`
  const each = questions.map(({ question, recorded }) => `  ${question.id}\t${recorded?.marking?.verdict ?? '-'}`)
  return [`${moduleTitle}\t${whole}`, ...each]
}

function verdict(passed: boolean, language: Language): string {
  if (language === 'en') return passed ? 'passed' : 'not passed'
  return passed ? '已通过' : '未通过'
}
