import type { CompletionFacts } from '#contract/credential.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { AnswerOutcome, CertificateRequest } from '#contract/trust-view.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { GivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import { nextTurn } from '../next-turn.ts'
import type { OpenedKey } from '../packs/publisher-keys.ts'
import { runInTurns } from '../run-in-turns.ts'
import type { Answer } from './answer.ts'
import { writeStatement } from './statement.ts'

/** A credential that was just signed, with the code of its paper. */
export type AnswerMade = { readonly facts: CompletionFacts; readonly credential: string; readonly claim: string }

/** An answer's file for one learner. */
export type AnswerFile = { readonly learner: string; readonly name: string; readonly text: string }

/** What became of requests, and the answers to be handed back. */
export type Given = { readonly outcomes: readonly AnswerOutcome[]; readonly answers: readonly AnswerFile[] }

type Marks = Answer['marks']
type Pile = { readonly marks: Marks[number][]; readonly credentials: Answer['credentials'][number][] }

/**
 * Answers requests one after another with what `answerOne` makes of each, a credential or points, and puts what each learner gets into one signed
 * file. Nothing is signed for somebody whose records are not sound (`records-unsound`), nor twice (`request-answered`). What is refused keeps
 * none of the others out.
 */
export function createAnswerRequests(parts: {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly given: GivenCredentialsRepository
  readonly now: () => number
}) {
  const { log, learners, given, now } = parts

  const keep = (request: CertificateRequest, { facts, credential, claim }: AnswerMade, template: string | null) => {
    const { learner, pack, level, request: asked } = request
    const { serial, issuedAt, issuer } = facts
    given.add([
      { serial, level, learner, request: asked, pack, signer: issuer.did, issuedAt, credential, claim, template },
    ])
  }

  return async (
    asked: readonly CertificateRequest[],
    key: OpenedKey,
    template: string | null,
    answerOne: (request: CertificateRequest) => Promise<AnswerMade | Marks>,
  ): Promise<Given> => {
    const { findings } = await runInTurns(log.verifySteps())
    const outcomes: AnswerOutcome[] = []
    const piles = new Map<string, Pile>()
    for (const request of asked) {
      const { learner, answered } = request
      const pile = piles.get(learner) ?? { marks: [], credentials: [] }
      try {
        if (answered !== null) throw new AppError('request-answered', { serial: answered })
        const found = findings.find((one) => one.learner === null || one.learner === learner)
        if (found !== undefined) throw new AppError('records-unsound', { rule: found.rule })
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were asked
        const made = await answerOne(request)
        if ('facts' in made) {
          keep(request, made, template)
          pile.credentials.push({ credential: made.credential, claim: made.claim, template })
          outcomes.push({ kind: 'given', request, serial: made.facts.serial, file: null })
        } else {
          pile.marks.push(...made)
          outcomes.push({ kind: 'marked', request, attempts: made.length, file: null })
        }
        piles.set(learner, pile)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        outcomes.push({ kind: 'refused', request, code: error.code, details: error.details })
      }
      // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two
      await nextTurn()
    }
    const answers = [...piles].map(([id, pile]): AnswerFile => {
      const name = learners.find(id)?.name ?? ''
      const answer: Answer = { learner: { id, name }, at: now(), ...pile }
      return { learner: id, name, text: writeStatement('answer', answer, key.seed) }
    })
    return { outcomes, answers }
  }
}
