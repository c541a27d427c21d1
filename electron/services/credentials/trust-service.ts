import { AppError } from '#contract/errors/app-error.ts'
import { type IssuerList, issuerListSchema, type StatusList, statusListSchema, type Trust } from '#contract/trust.ts'
import type { TakenList } from '#contract/trust-view.ts'
import { didOfPublicKey, publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import { sha256 } from '#db/log/digest.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { TrustListsRepository } from '#db/repositories/trust-lists-repository.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type ReadStatement, readStatement, statementKindOf } from './statement.ts'

/** Whose signatures this data folder trusts, and what it knows to be withdrawn. */
export type TrustService = {
  /** Whom and what to judge by, now. */
  readonly trust: () => Trust
  /** The issuer lists held here, by name. */
  readonly list: () => readonly TakenList[]
  /**
   * Takes in an issuer list or a status list, given as the text of its file. A list of a name that is not held here is taken only when
   * somebody `isAccepted` it, who has compared its signer's fingerprint. Throws `statement-unreadable`, `statement-changed`,
   * `issuers-unknown`, `issuers-signer-differs`, `issuers-older` or `issuers-differ`.
   */
  readonly take: (file: string, isAccepted: boolean) => TakenList
}

/** See {@link TrustService}. */
export function createTrustService(parts: {
  readonly lists: TrustListsRepository
  readonly learners: LearnersRepository
  readonly now: () => number
}): TrustService {
  const { lists, learners, now } = parts
  const held = () => lists.issuerLists().map(({ file }) => readIssuerList(file))

  const takeIssuers = (file: string, isAccepted: boolean): TakenList => {
    const read = readIssuerList(file)
    const { signer, value } = read
    const before = held().find((one) => one.value.list === value.list)
    const details = { list: value.list, fingerprint: fingerprintOfDid(signer), number: value.number }
    if (before === undefined) {
      if (!isAccepted) throw new AppError('issuers-unknown', details)
    } else {
      const isNext = before.value.next === keyDigest(signer)
      if (signer !== before.signer && !isNext) throw new AppError('issuers-signer-differs', details)
      if (value.number < before.value.number)
        throw new AppError('issuers-older', { ...details, held: before.value.number })
      if (value.number === before.value.number) {
        if (JSON.stringify(value) !== JSON.stringify(before.value)) throw new AppError('issuers-differ', details)
        return viewOf(before, false)
      }
    }
    lists.putIssuerList({ list: value.list, number: value.number, file }, now())
    return viewOf(read, true)
  }

  return {
    trust: () => ({
      lists: held().map(({ value }) => value),
      statuses: lists.statusLists().map((file) => withSigner(readStatusList(file))),
      own: learners
        .list()
        .filter(({ isOwn }) => isOwn)
        .map(({ name, rootPublicKey }) => ({
          did: didOfPublicKey(rootPublicKey),
          name: { en: name, 'zh-CN': name },
        })),
      now: now(),
    }),
    list: () => held().map((one) => viewOf(one, false)),
    take: (file, isAccepted) => {
      if (statementKindOf(file) !== 'status-list') return takeIssuers(file, isAccepted)
      const read = readStatusList(file)
      const { organisation, number, at, revoked } = read.value
      const isNew = lists.addStatusList(file, now())
      return {
        kind: 'status-list',
        name: organisation,
        number,
        at,
        signer: read.signer,
        fingerprint: fingerprintOfDid(read.signer),
        entries: revoked.length,
        revoked: revoked.length,
        isNew,
      }
    },
  }
}

/** The issuer list of a file. Throws `statement-unreadable` or `statement-changed`. */
export function readIssuerList(file: string): ReadStatement<IssuerList> {
  return readStatement(file, 'issuer-list', issuerListSchema)
}

/** The status list of a file. Throws as {@link readIssuerList}. */
export function readStatusList(file: string): ReadStatement<StatusList> {
  return readStatement(file, 'status-list', statusListSchema)
}

/** A status list as judging takes it. */
export function withSigner({ signer, value }: ReadStatement<StatusList>): Trust['statuses'][number] {
  return { ...value, signer }
}

/** How a list names the key that will sign after its own: SHA-256 of the raw public key. */
export function keyDigest(did: string): string {
  return sha256(Buffer.from(publicKeyOfDid(did) ?? '', 'hex'))
}

function fingerprintOfDid(did: string): string {
  return fingerprintOf(publicKeyOfDid(did) ?? '')
}

function viewOf({ signer, value }: ReadStatement<IssuerList>, isNew: boolean): TakenList {
  const { list, number, at, issuers, revoked } = value
  return {
    kind: 'issuer-list',
    name: list,
    number,
    at,
    signer,
    fingerprint: fingerprintOfDid(signer),
    entries: issuers.length,
    revoked: revoked.length,
    isNew,
  }
}
