import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { CertificateTemplate } from '#contract/certificate-template.ts'
import type { CompletionFacts, Verification } from '#contract/credential.ts'
import { noTerms } from '#contract/credential-backing.ts'
import type { Trust } from '#contract/trust.ts'
import { verifyClaim } from '#interop/openbadges/verify-claim.ts'
import { readList } from '#renderer/standalone/verify/lists/lists.ts'
import { type Check, checkCode, checkFile } from '#renderer/standalone/verify/verdict/check.ts'
import type { Lists } from '#renderer/standalone/verify/verdict/verdict.ts'
import { writeStatement } from '#services/credentials/statement.ts'
import { readIssuerList, readStatusList, withSigner } from '#services/credentials/trust-service.ts'
import { checkRecord } from '#services/verification/check-record.ts'
import { drawRecord } from '#services/workers/draw-record.ts'
import { createRecordTools } from '#services/workers/record-tools.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'
import { png } from '#test/helpers/pictures.ts'
import { claimOf, signedBytes } from '#test/helpers/real-record.ts'
import { chanceOf } from '#test/soak/packs/chance.ts'
import { madeFacts, madeName, madeTrust, scripts, seeds } from './made-certificates.ts'

/** How many certificates there are in full. */
export const allCertificates = 500

/** What became of certificates that the app and the page both judged. */
export type TwoCheckers = {
  readonly seed: number
  readonly done: number
  /** How often each verdict was given, and on what. */
  readonly verdicts: Readonly<Record<string, number>>
  readonly scripts: Readonly<Record<string, number>>
  /** Where the two differ: the number of the case, and what each said. */
  readonly differing: readonly string[]
}

const tools = createRecordTools(() => Promise.resolve(bundledFonts))

/** Makes certificates `from` to `from + count` of a seed, and has each judged by the app and by the page: credential, code, and some papers. */
export async function twoCheckers(
  { seed, from, count }: { readonly seed: number; readonly from: number; readonly count: number },
  tell: (soFar: TwoCheckers) => void = () => undefined,
): Promise<TwoCheckers> {
  const verdicts: Record<string, number> = {}
  const byScript: Record<string, number> = {}
  const differing: string[] = []
  let done = 0
  const report = () => ({ seed, done, verdicts, scripts: byScript, differing })
  for (let index = from; index < from + count; index += 1) {
    const script = scripts[index % scripts.length] ?? 'han'
    const results = await judgeOne(seed, index)
    byScript[script] = (byScript[script] ?? 0) + 1
    done += 1
    for (const { kind, app, page } of results) {
      const key = `${kind}: ${app.standing}`
      verdicts[key] = (verdicts[key] ?? 0) + 1
      if (!isDeepStrictEqual(app, page))
        differing.push(`${index} ${kind}: ${JSON.stringify(app)} / ${JSON.stringify(page)}`)
    }
    if (done % 50 === 0) tell(report())
  }
  return report()
}

async function judgeOne(seed: number, index: number) {
  const chance = chanceOf(seed, index)
  const made = await madeFacts(chance)
  const script = scripts[index % scripts.length] ?? 'han'
  const facts = { ...made.facts, learner: { name: madeName(script, chance) } }
  const { trust, lists } = bothTrusts(await madeTrust(facts, chance))
  const signer = chance.below(12) === 0 ? 'changed' : 'as it is'
  const credential = await signedBytes(facts, made.seed)
  const shown = signer === 'changed' ? changedText(credential, chance.below(1000)) : credential
  const claim = await claimOf(facts, made.seed)
  const credentialPair = {
    kind: 'credential',
    app: told(await checkRecord(shown, trust, tools)),
    page: toldByPage(checkFile(shown, lists, trust.now)),
  }
  const code = await verifyClaim(claim, trust)
  const codePair = {
    kind: 'code',
    app: told({ source: 'code', verdict: code.verdict, says: code.claim }),
    page: toldByPage(checkCode(claim, lists, trust.now)),
  }
  // A paper takes seconds, and only these letters are in its fonts.
  const isPaper = index % 25 === 0
  if (!isPaper) return [credentialPair, codePair]
  const paper = await paperOf(withHanTexts(facts), made.seed, chance.below(3) > 0)
  const paperPair = {
    kind: 'paper',
    app: told(await checkRecord(paper, trust, tools)),
    page: toldByPage(checkFile(paper, lists, trust.now)),
  }
  return [credentialPair, codePair, paperPair]
}

/** A paper of these facts, drawn plainly or with a template that has dates and shares of its own. */
async function paperOf(facts: CompletionFacts, seed: Uint8Array, hasTemplate: boolean): Promise<Uint8Array> {
  const isDrawnSo = hasTemplate && facts.backing !== undefined
  const templateJson = isDrawnSo ? Buffer.from(JSON.stringify(templateOf(facts))) : null
  const template = templateJson === null ? null : createHash('sha256').update(templateJson).digest('hex')
  const drawn = facts.backing === undefined ? facts : { ...facts, backing: { ...facts.backing, template } }
  const credentialJson = await signedBytes(drawn, seed)
  return drawRecord(drawn, { fonts: bundledFonts, credentialJson, qrText: await claimOf(drawn, seed), templateJson })
}

function templateOf({ issuer }: CompletionFacts): CertificateTemplate {
  const { signatory, place, authority, approvalId, providerNumber, providerContact, minutesPerClassHour } = noTerms
  return {
    format: 1,
    layout: 'frame',
    issuer: issuer.name,
    title: { en: 'Certificate', 'zh-CN': '结业证书' },
    statement: { en: 'has done 100% of', 'zh-CN': '全部学完' },
    acceptance: { en: 'By leave of 2020-01-01.', 'zh-CN': '依据 2020-01-01 的批文。' },
    validMonths: null,
    terms: { signatory, place, authority, approvalId, providerNumber, providerContact, minutesPerClassHour },
    logo: png(64, 64).toString('base64'),
    seal: null,
  }
}

/** The same facts in letters that the fonts of papers have. */
function withHanTexts(facts: CompletionFacts): CompletionFacts {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      typeof value === 'string' && key !== 'hash'
        ? value.replaceAll(/[^\u0020-\u007e\u00a0-\u017f\u4e00-\u9fff]/gu, '文')
        : value,
    ),
  ) as CompletionFacts
}

/** A character of its text made another. */
function changedText(credential: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(credential)
  changed[at] = changed[at] === 0x61 ? 0x62 : 0x61
  return changed
}

/** The same lists, signed and read by each. */
function bothTrusts({ lists, statuses, now }: Awaited<ReturnType<typeof madeTrust>>) {
  const files = [
    ...lists.map((list) => writeStatement('issuer-list', list, seeds.lists)),
    ...statuses.map(({ list, seed }) => writeStatement('status-list', list, seed)),
  ]
  const read = files.map((file) => readList(file))
  const newest = new Map(lists.toSorted((a, b) => a.number - b.number).map((one) => [one.list, one]))
  const trust: Trust = {
    lists: files
      .slice(0, lists.length)
      .map((file) => readIssuerList(file).value)
      .filter((list) => newest.get(list.list)?.number === list.number),
    statuses: files.slice(lists.length).map((file) => withSigner(readStatusList(file))),
    own: [],
    now,
  }
  const held: Lists = {
    issuers: read.filter((list) => list.kind === 'issuer-list'),
    statuses: read.filter((list) => list.kind === 'status-list'),
  }
  return { trust, lists: held }
}

/** What the app found, in words that both have. */
function told({ verdict, says }: Verification) {
  const signed = says === null ? null : JSON.stringify(sorted(says))
  switch (verdict.standing) {
    case 'trusted':
      return {
        standing: verdict.standing,
        why: JSON.stringify(sorted(verdict.issuer.name)),
        statusAt: verdict.statusAt,
        signed,
      }
    case 'valid-unknown-issuer':
      return { standing: verdict.standing, why: verdict.why, statusAt: verdict.statusAt, signed }
    case 'expired':
      return { standing: verdict.standing, why: verdict.expiredOn, statusAt: verdict.statusAt, signed }
    case 'revoked':
      return { standing: verdict.standing, why: `${verdict.at} ${verdict.reason}`, statusAt: null, signed }
    case 'invalid':
      return { standing: verdict.standing, why: reasonOf(verdict.reasons[0]?.reason), statusAt: null, signed }
    default:
      return verdict satisfies never
  }
}

/** What the page found, in the same words. */
function toldByPage({ verdict, says, claim, statusAt }: Check) {
  const value = says ?? claim
  const signed = value === null ? null : JSON.stringify(sorted(value))
  switch (verdict.standing) {
    case 'trusted':
      return { standing: verdict.standing, why: JSON.stringify(sorted(verdict.issuer.name)), statusAt, signed }
    case 'valid-unknown-issuer':
      return { standing: verdict.standing, why: verdict.why, statusAt, signed }
    case 'expired':
      return { standing: verdict.standing, why: verdict.lastDay, statusAt, signed }
    case 'revoked':
      return { standing: verdict.standing, why: `${verdict.at} ${verdict.reason}`, statusAt: null, signed }
    case 'invalid':
      return { standing: verdict.standing, why: reasonOf(verdict.reasons[0]?.reason), statusAt: null, signed }
    default:
      return verdict satisfies never
  }
}

/** A text that is broken in two ways at once may be refused for either. */
function reasonOf(reason = ''): string {
  return ['not-json', 'duplicate-key', 'too-deep'].includes(reason) ? 'unreadable JSON' : reason
}

/** With the keys of every object in order, so that two spellings of one value are one text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}
