import { AppError } from '#contract/errors/app-error.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import { itemOf } from '#courses/rules/examination/draw-item.ts'
import { bytesForDraw, drawPaper } from '#courses/rules/examination/draw-paper.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { type CourseLibrary, moduleIn } from '../library/course-library.ts'
import { type Drawn, freezeQuestions } from './attempt-snapshots.ts'

/** What an attempt will ask, and the pack as it was then. */
export type Paper = { readonly manifest: PackManifest; readonly drawn: readonly Drawn[] }

type Place = { readonly pack: string; readonly module: string }

/** All questions of a module, or a paper drawn from the bank of the examination. Throws as `resume` does. */
export async function drawQuestions(
  parts: {
    readonly library: CourseLibrary
    readonly attempts: AttemptsRepository
    readonly randomBytes: (count: number) => Uint8Array
  },
  learner: string,
  place: Place,
): Promise<Paper> {
  const { library, randomBytes } = parts
  const manifest = await library.findPack(place.pack)
  const { examination } = manifest
  if (examination?.bank !== place.module) {
    const drawn = freezeQuestions(manifest, await library.openModule(place.pack, place.module))
    if (drawn.length === 0) throw new AppError('module-without-questions', { ...place })
    return { manifest, drawn }
  }
  const bank = await library.openBank(place.pack, place.module)
  const items = moduleIn(bank, manifest.languages[0] ?? 'zh-CN').questions.map(itemOf)
  const chance = randomBytes(bytesForDraw(items.length))
  const ids = drawPaper(items, examination.draw, askedBefore(parts.attempts, learner, place), chance)
  // `openBank` has refused a bank that cannot fill the draw.
  if (ids === null) throw new AppError('internal', {})
  return { manifest, drawn: freezeQuestions(manifest, bank, ids) }
}

/** What of a module or bank counts when an attempt at it is handed in: the author's estimate of its time, and whether it is practice, as a module is. */
export type PartTerms = { readonly studyMinutes: number; readonly isPractice: boolean }

/** Of a pack that is gone nothing is known, and a learner may hand in what is open all the same. */
export async function termsOf(library: CourseLibrary, { pack, module }: Place): Promise<PartTerms> {
  try {
    const { examination, languages } = await library.findPack(pack)
    const isPractice = examination?.bank !== module
    const part = isPractice ? await library.openModule(pack, module) : await library.openBank(pack, module)
    return { studyMinutes: moduleIn<{ readonly minutes: number }>(part, languages[0] ?? 'zh-CN').minutes, isPractice }
  } catch (error) {
    if (error instanceof AppError) return { studyMinutes: 0, isPractice: false }
    throw error
  }
}

/** Ids of all questions that were asked of a learner in a place, whatever became of the attempts. */
function askedBefore(attempts: AttemptsRepository, learner: string, { pack, module }: Place): ReadonlySet<string> {
  const all = attempts
    .listOfModule(learner, pack, module)
    .flatMap(({ attempt }) => attempts.find(learner, attempt) ?? [])
  return new Set(all.flatMap(({ questions }) => questions.map(({ question }) => question)))
}
