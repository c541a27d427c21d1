import type { Place, Problem } from '#courses/format/problem.ts'
import type { CourseProfile } from '#courses/format/rule-profile.ts'
import type { LintPack } from './lint-pack.ts'

/** What a rule found: where, and what its text needs to say it. */
export type Finding = { readonly place: Place; readonly facts?: Problem['facts'] }

/** A small pack that shows a rule. `files` is the whole of it, `shown` the part worth reading. */
export type RuleExample = {
  readonly files: Readonly<Record<string, string>>
  readonly shown: Readonly<Record<string, string>>
  /** Paths at which a link lies; none when left out. */
  readonly links?: readonly string[]
  /** The profile it is judged by; none when left out. */
  readonly profile?: CourseProfile
}

/**
 * One rule of the linter. Its examples are its tests and its page: on an `ok` one no rule says anything, on a `notOk` one this rule
 * speaks at exactly the places `at` (`file:line:column`) and no other rule does.
 */
export type Rule<Id extends string = string> = {
  readonly id: Id
  readonly severity: Problem['severity']
  /** One sentence: what a pack has to be like. */
  readonly summary: string
  /** Why, for whoever is told. */
  readonly reason: string
  readonly ok: readonly RuleExample[]
  readonly notOk: readonly (RuleExample & { readonly at: readonly string[] })[]
  /** Pure. Says nothing of what other rules and the compiler tell. */
  readonly check: (pack: LintPack, profile: CourseProfile | null) => Iterable<Finding>
}

/** Gives a rule back, with its id kept as a name of its own. */
export function rule<const Id extends string>(given: Rule<Id>): Rule<Id> {
  return given
}
