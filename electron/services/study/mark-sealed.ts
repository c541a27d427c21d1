import { type Tykey, writeTykey } from '#courses/format/typack/tykey.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { type QuestionSnapshot, questionIn } from '#courses/record/question-snapshot.ts'
import { type OpenedSeal, openSealed } from '#courses/rules/sealing/open-sealed.ts'
import { sha256 } from '#db/log/digest.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { readSnapshot } from './attempt-snapshots.ts'
import type { MarkingKey } from './mark-attempt.ts'

/** Marks a sealed attempt by the keys of a `.tykey`; what was asked is read from the record and nowhere else. */
export function markSealed(attempt: Attempt, snapshots: SnapshotsRepository, tykey: Tykey): OpenedSeal {
  const questions = attempt.questions.map(({ snapshot: digest, given }) => {
    const snapshot = readSnapshot(snapshots, digest)
    const language = languageIn(snapshot, given?.language ?? attempt.language)
    return { question: questionIn(snapshot, language).question, language, answer: given?.answer ?? null }
  })
  return openSealed(questions, tykey, digestOf)
}

/** How a record names the one of these keys that fits an attempt; nothing where none does. */
export function fittingKey(
  attempt: Attempt,
  snapshots: SnapshotsRepository,
  tykeys: readonly Tykey[],
): MarkingKey | undefined {
  const tykey = tykeys.find((one) => one.pack === attempt.pack && markSealed(attempt, snapshots, one).kind === 'marked')
  return tykey === undefined ? undefined : keyOf(tykey)
}

/** How a record names the key that marked it. The digest is that of the file as it was built, which is canonical. */
export function keyOf(tykey: Tykey): MarkingKey {
  return { digest: digestOf(writeTykey(tykey) ?? ''), packVersion: tykey.version }
}

function digestOf(text: string): string {
  return sha256(new TextEncoder().encode(text))
}

/** A learner may read in a language that the pack does not have. */
function languageIn({ asked }: QuestionSnapshot, language: Attempt['language']): Attempt['language'] {
  if (asked[language] !== undefined) return language
  return asked['zh-CN'] === undefined ? 'en' : 'zh-CN'
}
