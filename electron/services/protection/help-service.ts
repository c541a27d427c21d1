import { AppError } from '#contract/errors/app-error.ts'
import type { HelpCardView, HelpRequestView } from '#contract/protection.ts'
import { learnerIdOf } from '#db/log/key-pair.ts'
import { agreementKeyOf, openSealedTo, sealTo } from '#db/protection/key-agreement.ts'
import type { HelpCardsRepository } from '#db/repositories/help-cards-repository.ts'
import type { ProtectionRow } from '#db/repositories/protections-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import {
  cardView,
  type HelpAnswerFile,
  type HelpCardFile,
  type HelpRequestFile,
  helpAskedSchema,
  helpChoiceSchema,
  helpContext,
} from './help-files.ts'
import { newProtection } from './learner-wraps.ts'
import { demandGood, type ProtectionParts } from './protection-service.ts'
import { unwrapSecret, wrappedSecretSchema, wrapSecret } from './wrapped-secret.ts'

/**
 * The way back by an instructor. A learner seals the identity key to an instructor's help card beforehand; whoever forgot the
 * passphrase asks with a file, the instructor makes sure who asks and answers with a file. The private key never leaves: what
 * is private stays closed until the old passphrase comes back to mind.
 */
export type HelpService = {
  /** Makes a card for an instructor of this data folder. Throws what a new passphrase can be refused for. */
  readonly createCard: (name: string, passphrase: string) => Promise<HelpCardView>
  readonly listCards: () => readonly HelpCardView[]
  /** What is handed out. Names a card as {@link listCards} shows it, by key, name or fingerprint. Throws `help-card-unknown`. */
  readonly exportCard: (card: string) => HelpCardFile
  /** Who asks. Throws `help-request-unreadable` for one that does not fit together. */
  readonly describe: (request: HelpRequestFile) => HelpRequestView
  /** Throws `help-card-unknown` when the card is not of this data folder, `passphrase-wrong` or `help-request-unreadable`. */
  readonly answer: (request: HelpRequestFile, passphrase: string) => Promise<HelpAnswerFile>
  /** Chooses who may help an open learner. Throws `learner-not-protected` or `learner-locked`. */
  readonly choose: (learner: string, card: HelpCardFile) => void
  readonly dismiss: (learner: string) => void
  /** A new request; an answer to one before it is worth nothing. Throws `help-card-missing`. */
  readonly request: (learner: string) => HelpRequestFile
  /**
   * Sets a new passphrase with an instructor's answer, and opens. Gives the new recovery code. Throws `help-differs` for an
   * answer that is not to the last request.
   */
  readonly accept: (learner: string, answer: HelpAnswerFile, next: string) => Promise<{ readonly code: string }>
}

const cardKeySchema = wrappedSecretSchema(32)

/** See {@link HelpService}. */
export function createHelpService(parts: ProtectionParts & { readonly cards: HelpCardsRepository }): HelpService {
  const { log, vault, learners, protections, waits, cards, scryptCost, now, randomBytes } = parts

  const rowOf = (learner: string): ProtectionRow => {
    const row = protections.find(learner)
    if (row === null) throw new AppError('learner-not-protected', { learner })
    return row
  }
  const findCard = (asked: string) => {
    const digits = asked.toLowerCase().replaceAll(/\s/g, '')
    const [only, ...others] = cards
      .list()
      .filter(
        ({ publicKey, name }) =>
          publicKey === asked ||
          name === asked ||
          (digits.length >= 8 && fingerprintOf(publicKey).replaceAll(' ', '').startsWith(digits)),
      )
    if (only === undefined || others.length > 0) throw new AppError('help-card-unknown', { card: asked })
    return only
  }
  const choice = (learner: string, { card, name }: Pick<HelpCardFile, 'card' | 'name'>, identityKey: Uint8Array) => {
    const sealed = sealTo(card, helpContext.card(learner, card), identityKey, randomBytes).toString('hex')
    return JSON.stringify({ card, name, sealed })
  }
  const describe = ({ learner, name, root, card, cardName, at }: HelpRequestFile): HelpRequestView => {
    if (learnerIdOf(root) !== learner) throw new AppError('help-request-unreadable')
    return { learner, name, fingerprint: fingerprintOf(root), at, card: cardView(card, cardName) }
  }

  return {
    createCard: async (name, passphrase) => {
      demandGood(passphrase, name)
      const seed = randomBytes(32)
      const publicKey = agreementKeyOf(seed)
      const context = helpContext.wrappedCard(publicKey)
      const wrapped = JSON.stringify(await wrapSecret(seed, context, passphrase, await scryptCost(), randomBytes))
      cards.add({ publicKey, name, wrapped, createdAt: now() })
      return cardView(publicKey, name)
    },
    listCards: () => cards.list().map(({ publicKey, name }) => cardView(publicKey, name)),
    exportCard: (asked) => {
      const { publicKey, name } = findCard(asked)
      return { format: 1, kind: 'help-card', card: publicKey, name }
    },
    describe,
    answer: async (request, passphrase) => {
      describe(request)
      const { learner, card, answerTo, sealed } = request
      const { name, wrapped } = findCard(card)
      if (passphrase === '') throw new AppError('passphrase-missing')
      const own = cardKeySchema.parse(JSON.parse(wrapped))
      const seed = await unwrapSecret(own, helpContext.wrappedCard(card), passphrase)
      if (seed === null) throw new AppError('passphrase-wrong', { key: name })
      const identityKey = openSealedTo(seed, helpContext.card(learner, card), Buffer.from(sealed, 'hex'))
      if (identityKey === null) throw new AppError('help-request-unreadable')
      const answered = sealTo(answerTo, helpContext.answer(learner, answerTo), identityKey, randomBytes)
      return { format: 1, kind: 'help-answer', learner, answerTo, sealed: answered.toString('hex') }
    },
    choose: (learner, card) => {
      const row = rowOf(learner)
      const help = vault.withSecrets(learner, ({ identityKey }) => choice(learner, card, identityKey))
      protections.put(learner, { ...row, help })
    },
    dismiss: (learner) => {
      const row = rowOf(learner)
      if (vault.stateOf(learner) === 'locked') throw new AppError('learner-locked', { learner })
      log.keepWraps(learner, { ...row, help: null, helpRequest: null })
    },
    request: (learner) => {
      const row = rowOf(learner)
      const person = learners.find(learner)
      if (row.help === null || person === null) throw new AppError('help-card-missing', { learner })
      const { card, name: cardName, sealed } = helpChoiceSchema.parse(JSON.parse(row.help))
      const seed = Buffer.from(randomBytes(32))
      const at = now()
      protections.put(learner, { ...row, helpRequest: JSON.stringify({ key: seed.toString('hex'), at }) })
      return {
        format: 1,
        kind: 'help-request',
        learner,
        name: person.name,
        root: person.rootPublicKey,
        card,
        cardName,
        sealed,
        answerTo: agreementKeyOf(seed),
        at,
      }
    },
    accept: async (learner, answer, next) => {
      demandGood(next, learners.find(learner)?.name ?? '')
      const { helpRequest } = rowOf(learner)
      const asked = helpRequest === null ? null : helpAskedSchema.parse(JSON.parse(helpRequest))
      const context = helpContext.answer(learner, answer.answerTo)
      const identityKey =
        asked === null || answer.learner !== learner
          ? null
          : openSealedTo(Buffer.from(asked.key, 'hex'), context, Buffer.from(answer.sealed, 'hex'))
      if (identityKey === null) throw new AppError('help-differs', { learner })
      const { code, secrets, row } = await newProtection(learner, next, await scryptCost(), now(), randomBytes)
      // The instructor has met the old identity key, so a new one takes its place, sealed to the same card.
      const { help, privateKey, byPassphrase, byCode } = rowOf(learner)
      const helper = helpChoiceSchema.parse(JSON.parse(help ?? ''))
      log.renew(learner, identityKey, {
        secrets,
        row: { ...row, help: choice(learner, helper, secrets.identityKey) },
        closed: { privateKey, byPassphrase, byCode, closedAt: now() },
      })
      waits.clear(learner)
      return { code }
    },
  }
}
