import { z } from 'zod'
import { bothLanguagesSchema } from './both-languages.ts'
import { creditCategories } from './credit-words.ts'
import { dayPattern } from './day.ts'
import { stableIdSchema } from './stable-id.ts'

const count = (most: number) => z.int().min(1).max(most)

/** Most minutes that any figure of a profile may be: two hundred days. */
const mostMinutes = 288_000

/** A figure of a profile and where it comes from. */
const sourceSchema = z.strictObject({
  /** What the figure is, in our words. */
  says: bothLanguagesSchema(1000),
  from: bothLanguagesSchema(1000),
  /** Nobody's rule: our own assumption, to be changed by whoever knows better. */
  isAssumption: z.literal(true).optional(),
})

/** How study minutes are counted from what a course holds. Whole numbers, so that sums are exact. */
const minutesFormulaSchema = z.strictObject({
  /** Words of English text read in an hour. */
  wordsPerHour: count(100_000),
  /** Chinese characters read in an hour. */
  hanCharactersPerHour: count(100_000),
  /** Seconds for each question of a module, and of one paper of the examination. */
  secondsPerQuestion: z.int().min(0).max(3600),
  /** Whether the minutes that exercises state count as they stand, or not at all. */
  exercises: z.enum(['stated', 'none']),
})

/** What an authority asks of a course that claims credit. */
const courseRulesSchema = z.strictObject({
  minutes: minutesFormulaSchema,
  /** In which steps credit is claimed, and the least of it; `null` where any minute may be claimed. */
  claim: z.strictObject({ stepMinutes: count(600), leastMinutes: count(600) }).nullable(),
  /** Examination questions wanted for the claimed time; `null` where none is asked for. */
  examination: z.strictObject({ firstHour: count(1000), eachFurtherHour: count(1000) }).nullable(),
  /** Largest share of true-or-false questions in an examination, in percent. */
  trueFalsePercent: z.int().min(0).max(100).nullable(),
  /** Least pass mark in percent. */
  passPercent: z.int().min(1).max(100).nullable(),
  /** Fewest objectives of a course. */
  objectives: count(50).nullable(),
})

/** What an authority asks of a person in each period. Minutes throughout; `null` is a figure that nobody was found to set. */
const cycleRulesSchema = z.strictObject({
  /** What the authority counts in: 学时, 小时, contact hours. */
  unit: z.strictObject({ name: bothLanguagesSchema(40), minutes: count(600) }),
  /** Length of the period. */
  months: count(120),
  /** When a period may begin: on the learner's own day, or on the first of January. */
  begins: z.enum(['own-day', 'new-year']),
  /** Those whom the rule asks different sums of; one where it asks the same of all. */
  grades: z
    .array(z.strictObject({ id: stableIdSchema, title: bothLanguagesSchema(200), minutes: count(mostMinutes) }))
    .min(1)
    .max(10)
    .refine(hasOwnIds, { message: 'an id twice' })
    .readonly(),
  /** Parts of the whole, each with what is counted towards it and the least it needs. A category stands in one part at most. */
  parts: z
    .array(
      z.strictObject({
        id: stableIdSchema,
        title: bothLanguagesSchema(200),
        takes: z.array(z.enum(creditCategories)).min(1).readonly(),
        leastMinutes: z.int().min(0).max(mostMinutes),
      }),
    )
    .max(10)
    .refine(hasOwnIds, { message: 'an id twice' })
    .refine((parts) => isEachOnce(parts.flatMap(({ takes }) => takes)), { message: 'a category twice' })
    .readonly(),
  /** Most minutes of self-study that count in a period. */
  selfStudyMost: z.int().min(0).max(mostMinutes).nullable(),
  /** Most minutes that a period may pass on to the next. */
  carryOverMost: z.int().min(0).max(mostMinutes).nullable(),
  /** Whether the same course counts again in one period. */
  sameCourse: z.enum(['once', 'again']),
  /** What one degree counts for at most. */
  degreeMost: count(mostMinutes).nullable(),
  /** Whether what nothing proves counts all the same. */
  proof: z.enum(['wanted', 'not-asked']),
  /** Whether the course has to be evaluated by those who took it. */
  evaluation: z.enum(['wanted', 'offered', 'not-asked']),
  /** How long evidence is to be kept. */
  keepMonths: count(240).nullable(),
  /** In how many last months of a period the papers are handed in. */
  handInMonths: count(120).nullable(),
})

/**
 * A set of credit rules: what an authority asks of a course, and of a person in each period. Data with its sources; whether it is
 * met is for the rules to say, and whether it is accepted is the office's.
 */
export const ruleProfileSchema = z.strictObject({
  id: stableIdSchema,
  title: bothLanguagesSchema(300),
  /** The day the profile was last held against its sources. */
  asOf: z.string().regex(dayPattern),
  sources: z.array(sourceSchema).min(1).max(30).readonly(),
  course: courseRulesSchema.nullable(),
  cycle: cycleRulesSchema.nullable(),
})

/** See {@link ruleProfileSchema}. */
export type RuleProfile = z.infer<typeof ruleProfileSchema>

/** See {@link ruleProfileSchema}. */
export type CycleRules = z.infer<typeof cycleRulesSchema>

/** See {@link ruleProfileSchema}. */
export type MinutesFormula = z.infer<typeof minutesFormulaSchema>

/** A profile that says what it asks of a course. */
export type CourseProfile = RuleProfile & { readonly course: NonNullable<RuleProfile['course']> }

/** A profile that says what it asks of a person. */
export type CycleProfile = RuleProfile & { readonly cycle: CycleRules }

function hasOwnIds(list: readonly { readonly id: string }[]): boolean {
  return isEachOnce(list.map(({ id }) => id))
}

function isEachOnce(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}
