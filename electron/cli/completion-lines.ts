import type { CourseCompletionView } from '#contract/completion.ts'
import type { Language } from '#contract/language.ts'
import { standingText } from './standing-text.ts'

const words = {
  en: {
    content: 'modules read through',
    examination: 'examination',
    noExamination: 'none in this course',
    evaluation: 'evaluation',
    attestation: 'statement',
    done: 'done',
    open: 'open',
    complete: 'The course is complete.',
    incomplete: 'The course is not complete yet.',
  },
  'zh-CN': {
    content: '读完的单元',
    examination: '考试',
    noExamination: '本课程没有考试',
    evaluation: '课程评价',
    attestation: '声明',
    done: '已完成',
    open: '未完成',
    complete: '课程已完成。',
    incomplete: '课程尚未完成。',
  },
} as const

/** What completes a course, one line each, then whether it is complete. */
export function completionLines(standing: CourseCompletionView, language: Language): readonly string[] {
  const say = words[language]
  const { contentSeen, examination, evaluation, attestation, isComplete } = standing
  const doneOrOpen = (fact: unknown) => (fact === null ? say.open : say.done)
  return [
    `  ${say.content}\t${contentSeen.seen}/${contentSeen.of}`,
    `  ${say.examination}\t${examination === 'none' ? say.noExamination : standingText(examination, language)}`,
    `  ${say.evaluation}\t${doneOrOpen(evaluation)}`,
    `  ${say.attestation}\t${doneOrOpen(attestation)}`,
    `  ${isComplete ? say.complete : say.incomplete}`,
  ]
}
