import { AppError } from '#contract/errors/app-error.ts'
import type { PaperLapse } from '#contract/paper-lapse.ts'
import type { GivenLevel, replacementReasons } from '#contract/record-words.ts'
import type { CertificateRequest, HeldCredentialView, TakenAnswer } from '#contract/trust-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Attempt } from '#courses/record/projections/attempt-projection.ts'
import type { AppendableBody } from '#db/log/append.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { AttemptsRepository } from '#db/repositories/attempts-repository.ts'
import type { CourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { ModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import type { CompletionService } from '../completion/completion-service.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import type { CourseLibrary } from '../library/course-library.ts'
import { arePersonMarksGood } from '../marking/check-person-marks.ts'
import { withPersonMarks } from '../marking/mark-by-person.ts'
import { unmarkedAnswers } from '../marking/open-answers.ts'
import { runInTurns } from '../run-in-turns.ts'
import { termsOf } from '../study/draw-questions.ts'
import { markingBodies } from '../study/mark-attempt.ts'
import type { VerifyRecord } from '../verification/worker-verify.ts'
import { type Answer, answerSchema } from './answer.ts'
import type { CertificateRequests } from './certificate-requests.ts'
import { checkAnswerCredential } from './check-answer-credential.ts'
import { waitingAttempts } from './mark-waiting.ts'
import { paperLapse } from './paper-lapse.ts'
import type { Revocations } from './revocations.ts'
import { readStatement } from './statement.ts'
import type { TrustService } from './trust-service.ts'

/** What a learner asks for. */
export type AskedCertificate = {
  readonly pack: string
  readonly level: GivenLevel
  /** As it is to be printed; the profile's own where it is `null`. */
  readonly name: string | null
  readonly registrationNumber: string | null
  readonly replaces: { readonly serial: string; readonly reason: (typeof replacementReasons)[number] } | null
}

/** A credential of a learner, by its exact texts. */
export type HeldCredential = {
  readonly serial: string
  readonly level: GivenLevel
  readonly pack: string
  readonly at: number
  readonly credential: string
  readonly claim: string
  readonly template: string | null
  /** Why it counts no more; `null` while it does. */
  readonly lapse: PaperLapse | null
}

/** What a learner does about the upper levels: ask, take in what comes back, and show it. */
export type HoldingService = {
  /**
   * Records that the learner asks; the bundle that is exported then is the request. The same request that still waits is not recorded again.
   * Throws `learner-unknown`, `learner-not-here`, `pack-unknown`, `course-not-complete`, `records-unsound`, `confirmation-missing` for a certificate of
   * what nobody confirmed, or `serial-unknown` for one to be replaced that is not here.
   */
  readonly request: (learner: string, asked: AskedCertificate, language: CourseLanguage) => Promise<CertificateRequest>
  /**
   * Takes in an answer, given as the text of its file: points are recorded, credentials kept. Again changes nothing. Throws `statement-unreadable`,
   * `statement-changed`, `answer-of-another`, `answer-unsound` or `answer-records-differ`.
   */
  readonly take: (file: string) => Promise<TakenAnswer>
  readonly requests: (learner: string) => readonly CertificateRequest[]
  /** The credentials of upper levels, in the order of the record. Throws `learner-unknown`. */
  readonly list: (learner: string) => readonly HeldCredential[]
  /** The same as it is shown, with what counts no more today; records first what lists here withdraw. Throws `learner-unknown`. */
  readonly view: (learner: string) => Promise<readonly HeldCredentialView[]>
  /** Throws `serial-unknown`. */
  readonly find: (learner: string, serial: string) => HeldCredential
  /** The paper, a PDF; again gives the same bytes. Throws `serial-unknown` or `record-not-drawn`. */
  readonly draw: (learner: string, serial: string) => Promise<Uint8Array>
}

/** What holding stands on. */
export type HoldingParts = {
  readonly log: RecordLog
  readonly library: CourseLibrary
  readonly learners: LearnersRepository
  readonly attempts: AttemptsRepository
  readonly modules: ModuleProgressRepository
  readonly courses: CourseProgressRepository
  readonly snapshots: SnapshotsRepository
  readonly completion: CompletionService
  readonly maker: RecordMaker
  readonly verifyRecord: VerifyRecord
  readonly requests: CertificateRequests
  readonly trust: TrustService
  readonly revocations: Revocations
  readonly now: () => number
}

/** See {@link HoldingService}. */
export function createHoldingService(parts: HoldingParts): HoldingService {
  const { log, library, learners, attempts, modules, courses, snapshots } = parts
  const { completion, maker, requests, revocations, now } = parts

  const list: HoldingService['list'] = (learner) => {
    if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
    return courses.listPacks(learner).flatMap((pack) => {
      const progress = courses.find(learner, pack)
      return (progress?.issued ?? []).flatMap(({ level, claim = '', template = null, ...one }) => {
        if (progress === null || level === 'self-recorded') return []
        const { serial, at, credential } = one
        const lapse = paperLapse(one, progress, now())
        return [{ serial, level, pack, at, credential, claim, template, lapse }]
      })
    })
  }
  const find: HoldingService['find'] = (learner, serial) => {
    const held = list(learner).find((one) => one.serial === serial)
    if (held === undefined) throw new AppError('serial-unknown', { serial })
    return held
  }

  /** Whether an instructor has something to do: a course to confirm, or a sealed examination to mark. */
  const demandReady = async (
    learner: string,
    { pack, level, replaces }: AskedCertificate,
    language: CourseLanguage,
  ) => {
    const { isComplete } = await completion.status(learner, pack, language)
    const { examination } = await library.findPack(pack)
    const waits = examination !== undefined && waitingAttempts(attempts, learner, pack, examination.bank).length > 0
    if (!isComplete && !(level === 'instructor-confirmed' && waits)) throw new AppError('course-not-complete', { pack })
    const isConfirmed = list(learner).some(
      (one) => one.pack === pack && one.level === 'instructor-confirmed' && one.lapse === null,
    )
    if (level === 'issuer-signed' && !isConfirmed) throw new AppError('confirmation-missing', { pack })
    if (replaces !== null && find(learner, replaces.serial).level !== level)
      throw new AppError('serial-unknown', { serial: replaces.serial })
  }

  const demandSound = async (learner: string) => {
    const { findings } = await runInTurns(log.verifySteps())
    const found = findings.find((one) => one.learner === null || one.learner === learner)
    if (found !== undefined) throw new AppError('records-unsound', { rule: found.rule })
  }

  /** What records the points of one attempt; nothing for one that has them. Throws `answer-records-differ` or `answer-unsound`. */
  const markBodies = async (learner: string, signer: string, payload: Answer['marks'][number]) => {
    const attempt = attempts.find(learner, payload.attempt)
    if (attempt === null) throw new AppError('answer-records-differ')
    const isSettled = attempt.marking !== null && unmarkedAnswers(attempt).length === 0
    if (attempt.submittedAt === null || isSettled) return []
    const { pack, module, marking } = attempt
    const { studyMinutes } = await termsOf(library, { pack, module })
    const isCompleted = (modules.find(learner, pack, module)?.completion ?? null) !== null
    const { tykey, by } = payload
    const marks = payload.questions.map(({ feedback, rubric, ...mark }) => ({
      ...mark,
      ...(feedback && { feedback }),
      ...(rubric && { rubric }),
    }))
    const bodies: readonly AppendableBody[] =
      marking === null
        ? markingBodies(attempt, marks, { studyMinutes, isCompleted }, { tykey, by })
        : [
            {
              kind: 'attempt-marked',
              v: 1,
              payload: withPersonMarks(
                attempt,
                marking,
                marks.filter(({ rubric }) => rubric !== undefined),
                by,
              ),
            },
          ]
    const [marked] = bodies
    const answered = marking === null ? attempt.questions : attempt.questions.filter(isMarkable)
    const isSame =
      marked?.kind === 'attempt-marked' &&
      marked.payload.earnedMilliPoints === payload.earnedMilliPoints &&
      marked.payload.fullMilliPoints === payload.fullMilliPoints &&
      marks.length === answered.length &&
      answered.every(({ question }) => marks.some((mark) => mark.question === question)) &&
      (by === undefined || by.did === signer) &&
      arePersonMarksGood(snapshots, learner, attempt, payload)
    if (!isSame) throw new AppError('answer-unsound', { reason: payload.attempt })
    return bodies
  }

  return {
    request: async (learner, asked, language) => {
      const person = learners.find(learner)
      if (person === null) throw new AppError('learner-unknown', { learner })
      await demandReady(learner, asked, language)
      await demandSound(learner)
      const { version: packVersion } = await library.findPack(asked.pack)
      const name = asked.name ?? person.name
      const payload = { ...asked, packVersion, name }
      const isSame = (one: CertificateRequest) =>
        one.answered === null &&
        one.pack === asked.pack &&
        one.level === asked.level &&
        one.name === name &&
        one.registrationNumber === asked.registrationNumber &&
        one.replaces?.serial === asked.replaces?.serial
      if (!requests.listOf(learner).some(isSame))
        log.append(learner, now(), [{ kind: 'certificate-requested', v: 1, payload }])
      const recorded = requests.listOf(learner).find(isSame)
      if (recorded === undefined) throw new AppError('internal')
      return recorded
    },
    take: async (file) => {
      const { value: answer, signer } = readStatement(file, 'answer', answerSchema)
      const { id: learner, name } = answer.learner
      if (learners.find(learner)?.isOwn !== true) throw new AppError('answer-of-another', { name })
      const bodies: AppendableBody[] = []
      let marked = 0
      for (const payload of answer.marks) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- each builds on what the one before recorded
        const recorded = await markBodies(learner, signer, payload)
        const isCompleted = bodies.some(({ kind }) => kind === 'module-completed')
        bodies.push(...recorded.filter(({ kind }) => kind !== 'module-completed' || !isCompleted))
        if (recorded.length > 0) marked += 1
      }
      const held = new Set(list(learner).map(({ serial }) => serial))
      const serials: string[] = []
      for (const one of answer.credentials) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one worker checks them
        const facts = await checkAnswerCredential(parts, learner, one)
        if (held.has(facts.serial)) continue
        const { serial, level, pack } = facts
        serials.push(serial)
        bodies.push({
          kind: 'certificate-issued',
          v: 1,
          payload: {
            serial,
            level,
            pack: pack.id,
            packVersion: pack.version,
            credential: one.credential,
            claim: one.claim,
            ...(one.template !== null && { template: one.template }),
          },
        })
      }
      if (bodies.length > 0) log.append(learner, now(), bodies)
      await revocations.record(learner)
      return { learner, marked, serials }
    },
    requests: requests.listOf,
    list,
    view: async (learner) => {
      await revocations.record(learner)
      return list(learner).map(({ serial, level, pack, at, lapse }) => ({ serial, level, pack, at, lapse }))
    },
    find,
    draw: (learner, serial) => {
      const { credential, claim, template } = find(learner, serial)
      return maker.draw(credential, claim, template)
    },
  }
}

/** Of an attempt that the program marked: what it gave points for, and what a person has to. */
function isMarkable({ mark, given }: Attempt['questions'][number]): boolean {
  return mark !== null || given?.answer.type === 'open'
}
