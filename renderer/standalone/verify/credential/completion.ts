import type { Backing } from './backing.ts'
import type { BothLanguages } from './line.ts'

/** What a completion credential says. */
export type Completion = {
  readonly serial: string
  readonly level: string
  readonly learner: { readonly name: string }
  readonly pack: {
    readonly id: string
    readonly version: string
    readonly digest: string
    readonly title: BothLanguages
  }
  readonly modules: readonly { readonly id: string; readonly title: BothLanguages }[]
  readonly creditMinutes: number
  readonly studyMinutes: number
  readonly deliveryFormat: string
  /** Instants are milliseconds since 1970 UTC. */
  readonly startedAt: number
  readonly completedAt: number
  readonly score: { readonly earnedMilliPoints: number; readonly fullMilliPoints: number }
  readonly passPercent: number
  readonly evaluationSubmittedAt: number
  readonly attestation: { readonly signedAt: number; readonly text: string }
  readonly authors: readonly { readonly name: BothLanguages; readonly credentials: BothLanguages | null }[]
  readonly studyLanguage: string
  readonly issuer: { readonly did: string; readonly name: BothLanguages }
  readonly issuedAt: number
  readonly utcOffsetMinutes: number
  /** Not there for what the learner recorded alone. */
  readonly backing?: Backing
}

/** The levels of assurance that a completion credential may state. */
export const levels = ['self-recorded', 'instructor-confirmed', 'issuer-signed'] as const

/** How a course may have been taken. */
export const deliveryFormats = ['self-study', 'face-to-face', 'live-online', 'blended'] as const

/** The words that every completion credential holds, in the order of its file. They are part of the form: with others it is none. */
export const fixedWords = {
  achievementType: 'CertificateOfCompletion',
  description:
    'Completion of a course of continuing education or preparation in social work. Whether it counts is decided by the authority it is shown to.\n' +
    '完成一门社会工作继续教育或准备课程。是否予以认定，由受理的主管部门决定。',
  criteria:
    'Every module was read to its end, the examination was passed at or above the mark, the evaluation of the course was submitted and the attestation was signed.\n' +
    '学完全部单元，考试成绩达到合格线，提交了课程评价，并签署了本人声明。',
  results: [
    ['level', 'Result', 'Level of assurance\n可信等级'],
    ['delivery-format', 'Result', 'Delivery format\n学习方式'],
    ['credit-minutes', 'Result', 'Credit in minutes\n学分分钟数'],
    ['study-minutes', 'Result', 'Measured study time in minutes\n实测学习分钟数'],
    ['examination-score', 'RawScore', 'Points in the examination\n考试得分'],
  ],
  evaluation: ['evaluation', 'Evaluation of the course\n课程评价', 'course-evaluation'],
  attestation: ['attestation', 'Attestation\n本人声明', 'attestation'],
} as const
