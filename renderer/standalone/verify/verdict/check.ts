import { type Claim, readClaim } from '../claim/claim.ts'
import { checkCredential } from '../credential/check-credential.ts'
import type { Completion } from '../credential/completion.ts'
import { dateIn } from '../credential/offset-time.ts'
import { fieldsNotShown } from '../pdf/compare-page.ts'
import { textOfDrawnCode } from '../pdf/drawn-code.ts'
import { figureOf, isOwnDrawing } from '../pdf/own-drawing.ts'
import { isOwnFile } from '../pdf/own-file.ts'
import { drawingOf, textOfPage } from '../pdf/page-text.ts'
import { type Paper, readPaper } from '../pdf/read-paper.ts'
import { type Reason, Refusal } from '../refusal.ts'
import { sha256 } from '../signature/sha256.ts'
import { judge, type Lists, type Signed, type Verdict } from './verdict.ts'

/** What checking a file or a code found. */
export type Check = {
  readonly source: 'paper' | 'credential' | 'code' | 'unknown'
  readonly verdict: Verdict
  /** What is soundly signed in a file, also where only its page is wrong; `null` for nothing. */
  readonly says: Completion | null
  /** What is soundly signed in the text of a code. */
  readonly claim: Claim | null
  /** How new the newest status list is that speaks of it; `null` for none. */
  readonly statusAt: number | null
}

/** Largest file that is looked at, in bytes. */
const maxBytes = 20_000_000

/** Checks the bytes of a paper (PDF) or of a credential alone (JSON), told apart by what is in them. `nowMs` is asked only for the last day of validity. */
export function checkFile(bytes: Uint8Array, lists: Lists, nowMs: number): Check {
  const source = sourceOf(bytes)
  let says: Completion | null = null
  try {
    if (bytes.length > maxBytes) throw new Refusal('too-large')
    if (source === 'unknown') throw new Refusal('file-unknown')
    const paper = source === 'paper' ? readPaper(bytes) : null
    const text = paper === null ? textOf(bytes, 'file-unknown') : textOf(credentialIn(paper), 'not-json')
    const found = checkCredential(text)
    says = found
    if (paper !== null) {
      checkTemplate(paper, found)
      checkClaim(paper, found)
      checkPage(paper, found)
    }
    return { source, ...judge(signedBy(found), lists, nowMs), says, claim: null }
  } catch (error) {
    return { source, verdict: refused(error), says, claim: null, statusAt: null }
  }
}

/** Checks the text of a QR code. Spaces round it and line breaks in it are no part of it. */
export function checkCode(text: string, lists: Lists, nowMs: number): Check {
  try {
    const claim = readClaim(text.replaceAll(/[\r\n\t]/g, '').trim())
    return { source: 'code', ...judge(claimed(claim), lists, nowMs), says: null, claim }
  } catch (error) {
    return { source: 'code', verdict: refused(error), says: null, claim: null, statusAt: null }
  }
}

/** By the first bytes: a PDF may begin within the first 1024 (ISO 32000-1, annex H.3), JSON begins with a brace. */
function sourceOf(bytes: Uint8Array): Check['source'] {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'paper'
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(head) ? 'credential' : 'unknown'
}

function textOf(bytes: Uint8Array, reason: Reason): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(reason)
  }
}

function credentialIn({ attachments }: Paper): Uint8Array {
  const [first, second, ...more] = attachments
  if (first?.name !== 'credential.json' && second === undefined) throw new Refusal('attachment-missing')
  const isSecondForeign = second !== undefined && second.name !== 'template.json'
  if (first?.name !== 'credential.json' || isSecondForeign || more.length > 0) throw new Refusal('attachment-doubled')
  return first.bytes
}

/** The file that a certificate is drawn with is the one that its signer named, or there is none. */
function checkTemplate({ attachments }: Paper, said: Completion): void {
  const attached = attachments[1]?.bytes
  const digest = attached === undefined ? null : hexOf(sha256(attached))
  if (digest === (said.backing?.template ?? null)) return
  throw new Refusal(attached === undefined ? 'attachment-missing' : 'attachment-doubled')
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The code must be signed by the same key and say the same. */
function checkClaim({ claimText }: Paper, said: Completion): void {
  const claim = claimText === null ? null : soundClaim(claimText)
  const isSame =
    claim !== null &&
    claim.serial === said.serial &&
    claim.level === said.level &&
    claim.name === said.learner.name &&
    claim.packId === said.pack.id &&
    claim.packVersion === said.pack.version &&
    claim.creditMinutes === said.creditMinutes &&
    claim.completedOn === dateIn(said.completedAt, said.utcOffsetMinutes) &&
    claim.issuerDid === said.issuer.did &&
    isSameValidity(claim, said)
  if (!isSame) throw new Refusal('claim-differs')
}

function isSameValidity({ validity }: Claim, { backing, issuedAt, utcOffsetMinutes }: Completion): boolean {
  if (validity === undefined || backing === undefined) return validity === backing
  return (
    validity.issuedAtSeconds * 1000 === issuedAt &&
    validity.utcOffsetMinutes === utcOffsetMinutes &&
    validity.expiresOn === backing.expiresOn
  )
}

function soundClaim(text: string): Claim | null {
  try {
    return readClaim(text)
  } catch {
    return null
  }
}

/** Several fields may differ; each is told. */
class PageDiffers extends Error {
  readonly fields: readonly string[]

  constructor(fields: readonly string[]) {
    super('the page says something else')
    this.fields = fields
  }
}

function checkPage({ file, pages, characters, attachments, claimText }: Paper, said: Completion): void {
  const [page, ...more] = pages
  if (page === undefined || more.length > 0) throw new Refusal('page-added')
  if (page.has('Annots')) throw new Refusal('page-annotated')
  const fields = fieldsNotShown(said, textOfPage(file, page), templateIn(attachments[1]?.bytes))
  if (fields.length > 0) throw new PageDiffers(fields)
  const drawing = drawingOf(file, page)
  if (!isOwnFile(characters) || !isOwnDrawing(drawing)) throw new Refusal('page-not-as-drawn')
  if (textOfDrawnCode(figureOf(drawing)) !== claimText) throw new Refusal('claim-differs')
}

/** The words of a template; what is none has none. */
function templateIn(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? null : (JSON.parse(textOf(bytes, 'not-json')) as unknown)
  } catch {
    return null
  }
}

function refused(error: unknown): Verdict {
  if (error instanceof PageDiffers) {
    return { standing: 'invalid', reasons: error.fields.map((at) => ({ reason: 'page-differs' as const, at })) }
  }
  // Whatever else goes wrong, goes wrong in reading the file.
  const { reason, at } = error instanceof Refusal ? error : { reason: 'page-not-as-drawn' as const, at: '' }
  return { standing: 'invalid', reasons: [{ reason, at }] }
}

function signedBy({ serial, level, issuer, issuedAt, backing, utcOffsetMinutes }: Completion): Signed {
  return { did: issuer.did, serial, level, issuedAt, lastDay: lastDayOf(backing?.expiresOn ?? null, utcOffsetMinutes) }
}

/** One that the learner recorded alone has no time of issue: the day of completion stands for it. */
function claimed({ issuerDid: did, serial, level, completedOn, validity }: Claim): Signed {
  const issuedAt = validity === undefined ? Date.parse(`${completedOn}T00:00:00Z`) : validity.issuedAtSeconds * 1000
  return {
    did,
    serial,
    level,
    issuedAt,
    lastDay: lastDayOf(validity?.expiresOn ?? null, validity?.utcOffsetMinutes ?? 0),
  }
}

/** A day ends at its 24:00, in the offset from UTC of the credential. */
function lastDayOf(date: string | null, utcOffsetMinutes: number): Signed['lastDay'] {
  if (date === null) return null
  return { date, end: Date.parse(`${date}T00:00:00Z`) + 86_400_000 - utcOffsetMinutes * 60_000 }
}
