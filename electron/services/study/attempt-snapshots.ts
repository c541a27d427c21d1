import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { KeyedQuestion } from '#courses/format/question.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { QuestionSnapshot } from '#courses/record/question-snapshot.ts'
import { markingRulesVersion } from '#courses/rules/marking/marking.ts'
import { sha256 } from '#db/log/digest.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { InLanguages } from '../library/course-library.ts'
import { asShown, shownIds } from './shown-order.ts'

/** One question drawn for an attempt, with its snapshot, the bytes of it and their digest. */
export type Drawn = {
  readonly question: string
  readonly snapshot: QuestionSnapshot
  readonly digest: string
  readonly shown: readonly string[]
  readonly bytes: Uint8Array
}

/** What asks questions: a module or a bank. */
type Asking = { readonly id: string; readonly title: string; readonly questions: readonly KeyedQuestion[] }

/**
 * Freezes the questions of a module or a bank in all its languages; with `ids` only those. Throws `pack-broken` when the
 * languages do not ask the same.
 */
export function freezeQuestions(
  manifest: PackManifest,
  part: InLanguages<Asking>,
  ids?: readonly string[],
): readonly Drawn[] {
  const languages = manifest.languages
  const first = part[languages[0] ?? 'zh-CN']
  const isDrawn = ids === undefined ? null : new Set(ids)
  const keyedQuestions = (first?.questions ?? []).filter(({ question }) => isDrawn?.has(question.id) ?? true)
  return keyedQuestions.map((keyed) => {
    const question = asShown(keyed)
    const asked: Partial<Record<CourseLanguage, KeyedQuestion>> = {}
    for (const language of languages) {
      const found = part[language]?.questions.find((other) => other.question.id === question.id)
      if (found === undefined) {
        throw new AppError('pack-broken', { pack: manifest.id, place: question.id, rule: 'languages-out-of-step' })
      }
      asked[language] = { question: asShown(found), key: found.key, feedback: found.feedback }
    }
    const snapshot: QuestionSnapshot = {
      format: 1,
      pack: manifest.id,
      packVersion: manifest.version,
      packTitle: manifest.title,
      module: first?.id ?? '',
      moduleTitle: Object.fromEntries(languages.map((language) => [language, part[language]?.title ?? ''])),
      rulesVersion: markingRulesVersion,
      asked,
    }
    const text = canonicalJson(snapshot)
    if (text === null) throw new AppError('pack-broken', { pack: manifest.id, place: question.id, rule: 'too-deep' })
    const bytes = new TextEncoder().encode(text)
    return { question: question.id, snapshot, digest: sha256(bytes), shown: shownIds(question), bytes }
  })
}

/** Reads a snapshot that an attempt names. Its absence means a damaged file, never a state to go on from. */
export function readSnapshot(rows: SnapshotsRepository, digest: string): QuestionSnapshot {
  const bytes = rows.find(digest)
  if (bytes === null || sha256(bytes) !== digest) throw new AppError('data-damaged', { folder: '' })
  // Its digest says that these are the bytes `freezeQuestions` wrote.
  return JSON.parse(new TextDecoder().decode(bytes)) as QuestionSnapshot
}
