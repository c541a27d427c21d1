import type { CredentialVerdict, TrustedIssuer } from '#contract/credential.ts'
import type { CompletionLevel } from '#contract/record-words.ts'
import type { ListedIssuer, Trust } from '#contract/trust.ts'

/** What judging needs of something soundly signed. Times are milliseconds since 1970 UTC. */
export type Judged = {
  readonly did: string
  readonly level: CompletionLevel
  readonly serial: string
  readonly issuedAt: number
  /** The last day, and the moment after its end; `null` where it does not expire. */
  readonly expiry: { readonly on: string; readonly end: number } | null
}

const msPerDay = 86_400_000

/** The end of a day, 24:00, in an offset from UTC. */
export function expiryOf(on: string | null, utcOffsetMinutes: number): Judged['expiry'] {
  if (on === null) return null
  return { on, end: Date.parse(`${on}T00:00:00Z`) + msPerDay - utcOffsetMinutes * 60_000 }
}

/** The verdict on something soundly signed: of the first rule that applies, as `README.md` here lays them down. */
export function judge(judged: Judged, trust: Trust): CredentialVerdict {
  const { did, level, serial, issuedAt, expiry } = judged
  const issuer = nameOf(did, trust)
  const statuses = trust.statuses.filter((status) => counts(status, judged, trust))
  const statusAt = statuses.length === 0 ? null : Math.max(...statuses.map(({ at }) => at))

  const withdrawn = earliest(
    statuses.flatMap(({ revoked }) => revoked.filter((one) => one.serial === serial)),
    ({ at }) => at,
  )
  if (withdrawn !== undefined)
    return { standing: 'revoked', did, issuer, by: 'serial', at: withdrawn.at, reason: withdrawn.reason }
  const ended = earliest(keyEnds(did, trust, issuedAt), ({ from }) => from)
  if (ended !== undefined) return { standing: 'revoked', did, issuer, by: 'key', at: ended.from, reason: ended.reason }

  const now = Math.max(trust.now, statusAt ?? 0, ...trust.lists.map(({ at }) => at))
  if (expiry !== null && now >= expiry.end) return { standing: 'expired', did, issuer, expiredOn: expiry.on, statusAt }

  const own = level === 'self-recorded' ? trust.own.find((one) => one.did === did) : undefined
  if (own !== undefined) return { standing: 'trusted', issuer: own, statusAt }
  const entries = trust.lists.flatMap(({ issuers }) => issuers.filter((one) => one.did === did))
  const fitting = entries.filter(({ levels }) => levels.includes(level))
  const vouching = fitting.find((entry) => isWithin(entry, issuedAt))
  if (vouching !== undefined) return { standing: 'trusted', issuer: { did, name: vouching.name }, statusAt }
  const why = fitting.length > 0 ? 'not-in-period' : entries.length > 0 ? 'level-not-listed' : 'not-listed'
  return { standing: 'valid-unknown-issuer', did, why, statusAt }
}

/** Whether a status list speaks of this credential. */
function counts(status: Trust['statuses'][number], { did, level }: Judged, trust: Trust): boolean {
  if (status.signer === did) return true
  return trust.lists.some((list) => {
    const isOfOrganisation = ({ organisation }: ListedIssuer) => organisation === status.organisation
    const isTold = list.issuers.some((one) => one.did === did && isOfOrganisation(one))
    const isEnded = list.revoked.some((one) => one.did === status.signer && one.from <= status.at)
    const maySpeak = (one: ListedIssuer) =>
      one.did === status.signer &&
      isOfOrganisation(one) &&
      (one.levels.includes('issuer-signed') || one.levels.includes(level)) &&
      isWithin(one, status.at)
    return isTold && !isEnded && list.issuers.some(maySpeak)
  })
}

/** Revocations of a key, each by a list that names the key. */
function keyEnds(did: string, { lists }: Trust, issuedAt: number) {
  return lists
    .filter(({ issuers }) => issuers.some((one) => one.did === did))
    .flatMap(({ revoked }) => revoked.filter((one) => one.did === did && one.from <= issuedAt))
}

function isWithin({ from, until }: ListedIssuer, at: number): boolean {
  return from <= at && (until === null || at < until)
}

function nameOf(did: string, { lists, own }: Trust): TrustedIssuer | null {
  const listed = lists.flatMap(({ issuers }) => issuers).find((one) => one.did === did)
  if (listed !== undefined) return { did, name: listed.name }
  return own.find((one) => one.did === did) ?? null
}

function earliest<T>(all: readonly T[], timeOf: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => timeOf(a) - timeOf(b))[0]
}
