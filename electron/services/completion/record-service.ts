import { createHash } from 'node:crypto'
import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { CompletionParts, CompletionService } from './completion-service.ts'
import { recordFacts } from './record-facts.ts'

/** Makes the papers; the composition root puts signing and drawing together. */
export type RecordMaker = {
  /** The did:key of a private key, given as its 32-byte seed. */
  readonly issuerOf: (seed: Uint8Array) => Promise<string>
  /** The signed credential of these facts, as the exact bytes that are kept and attached. */
  readonly sign: (facts: CompletionFacts, seed: Uint8Array) => Promise<Uint8Array>
  /** The paper. Throws `record-not-drawn` when a character of it is in no font or it does not fit. */
  readonly draw: (facts: CompletionFacts, credential: Uint8Array, seed: Uint8Array) => Promise<Uint8Array>
}

/** A completion record: the paper and what it says. */
export type CompletionRecord = {
  readonly serial: string
  readonly facts: CompletionFacts
  readonly pdf: Uint8Array
  readonly credential: Uint8Array
}

/** Completion records, self-recorded: signed with the learner's own key, and saying so. */
export type RecordService = {
  /**
   * Draws the record of a completed course; the first time it gets its number, which is recorded. Again gives the same
   * bytes. Throws `learner-unknown`, `learner-not-here`, `pack-unknown`, `course-not-complete` or `record-not-drawn`.
   */
  readonly issue: (learner: string, pack: string, language: CourseLanguage) => Promise<CompletionRecord>
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

  return {
    issue: async (learner, pack, language) => {
      const status = await completion.status(learner, pack, language)
      const seed = learners.rootSeed(learner)
      if (seed === null) throw new AppError('learner-not-here', { learner })
      const manifest = await library.findPack(pack)
      const progress = courses.find(learner, pack)
      if (status.completedAt === null || progress === null) throw new AppError('course-not-complete', { pack })
      const before = progress.issued.find(({ packVersion }) => packVersion === manifest.version)
      const issuedAt = before?.at ?? now()
      const examination = passedExamination(learner, manifest)
      const facts = recordFacts({
        serial: before?.serial ?? newSerial(randomBytes(10)),
        issuedAt,
        learnerName: learners.find(learner)?.name ?? '',
        manifest,
        packDigest: await packDigest(parts, manifest),
        modules: await Promise.all(manifest.modules.map((module) => library.openModule(pack, module))),
        progress,
        examination,
        startedAt: Math.min(examination.startedAt, ...progress.modulesSeen.map(({ at }) => at)),
        completedAt: status.completedAt,
        activeMs: status.activeMs,
        issuerDid: await maker.issuerOf(seed),
        utcOffsetMinutes: parts.utcOffsetMinutes(issuedAt),
      })
      const credential = await maker.sign(facts, seed)
      const pdf = await maker.draw(facts, credential, seed)
      if (before === undefined) {
        const digest = createHash('sha256').update(credential).digest('hex')
        const { serial, level } = facts
        const payload = { serial, level, pack, packVersion: manifest.version, credential: digest }
        log.append(learner, issuedAt, [{ kind: 'certificate-issued', v: 1, payload }])
      }
      return { serial: facts.serial, facts, pdf, credential }
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
