import type { EvaluationItem } from '../evaluation-items.ts'
import type { Language } from '../language.ts'

type Text = Readonly<Record<Language, string>>

/** The items of the evaluation of a course, as statements one agrees with from 1 (not at all) to 5 (wholly). */
export const evaluationTexts: Readonly<Record<EvaluationItem, Text>> = {
  'objectives-met': {
    en: 'I can now do what the objectives of the modules name.',
    'zh-CN': '各单元目标里写的事，我现在做得到。',
  },
  'content-accurate': {
    en: 'As far as I can judge, the content is right and up to date.',
    'zh-CN': '就我所知，课程内容准确，也不过时。',
  },
  'usable-at-work': {
    en: 'I can use what I learnt where I work or will work.',
    'zh-CN': '学到的东西，在我现在或将来工作的地方用得上。',
  },
  'language-clear': {
    en: 'The language is clear and easy to follow.',
    'zh-CN': '文字清楚，读得明白。',
  },
  'cases-true-to-life': {
    en: 'The cases are like what I know of villages.',
    'zh-CN': '案例跟我了解的农村情况相符。',
  },
  'questions-fair': {
    en: 'The questions ask what the text teaches, and their feedback helped me.',
    'zh-CN': '题目考的是课文教的，反馈对我有帮助。',
  },
  'time-as-stated': {
    en: 'The time stated fits the time I needed.',
    'zh-CN': '所标的学习时间，跟我实际用的差不多。',
  },
  'would-recommend': {
    en: 'I would recommend this course to a colleague.',
    'zh-CN': '我愿意把这门课推荐给同事。',
  },
}

/**
 * Every wording of the statement, the one that is signed now first. It claims what completing a course checks, and what
 * only the learner can say. What was signed stands word for word in the record; the paper is drawn in both languages of
 * that wording, so once released a wording is never changed or taken out: a new one goes before it.
 */
export const statementWordings: readonly [Text, ...Text[]] = [
  {
    en: 'I state that I took this course myself: the reading and the answers recorded for it are my own, and nobody stood in for me.',
    'zh-CN': '本人声明：本课程由本人学习，所记录的阅读和作答均由本人完成，没有他人代学、代答。',
  },
]

/** The statement a learner signs at the end, as it is worded now. */
export const attestationTexts: Text = statementWordings[0]
