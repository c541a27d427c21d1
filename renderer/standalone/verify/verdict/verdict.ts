import type { BothLanguages } from '../credential/line.ts'
import type { IssuerEntry, IssuerList, keyReasons, StatusList, serialReasons } from '../lists/lists.ts'
import type { Reason } from '../refusal.ts'

/** What checking found. Instants are milliseconds since 1970 UTC. */
export type Verdict =
  | { readonly standing: 'invalid'; readonly reasons: readonly { readonly reason: Reason; readonly at: string }[] }
  | {
      readonly standing: 'revoked'
      readonly at: number
      readonly reason: (typeof serialReasons)[number] | (typeof keyReasons)[number]
    }
  | { readonly standing: 'expired'; readonly lastDay: string }
  | { readonly standing: 'trusted'; readonly issuer: { readonly did: string; readonly name: BothLanguages } }
  | {
      readonly standing: 'valid-unknown-issuer'
      readonly did: string
      readonly why: 'not-listed' | 'level-not-listed' | 'not-in-period'
    }

/** What a verdict is about: something soundly signed. */
export type Signed = {
  readonly did: string
  readonly serial: string
  readonly level: string
  /** When it was issued; where the claim of a self-recorded one does not say, the day of completion. */
  readonly issuedAt: number
  /** The last day on which it is valid, and the instant after it; `null` where it does not expire. */
  readonly lastDay: { readonly date: string; readonly end: number } | null
}

/** Lists that whoever checks has brought along. */
export type Lists = { readonly issuers: readonly IssuerList[]; readonly statuses: readonly StatusList[] }

/** The verdict on something soundly signed, and how new the newest status list is that speaks of it; `null` for none. */
export function judge(
  signed: Signed,
  lists: Lists,
  nowMs: number,
): { readonly verdict: Verdict; readonly statusAt: number | null } {
  const trusted = newestOfEach(lists.issuers)
  const statuses = lists.statuses.filter((status) => speaksOf(status, signed, trusted))
  const statusAt = statuses.length === 0 ? null : Math.max(...statuses.map(({ at }) => at))
  const revoked = earliest(revocationsOf(signed, trusted, statuses))
  if (revoked !== null) return { verdict: { standing: 'revoked', ...revoked }, statusAt }
  const now = Math.max(nowMs, ...trusted.map(({ at }) => at), ...statuses.map(({ at }) => at))
  if (signed.lastDay !== null && now >= signed.lastDay.end) {
    return { verdict: { standing: 'expired', lastDay: signed.lastDay.date }, statusAt }
  }
  return { verdict: standingOf(signed, trusted), statusAt }
}

/** Of lists of one name the one with the highest number. */
function newestOfEach(lists: readonly IssuerList[]): IssuerList[] {
  return lists.filter((list) => !lists.some((other) => other.list === list.list && other.number > list.number))
}

/** Whether a status list counts for something signed: by the same key, or by one of the same organisation on one trusted list. */
function speaksOf(status: StatusList, signed: Signed, trusted: readonly IssuerList[]): boolean {
  if (status.signer === signed.did) return true
  return trusted.some(({ issuers, revoked }) => {
    const isOfOrganisation = (did: string) => (entry: IssuerEntry) =>
      entry.did === did && entry.organisation === status.organisation
    const maySpeak = issuers
      .filter(isOfOrganisation(status.signer))
      .some(
        ({ levels, from, until }) =>
          (levels.includes('issuer-signed') || levels.includes(signed.level)) && isWithin(status.at, from, until),
      )
    const isRevoked = revoked.some(({ did, from }) => did === status.signer && from <= status.at)
    return maySpeak && !isRevoked && issuers.some(isOfOrganisation(signed.did))
  })
}

type Revocation = Pick<Extract<Verdict, { readonly standing: 'revoked' }>, 'at' | 'reason'> & {
  readonly isBySerial: boolean
}

function revocationsOf(signed: Signed, trusted: readonly IssuerList[], statuses: readonly StatusList[]): Revocation[] {
  const bySerial = statuses
    .flatMap(({ revoked }) => revoked)
    .filter(({ serial }) => serial === signed.serial)
    .map(({ at, reason }) => ({ at, reason, isBySerial: true }))
  const byKey = trusted
    .filter(({ issuers }) => issuers.some(({ did }) => did === signed.did))
    .flatMap(({ revoked }) => revoked)
    .filter(({ did, from }) => did === signed.did && from <= signed.issuedAt)
    .map(({ from, reason }) => ({ at: from, reason, isBySerial: false }))
  return [...bySerial, ...byKey]
}

/** By serial before by key, and of those the earliest. */
function earliest(found: readonly Revocation[]): Pick<Revocation, 'at' | 'reason'> | null {
  const bySerial = found.filter(({ isBySerial }) => isBySerial)
  const [first, ...rest] = bySerial.length > 0 ? bySerial : found
  if (first === undefined) return null
  const { at, reason } = rest.reduce((least, one) => (one.at < least.at ? one : least), first)
  return { at, reason }
}

function standingOf(signed: Signed, trusted: readonly IssuerList[]): Verdict {
  const { did } = signed
  const entries = trusted.flatMap(({ issuers }) => issuers).filter((entry) => entry.did === did)
  const ofLevel = entries.filter(({ levels }) => levels.includes(signed.level))
  const inPeriod = ofLevel.find(({ from, until }) => isWithin(signed.issuedAt, from, until))
  if (inPeriod !== undefined) return { standing: 'trusted', issuer: { did, name: inPeriod.name } }
  const why = entries.length === 0 ? 'not-listed' : ofLevel.length === 0 ? 'level-not-listed' : 'not-in-period'
  return { standing: 'valid-unknown-issuer', did, why }
}

function isWithin(at: number, from: number, until: number | null): boolean {
  return at >= from && (until === null || at < until)
}
