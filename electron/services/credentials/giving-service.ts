import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { withdrawalReasons } from '#contract/record-words.ts'
import { statusListSchema } from '#contract/trust.ts'
import type { CertificateRequest, GivenCredentialView } from '#contract/trust-view.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { expiryDay } from '#courses/rules/completion/expiry-day.ts'
import { sha256 } from '#db/log/digest.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { GivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import type { ResponseMarksRepository } from '#db/repositories/response-marks-repository.ts'
import type { SnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { type FactsParts, type MakeFacts, passedExamination } from '../completion/make-facts.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import type { OpenedKey } from '../packs/publisher-keys.ts'
import { runInTurns } from '../run-in-turns.ts'
import { isSealed } from '../study/sealed-marks.ts'
import type { VerifyRecord } from '../verification/worker-verify.ts'
import { type AnswerMade, createAnswerRequests, type Given } from './answer-requests.ts'
import type { CertificateRequests } from './certificate-requests.ts'
import { findConfirmation } from './find-confirmation.ts'
import { demandSame, type GivenTerms, givenFacts, termsOfCourse } from './given-facts.ts'
import { givenView } from './given-view.ts'
import { markWaiting } from './mark-waiting.ts'
import { readTemplate } from './read-template.ts'
import { recheckExamination } from './recheck-examination.ts'
import { writeStatement } from './statement.ts'
import type { TrustService } from './trust-service.ts'

/** What an instructor and an issuer do for learners whose bundles came in. */
export type GivingService = {
  /** Everybody's requests, newest of each course and level. */
  readonly requests: () => readonly CertificateRequest[]
  /**
   * Confirms courses as an instructor: the whole log is checked, the examination is marked over, and the heads of the chains are signed. A sealed
   * examination that waits for its points gets them. One that is refused keeps none of the others out; its outcome says why.
   */
  readonly confirm: (
    requests: readonly CertificateRequest[],
    key: OpenedKey,
    tykeys: readonly Tykey[],
    language: CourseLanguage,
  ) => Promise<Given>
  /** Issues certificates as an organisation, each on a confirmation by somebody whom the lists here let confirm. `template` is the text of its file. */
  readonly issue: (
    requests: readonly CertificateRequest[],
    key: OpenedKey,
    template: string | null,
    language: CourseLanguage,
  ) => Promise<Given>
  /** Withdraws one and gives the file of the new status list. Throws `serial-unknown`. */
  readonly withdraw: (serial: string, reason: (typeof withdrawalReasons)[number], key: OpenedKey) => string
  /** The status list of all that was withdrawn here, as a file. */
  readonly statusList: (key: OpenedKey) => string
  /** What was given here, in the order in which it was. */
  readonly list: () => Promise<readonly GivenCredentialView[]>
}

/** What giving stands on. */
export type GivingParts = FactsParts & {
  readonly log: RecordLog
  readonly maker: RecordMaker
  readonly verifyRecord: VerifyRecord
  readonly snapshots: SnapshotsRepository
  readonly responseMarks: ResponseMarksRepository
  readonly given: GivenCredentialsRepository
  readonly requests: CertificateRequests
  readonly makeFacts: MakeFacts
  readonly trust: TrustService
}

/** See {@link GivingService}. */
export function createGivingService(parts: GivingParts): GivingService {
  const { log, library, given, requests, makeFacts, maker, trust, now } = parts

  const sign = async (facts: CompletionFacts, seed: Uint8Array): Promise<AnswerMade> => {
    const credential = await maker.sign(facts, seed)
    return { facts, credential, claim: await maker.claim(credential, seed) }
  }

  const confirmOne = async (
    request: CertificateRequest,
    key: OpenedKey,
    tykeys: readonly Tykey[],
    language: CourseLanguage,
  ): Promise<AnswerMade> => {
    const manifest = await library.findPack(request.pack)
    const facts = await makeFacts(request.learner, request.pack, { did: key.did, learnerName: request.name }, language)
    const { learner } = request
    const held = trust.trust().lists.flatMap(({ issuers }) => issuers)
    const mayMark = (did: string) =>
      did === key.did || held.some((one) => one.did === did && one.levels.includes('instructor-confirmed'))
    await recheckExamination(parts, manifest, passedExamination(parts, learner, manifest), { learner, tykeys, mayMark })
    const by = { name: inBoth(key.name), heads: await runInTurns(log.headSteps(learner)), confirmation: null }
    const terms = { terms: termsOfCourse(manifest), expiresOn: null, template: null }
    const made = await sign(givenFacts(facts, request, by, terms), key.seed)
    await maker.draw(made.credential, made.claim, null)
    return made
  }

  const issueOne = async (
    request: CertificateRequest,
    key: OpenedKey,
    template: string | null,
    language: CourseLanguage,
  ): Promise<AnswerMade> => {
    const { learner, pack } = request
    const manifest = await library.findPack(pack)
    const facts = await makeFacts(learner, pack, { did: key.did, learnerName: request.name }, language)
    const confirmed = await findConfirmation(parts, trust.trust(), learner, pack)
    demandSame(facts, confirmed)
    const examination = passedExamination(parts, learner, manifest)
    if (!isSealed(parts.snapshots, examination)) throw new AppError('examination-unsealed', { pack })
    demandReplaceable(given, request)
    const look = template === null ? null : readTemplate(template)
    const { serial, issuer } = confirmed
    const by = {
      name: look?.issuer ?? inBoth(key.name),
      heads: await runInTurns(log.headSteps(learner)),
      confirmation: { serial, did: issuer.did, name: issuer.name },
    }
    const day = new Date(facts.issuedAt + facts.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
    const terms: GivenTerms = {
      terms: { ...termsOfCourse(manifest), ...look?.terms },
      expiresOn: look === null || look.validMonths === null ? null : expiryDay(day, look.validMonths),
      template: template === null ? null : sha256(Buffer.from(template)),
    }
    const made = await sign(givenFacts(facts, request, by, terms), key.seed)
    await maker.draw(made.credential, made.claim, template)
    return made
  }

  const answer = createAnswerRequests(parts)

  const statusList = (key: OpenedKey): string => {
    const held = trust.trust().lists.flatMap(({ issuers }) => issuers)
    const organisation = held.find(({ did }) => did === key.did)?.organisation ?? 'not-listed'
    const revoked = given
      .list()
      .flatMap(({ serial, withdrawnAt: at, withdrawnReason: reason }) => (at === null ? [] : [{ serial, at, reason }]))
    const list = statusListSchema.parse({ organisation, number: revoked.length + 1, at: now(), revoked })
    return writeStatement('status-list', list, key.seed)
  }

  return {
    requests: requests.list,
    confirm: (asked, key, tykeys, language) =>
      answer(asked, key, null, async (request) => {
        const marks = await markWaiting(parts, request, key, tykeys)
        return marks ?? confirmOne(request, key, tykeys, language)
      }),
    issue: async (asked, key, template, language) => {
      const answered = await answer(asked, key, template, (request) => issueOne(request, key, template, language))
      for (const outcome of answered.outcomes) {
        const replaced = outcome.kind === 'given' ? outcome.request.replaces : null
        if (replaced === null || replaced.reason === 'renewal') continue
        given.withdraw(replaced.serial, now(), replaced.reason === 'name-corrected' ? 'name-corrected' : 'replaced')
      }
      return answered
    },
    withdraw: (serial, reason, key) => {
      if (given.find(serial) === null) throw new AppError('serial-unknown', { serial })
      given.withdraw(serial, now(), reason)
      return statusList(key)
    },
    statusList,
    // Of one whose learner was erased here the serial alone is left.
    list: () => Promise.all(given.list().flatMap((one) => (one.credential === '' ? [] : [givenView(one, maker)]))),
  }
}

function inBoth(name: string): CompletionFacts['issuer']['name'] {
  return { en: name, 'zh-CN': name }
}

/** One certificate takes the place of another of the same learner and course, that was issued here. Throws `serial-unknown`. */
function demandReplaceable(given: GivenCredentialsRepository, { replaces, learner, pack, level }: CertificateRequest) {
  if (replaces === null) return
  const before = given.find(replaces.serial)
  if (before?.learner !== learner || before.pack !== pack || before.level !== level)
    throw new AppError('serial-unknown', { serial: replaces.serial })
}
