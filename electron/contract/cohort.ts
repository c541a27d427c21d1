import { z } from 'zod'
import type { QuestionType } from '#courses/format/question.ts'
import { quarantinedChainSchema } from './bundle.ts'

const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'short',
  'open',
] as const satisfies readonly QuestionType[]

const person = z.strictObject({ learner: z.string(), name: z.string(), fingerprint: z.string() })

/** A row of the roster. `row` counts from 1. */
export const rosterRowSchema = z.strictObject({
  row: z.int(),
  name: z.string(),
  number: z.string().nullable(),
  /** The person it is tied to: by the file, or by the instructor. Never by the name alone. */
  learner: z.string().nullable(),
  tiedBy: z.enum(['file', 'instructor']).nullable(),
  /** People here of the same name whom no row is tied to: offered, not applied. */
  candidates: z.array(person).readonly(),
})

/** See {@link rosterRowSchema}. */
export type RosterRowView = z.infer<typeof rosterRowSchema>

const basisPoints = z.int().min(0).max(10_000)

/** How a learner is with one course, from the record. Times are milliseconds since 1970 UTC. */
export const courseResultSchema = z.strictObject({
  pack: z.string(),
  /** `null` when the pack is not on this computer; then nobody here knows its modules. */
  title: z.string().nullable(),
  modulesRead: z.int(),
  modulesPassed: z.int(),
  modulesOf: z.int().nullable(),
  /** The best examination handed in and marked; `null` when there is none, or the pack is not here. */
  examination: z.strictObject({ basisPoints, isPassed: z.boolean(), attempts: z.int() }).nullable(),
  evaluatedAt: z.int().nullable(),
  attestedAt: z.int().nullable(),
  completedAt: z.int().nullable(),
  /** The wait before another attempt at the examination, by the records here: until when, after how many; `null` for none. */
  wait: z.strictObject({ until: z.int(), attempts: z.int() }).nullable(),
  /** Waits that were lifted, after how many attempts and by whom; only those whose signature is good. */
  releases: z.array(z.strictObject({ attempts: z.int(), name: z.string(), fingerprint: z.string() })).readonly(),
  /** Serials of completion records. */
  records: z.array(z.string()).readonly(),
})

/** See {@link courseResultSchema}. */
export type CourseResult = z.infer<typeof courseResultSchema>

/** One of the class: of the roster, or somebody whose records are here and whom no row names. */
export const classMemberSchema = z.strictObject({
  /** Row of the roster; `null` for one who is not on it. */
  row: z.int().nullable(),
  name: z.string(),
  number: z.string().nullable(),
  /** Whose records these are; `null` for a row that is tied to nobody, or whose records are not here. */
  person: person.nullable(),
  courses: z.array(courseResultSchema).readonly(),
})

/** See {@link classMemberSchema}. */
export type ClassMember = z.infer<typeof classMemberSchema>

/** How a question did; `courses/rules/cohort/item-results.ts` says how each figure is made. */
export const itemViewSchema = z.strictObject({
  pack: z.string(),
  module: z.string(),
  question: z.string(),
  /** What it asks, in the language of the call. */
  text: z.string(),
  packVersions: z.array(z.string()).readonly(),
  type: z.enum(questionTypes).nullable(),
  objectives: z.array(z.string()).readonly(),
  n: z.int(),
  answered: z.int(),
  rightBasisPoints: basisPoints,
  meanBasisPoints: basisPoints,
  /** Thousandths, −1000 to 1000; `null` for fewer than ten learners, or where all did alike. */
  discrimination: z.int().min(-1000).max(1000).nullable(),
  choices: z.array(z.strictObject({ choice: z.string(), picked: z.int(), isRight: z.boolean().nullable() })).readonly(),
})

/** See {@link itemViewSchema}. */
export type ItemView = z.infer<typeof itemViewSchema>

/** How the questions of an objective did. */
export const objectiveViewSchema = z.strictObject({
  pack: z.string(),
  module: z.string(),
  objective: z.string(),
  /** What it says, in the language of the call; `null` when the pack is not here or knows it no more. */
  text: z.string().nullable(),
  questions: z.int(),
  asked: z.int(),
  meanBasisPoints: basisPoints,
})

/** A class as an instructor sees it. */
export const classViewSchema = z.strictObject({
  members: z.array(classMemberSchema).readonly(),
  items: z.array(itemViewSchema).readonly(),
  objectives: z.array(objectiveViewSchema).readonly(),
  quarantined: z.array(quarantinedChainSchema).readonly(),
})

/** See {@link classViewSchema}. */
export type ClassView = z.infer<typeof classViewSchema>
