import { type Claim, readClaim } from '../claim/claim.ts'
import { checkCredential } from '../credential/check-credential.ts'
import type { Completion } from '../credential/completion.ts'
import { dateIn } from '../credential/offset-time.ts'
import { fieldsNotShown } from '../pdf/compare-page.ts'
import { textOfPage } from '../pdf/page-text.ts'
import { type Paper, readPaper } from '../pdf/read-paper.ts'
import { type Reason, Refusal } from '../refusal.ts'
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
    if (paper !== null) checkClaim(paper, found)
    says = found
    if (paper !== null) checkPage(paper, found)
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
  const [attached, ...more] = attachments
  if (attached === undefined) throw new Refusal('attachment-missing')
  if (more.length > 0) throw new Refusal('attachment-doubled')
  if (attached.name !== 'credential.json') throw new Refusal('attachment-missing')
  return attached.bytes
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
    claim.issuerDid === said.issuer.did
  if (!isSame) throw new Refusal('claim-differs')
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

function checkPage({ file, pages }: Paper, said: Completion): void {
  const [page, ...more] = pages
  if (page === undefined || more.length > 0) throw new Refusal('page-added')
  if (page.has('Annots')) throw new Refusal('page-annotated')
  const fields = fieldsNotShown(said, textOfPage(file, page))
  if (fields.length > 0) throw new PageDiffers(fields)
}

function refused(error: unknown): Verdict {
  if (error instanceof PageDiffers) {
    return { standing: 'invalid', reasons: error.fields.map((at) => ({ reason: 'page-differs' as const, at })) }
  }
  // Whatever else goes wrong, goes wrong in reading the file.
  const { reason, at } = error instanceof Refusal ? error : { reason: 'page-not-as-drawn' as const, at: '' }
  return { standing: 'invalid', reasons: [{ reason, at }] }
}

function signedBy(said: Completion): Signed {
  const { serial, level, issuedAt } = said
  return { did: said.issuer.did, serial, level, issuedAt, lastDay: null }
}

function claimed({ issuerDid, serial, level, completedOn }: Claim): Signed {
  return { did: issuerDid, serial, level, issuedAt: Date.parse(`${completedOn}T00:00:00Z`), lastDay: null }
}
