import { createHash } from 'node:crypto'
import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { CompletionParts, CompletionService } from './completion-service.ts'
import { recordFacts } from './record-facts.ts'
import type { RecordMaker } from './record-maker.ts'

/** A completion record: its number, what it says, and the signed credential that says it, character by character. */
export type CompletionRecord = {
  readonly serial: string
  readonly facts: CompletionFacts
  readonly credential: string
}

/**
 * Completion records, self-recorded: signed with the learner's own key, and saying so. A course has one, and what it says
 * is read from the learner's record for ever: a later version of the pack or another name of the profile changes nothing.
 */
export type RecordService = {
  /**
   * The record of a completed course; the first time it is drawn once, to see that it can be, and gets its number, which
   * is recorded. Throws `learner-unknown`, `learner-not-here`, `pack-unknown`, `course-not-complete`,
   * `pack-version-changed` when the version it was completed under is gone, or `record-not-drawn`.
   */
  readonly issue: (learner: string, pack: string, language: CourseLanguage) => Promise<CompletionRecord>
  /** The same with its paper, a PDF. Again gives the same bytes. */
  readonly draw: (
    learner: string,
    pack: string,
    language: CourseLanguage,
  ) => Promise<CompletionRecord & { readonly pdf: Uint8Array }>
}

type RecordParts = CompletionParts & {
  readonly completion: CompletionService
  readonly maker: RecordMaker
  readonly readPackText: (pack: string, path: string) => Promise<string | null>
  readonly randomBytes: (count: number) => Uint8Array
  /** Minutes east of UTC at an instant, by this PC's clock. */
  readonly utcOffsetMinutes: (at: number) => number
}

/** See {@link RecordService}. */
export function createRecordService(parts: RecordParts): RecordService {
  const { library, learners, attempts, modules, courses, log, now, completion, maker, randomBytes } = parts

  const passedExamination = (learner: string, { id, examination }: PackManifest) => {
    const attempt = examination === undefined ? null : modules.find(learner, id, examination.bank)?.completion?.attempt
    const found = attempt === null || attempt === undefined ? null : attempts.find(learner, attempt)
    if (found === null) throw new AppError('course-not-complete', { pack: id })
    return found
  }

  const makeFacts = async (learner: string, pack: string, seed: Uint8Array, language: CourseLanguage) => {
    const { completedAt, completedVersion, activeMs } = await completion.status(learner, pack, language)
    const manifest = await library.findPack(pack)
    const progress = courses.find(learner, pack)
    if (completedAt === null || completedVersion === null || progress === null)
      throw new AppError('course-not-complete', { pack })
    if (completedVersion !== manifest.version)
      throw new AppError('pack-version-changed', { pack, version: completedVersion, here: manifest.version })
    const issuedAt = now()
    const examination = passedExamination(learner, manifest)
    return recordFacts({
      serial: newSerial(randomBytes(10)),
      issuedAt,
      learnerName: learners.find(learner)?.name ?? '',
      manifest,
      packDigest: await packDigest(parts, manifest),
      modules: await Promise.all(manifest.modules.map((module) => library.openModule(pack, module))),
      progress,
      examination,
      startedAt: Math.min(examination.startedAt, ...progress.modulesSeen.map(({ at }) => at)),
      completedAt,
      activeMs,
      issuerDid: await maker.issuerOf(seed),
      utcOffsetMinutes: parts.utcOffsetMinutes(issuedAt),
    })
  }

  /** Drawing takes seconds on a slow PC, and what is shown first is mostly saved next; a credential has one paper. */
  let last: { readonly credential: string; readonly pdf: Uint8Array } | null = null
  const draw = async (credential: string, seed: Uint8Array) => {
    if (last?.credential !== credential) last = { credential, pdf: await maker.draw(credential, seed) }
    return last.pdf
  }

  const find = (learner: string, pack: string) => courses.find(learner, pack)?.issued[0] ?? null

  const issue: RecordService['issue'] = async (learner, pack, language) => {
    const seed = log.rootSeed(learner)
    const before = find(learner, pack)
    if (before === null) {
      const facts = await makeFacts(learner, pack, seed, language)
      const credential = await maker.sign(facts, seed)
      await draw(credential, seed)
      const { serial, level, issuedAt } = facts
      const payload = { serial, level, pack, packVersion: facts.pack.version, credential }
      // Somebody may have asked twice at once: nothing waits between looking again and recording.
      if (find(learner, pack) === null) log.append(learner, issuedAt, [{ kind: 'certificate-issued', v: 1, payload }])
    }
    const issued = before ?? find(learner, pack)
    if (issued === null) throw new AppError('internal')
    const { serial, credential } = issued
    return { serial, credential, facts: await maker.read(credential) }
  }

  return {
    issue,
    draw: async (learner, pack, language) => {
      const record = await issue(learner, pack, language)
      return { ...record, pdf: await draw(record.credential, log.rootSeed(learner)) }
    },
  }
}

/** SHA-256 over the manifest and every module and the bank as compiled, in order, each with its length before it. */
async function packDigest(parts: RecordParts, manifest: PackManifest): Promise<string> {
  const hash = createHash('sha256')
  const add = (name: string, text: string | null) => hash.update(`${name}\0${text?.length ?? -1}\0${text ?? ''}`)
  add('pack.yaml', await parts.readPackText(manifest.id, 'pack.yaml'))
  const { id, modules, examination } = manifest
  const compiled = await Promise.all(modules.map((module) => parts.library.openModule(id, module)))
  for (const module of compiled) add('module', JSON.stringify(module))
  if (examination !== undefined) add('bank', JSON.stringify(await parts.library.openBank(id, examination.bank)))
  return hash.digest('hex')
}

/** `TY-XXXX-XXXX-XXXX-XXXX` in Crockford's base 32, which has no letter that looks like a digit; 80 bits. */
function newSerial(random: Uint8Array): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = BigInt(`0x${Buffer.from(random).toString('hex')}`)
  let text = ''
  for (let place = 0; place < 16; place += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return `TY-${text.replaceAll(/(.{4})(?=.)/g, '$1-')}`
}
