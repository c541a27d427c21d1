import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Glossary } from '#courses/format/glossary.ts'
import type { PackChanges } from '#courses/format/pack-changes.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Place } from '#courses/format/problem.ts'
import type { SourceSurvey } from '#courses/format/source-survey.ts'

/** For what the content of a picture or drawing is refused when the pack is built. */
export type MediaFault = { readonly kind: 'unreadable' } | { readonly kind: 'drawing'; readonly found: string }

/**
 * A file of a pack by its path inside it, with `/`. `fault` is left out where nothing is wrong or nobody looked into it;
 * `isSpecial` marks a link or a device, whose contents nobody reads.
 */
export type PackFile = {
  readonly path: string
  readonly bytes: number
  readonly fault?: MediaFault
  readonly isSpecial?: true
}

/** One language's file of a module or bank; `survey` is `null` when it could not be read at all. */
export type LintFile = {
  readonly file: string
  readonly language: CourseLanguage
  readonly survey: SourceSurvey | null
}

/** A module or a bank, in each language there is a file of. */
export type LintPart = {
  /** The id its path gives it. */
  readonly id: string
  readonly kind: 'module' | 'bank'
  /** Whether `pack.yaml` names it, as a module or as the examination's bank. */
  readonly isNamed: boolean
  readonly isExamination: boolean
  /** Its folder, or for a bank the start of its files' names. */
  readonly path: string
  readonly files: readonly LintFile[]
}

/** A pack as rules see it: every text parsed once, with places. */
export type LintPack = {
  /** `null` when `pack.yaml` has an error; rules then say nothing of what they need it for. */
  readonly manifest: PackManifest | null
  /** The place of a key in `pack.yaml`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
  /** Modules in order of folder, then banks in order of name. */
  readonly parts: readonly LintPart[]
  readonly glossary: Glossary | null
  readonly glossaryPlaceOf: (path: readonly PropertyKey[]) => Place
  /** What `changes.json` says; `null` when there is none or it has an error. */
  readonly changes: PackChanges | null
  readonly changesPlaceOf: (path: readonly PropertyKey[]) => Place
  /** Every file of the pack. */
  readonly files: readonly PackFile[]
  /** Those below `media/`. */
  readonly media: readonly PackFile[]
  /** The texts that were read, by path, as written. */
  readonly sources: ReadonlyMap<string, string>
}
