import type { Language } from '#contract/language.ts'
import type { ModuleStanding } from '#contract/library-view.ts'

/** How far a learner is, in a few words of the terminal. */
export function standingText(standing: ModuleStanding, language: Language): string {
  const isEnglish = language === 'en'
  switch (standing.kind) {
    case 'not-started':
      return isEnglish ? 'questions not begun' : '题目还没做'
    case 'in-progress': {
      const { answered, questions } = standing
      return isEnglish ? `${answered} of ${questions} answered` : `已答 ${answered}/${questions} 题`
    }
    case 'waiting':
      return isEnglish ? 'handed in, waits to be marked' : '已交卷，等待阅卷'
    case 'passed':
      return `${isEnglish ? 'passed' : '已通过'} ${percent(standing.basisPoints)}`
    case 'not-passed':
      return `${isEnglish ? 'not passed' : '未通过'} ${percent(standing.basisPoints)}`
    default:
      return standing satisfies never
  }
}

/** Basis points as a percentage with at most one decimal, rounded down as the rules do. */
export function percent(basisPoints: number): string {
  return `${Math.floor(basisPoints / 10) / 10}%`
}
