import type { BothLanguages } from './line.ts'

/** What stands behind a credential that somebody other than the learner signed. */
export type Backing = {
  /** Where each of the learner's chains of records stood when it was checked. */
  readonly heads: readonly { readonly chain: string; readonly seq: number; readonly hash: string }[]
  /** The instructor-confirmed credential that an issuer-signed one rests on. */
  readonly confirmation: { readonly serial: string; readonly did: string; readonly name: BothLanguages } | null
  readonly replaces: { readonly reason: string; readonly serial: string } | null
  /** Last day it is valid, `2029-03-05`; `null` where it does not expire. */
  readonly expiresOn: string | null
  readonly registrationNumber: string | null
  readonly terms: Terms
  /** SHA-256 of the file that the paper is drawn with; `null` for the plain page. */
  readonly template: string | null
}

/** What a provider adds; each may be missing. */
export type Terms = {
  readonly approvalId: string | null
  readonly providerNumber: string | null
  readonly providerContact: string | null
  readonly authority: BothLanguages | null
  readonly place: BothLanguages | null
  readonly courseLevel: string | null
  readonly categories: readonly { readonly category: string; readonly minutes: number }[]
  readonly minutesPerClassHour: number | null
  readonly signatory: { readonly name: string; readonly title: BothLanguages } | null
}

/** What a provider adds is told as results: fragment and name of each, in their order in the file. */
export const termWords = [
  ['approval-id', 'Approval of the title\n课程审批编号'],
  ['provider-number', 'Provider’s number\n培训机构编号'],
  ['provider-contact', 'Provider’s contact\n培训机构联系方式'],
  ['authority', 'Authority\n主管部门'],
  ['place', 'Place\n地点'],
  ['course-level', 'Level of the course\n课程层次'],
  ['credit-categories', 'Credit by category, in minutes\n分类学分（分钟）'],
  ['minutes-per-class-hour', 'Minutes of a class hour\n每学时分钟数'],
  ['signatory', 'Signatory\n签署人'],
  ['template', 'Template of the paper\n证书样式'],
] as const

/** The pieces of evidence after evaluation and statement, in their order: genre, which is the fragment too, and name. */
export const backingWords = {
  head: ['record-head', 'Head of the records that were checked\n所核对记录的链头'],
  confirmation: ['confirmation', 'Confirmed by an instructor\n教师确认'],
  replaces: ['replaces', 'Replaces\n代替'],
} as const

/** How hard a course may be said to be. */
export const courseLevels = ['introductory', 'intermediate', 'advanced'] as const

/** Why a certificate may take the place of another. */
export const replacementReasons = ['renewal', 'name-corrected', 'reissued'] as const
