import type { AttestationGiven, CourseCompletionView, EvaluationGiven } from '#contract/completion.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { CourseProgress } from '#courses/record/projections/course-progress-projection.ts'
import type { AppendableBody } from '#db/log/append.ts'

/** What records an evaluation: nothing when this very one stands. Throws `evaluation-submitted` when another does. */
export function evaluationBodies(
  progress: CourseProgress | null,
  { id: pack, version: packVersion }: PackManifest,
  { ratings, comment }: EvaluationGiven,
  language: CourseLanguage,
): readonly AppendableBody[] {
  // In the order of the form, whatever the order in which they were given.
  const inOrder = evaluationItems.flatMap((id) => ratings.filter(({ item }) => item === id))
  const standing = progress?.evaluation ?? null
  if (standing !== null) {
    const isSame = standing.comment === comment && canonicalJson(standing.ratings) === canonicalJson(inOrder)
    if (!isSame) throw new AppError('evaluation-submitted', { pack })
    return []
  }
  const payload = { pack, packVersion, language, ratings: inOrder, comment }
  return [{ kind: 'evaluation-submitted', v: 1, payload }]
}

/**
 * What records a signature: nothing when the statement is signed. The statement speaks of what was read and
 * answered, so it cannot be signed before that is there. Throws `statement-differs`, `content-not-seen` or
 * `examination-not-passed`.
 */
export function attestationBodies(
  { pack, packVersion, contentSeen, examination, attestation }: CourseCompletionView,
  { text, name }: AttestationGiven,
  language: CourseLanguage,
): readonly AppendableBody[] {
  if (text !== attestationTexts[language]) throw new AppError('statement-differs', { pack })
  if (attestation !== null) return []
  const { seen, of } = contentSeen
  if (seen < of) throw new AppError('content-not-seen', { pack, seen, of })
  if (examination !== 'none' && examination.kind !== 'passed') throw new AppError('examination-not-passed', { pack })
  return [{ kind: 'attestation-signed', v: 1, payload: { pack, packVersion, language, text, name } }]
}
