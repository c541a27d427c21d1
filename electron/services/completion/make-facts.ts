import { createHash } from 'node:crypto'
import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import { nextTurn } from '../next-turn.ts'
import type { CompletionParts, CompletionService } from './completion-service.ts'
import { newSerial } from './new-serial.ts'
import { recordFacts } from './record-facts.ts'

/** What facts are made from. */
export type FactsParts = CompletionParts & {
  readonly completion: CompletionService
  readonly readPackText: (pack: string, path: string) => Promise<string | null>
  readonly randomBytes: (count: number) => Uint8Array
  /** Minutes east of UTC at an instant, by this PC's clock. */
  readonly utcOffsetMinutes: (at: number) => number
}

/**
 * The facts of a completed course as the learner's log and the pack here tell them, with a new serial, self-recorded, by the key `did` and for
 * the name that is to be printed. Throws `learner-unknown`, `pack-unknown`, `course-not-complete`, or `pack-version-changed` when the version it
 * was completed under is gone.
 */
export type MakeFacts = (
  learner: string,
  pack: string,
  by: { readonly did: string; readonly learnerName: string },
  language: CourseLanguage,
) => Promise<CompletionFacts>

/** See {@link MakeFacts}. */
export function createFactsMaker(parts: FactsParts): MakeFacts {
  const { library, courses, completion, now } = parts
  return async (learner, pack, { did, learnerName }, language) => {
    const { completedAt, completedVersion, activeMs } = await completion.status(learner, pack, language)
    const manifest = await library.findPack(pack)
    const progress = courses.find(learner, pack)
    if (completedAt === null || completedVersion === null || progress === null)
      throw new AppError('course-not-complete', { pack })
    if (completedVersion !== manifest.version)
      throw new AppError('pack-version-changed', { pack, version: completedVersion, here: manifest.version })
    const issuedAt = now()
    const examination = passedExamination(parts, learner, manifest)
    const compiled = await openModules(library, manifest)
    return recordFacts({
      serial: newSerial(parts.randomBytes(10)),
      issuedAt,
      learnerName,
      manifest,
      packDigest: await packDigest(parts, manifest, compiled),
      modules: compiled,
      progress,
      examination,
      startedAt: Math.min(examination.startedAt, ...progress.modulesSeen.map(({ at }) => at)),
      completedAt,
      activeMs,
      issuerDid: did,
      utcOffsetMinutes: parts.utcOffsetMinutes(issuedAt),
    })
  }
}

/** The attempt that passed the examination. Throws `course-not-complete` where there is none. */
export function passedExamination(
  { modules, attempts }: Pick<CompletionParts, 'modules' | 'attempts'>,
  learner: string,
  { id, examination }: PackManifest,
): Attempt {
  const attempt = examination === undefined ? null : modules.find(learner, id, examination.bank)?.completion?.attempt
  const found = attempt === null || attempt === undefined ? null : attempts.find(learner, attempt)
  if (found === null) throw new AppError('course-not-complete', { pack: id })
  return found
}

/** The modules one after the other, each in a turn of its own: opened at once, those of a whole course hold everything else up. */
async function openModules(library: FactsParts['library'], { id, modules }: PackManifest) {
  const opened: Awaited<ReturnType<typeof library.openModule>>[] = []
  for (const module of modules) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two modules
    opened.push(await library.openModule(id, module))
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two modules
    await nextTurn()
  }
  return opened
}

/** SHA-256 over the manifest and every module and the bank as compiled, in order, each with its length before it. */
async function packDigest(parts: FactsParts, manifest: PackManifest, compiled: readonly object[]): Promise<string> {
  const hash = createHash('sha256')
  const add = (name: string, text: string | null) => hash.update(`${name}\0${text?.length ?? -1}\0${text ?? ''}`)
  add('pack.yaml', await parts.readPackText(manifest.id, 'pack.yaml'))
  const { id, examination } = manifest
  for (const module of compiled) {
    add('module', JSON.stringify(module))
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two modules
    await nextTurn()
  }
  if (examination !== undefined) add('bank', JSON.stringify(await parts.library.openBank(id, examination.bank)))
  return hash.digest('hex')
}
