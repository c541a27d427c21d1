import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { createFactsMaker, type FactsParts } from './make-facts.ts'
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

type RecordParts = FactsParts & { readonly maker: RecordMaker }

/** See {@link RecordService}. */
export function createRecordService(parts: RecordParts): RecordService {
  const { learners, courses, log, maker } = parts
  const makeFacts = createFactsMaker(parts)

  /** Drawing takes seconds on a slow PC, and what is shown first is mostly saved next; a credential has one paper. */
  let last: { readonly credential: string; readonly pdf: Uint8Array } | null = null
  const draw = async (credential: string, seed: Uint8Array) => {
    if (last?.credential !== credential)
      last = { credential, pdf: await maker.draw(credential, await maker.claim(credential, seed), null) }
    return last.pdf
  }

  const find = (learner: string, pack: string) =>
    courses.find(learner, pack)?.issued.find(({ level }) => level === 'self-recorded') ?? null

  const issue: RecordService['issue'] = async (learner, pack, language) => {
    const seed = log.rootSeed(learner)
    const before = find(learner, pack)
    if (before === null) {
      const { name } = learners.find(learner) ?? { name: '' }
      const did = await maker.issuerOf(seed)
      const facts = await makeFacts(learner, pack, { did, learnerName: name }, language)
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
