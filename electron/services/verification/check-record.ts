import type { CompletionFacts, FileVerification } from '#contract/credential.ts'
import { type InvalidReason, maxRecordFileBytes } from '#contract/record-words.ts'
import type { Trust } from '#contract/trust.ts'
import { sha256 } from '#db/log/digest.ts'
import type { RecordTools } from './record-tools.ts'

/** The names under which a paper carries its credential, and the template it is drawn with if it is not the plain one. */
const attachmentName = 'credential.json'
const templateName = 'template.json'

type Reasons = Extract<FileVerification['verdict'], { standing: 'invalid' }>['reasons']

/**
 * Checks the bytes of a file without network: a paper (PDF) or a credential alone (JSON), told apart by what is
 * in them. A paper is as good as its credential only when drawing it again from what is signed gives the very same bytes;
 * otherwise it is invalid, and the reasons say where it differs. `electron/interop/README.md` tells what that catches.
 */
export async function checkRecord(bytes: Uint8Array, trust: Trust, tools: RecordTools): Promise<FileVerification> {
  if (bytes.length > maxRecordFileBytes) return invalid('unknown', reason('too-large'))
  const kind = kindOf(bytes)
  if (kind === 'paper') return checkPaper(bytes, trust, tools)
  const text = kind === 'unknown' ? null : textOf(bytes)
  if (text === null) return invalid('unknown', reason('file-unknown'))
  const { verdict, facts } = await tools.checkCredential(text, trust)
  return { source: 'credential', verdict, says: facts }
}

async function checkPaper(bytes: Uint8Array, trust: Trust, tools: RecordTools): Promise<FileVerification> {
  const paper = await tools.readPaper(bytes)
  if (paper.kind === 'refused') return invalid('paper', reason(paper.reason))
  const [attached, second, ...more] = paper.attachments
  if (attached?.name !== attachmentName && second === undefined) return invalid('paper', reason('attachment-missing'))
  const isSecondForeign = second !== undefined && second.name !== templateName
  if (attached === undefined || isSecondForeign || more.length > 0)
    return invalid('paper', reason('attachment-doubled'))
  const template = second?.bytes ?? null
  const text = textOf(attached.bytes)
  if (text === null) return invalid('paper', reason('not-json'))
  const { verdict, facts } = await tools.checkCredential(text, trust)
  if (facts === null) return { source: 'paper', verdict, says: null }
  if (digestOf(template) !== (facts.backing?.template ?? null))
    return invalid('paper', reason(template === null ? 'attachment-missing' : 'attachment-doubled'), facts)
  const { claimText, pageCount } = paper
  const isClaim = claimText !== null && (await tools.isClaimOf(claimText, facts))
  if (!isClaim) return invalid('paper', reason('claim-differs'), facts)
  const drawn = await tools.drawAgain(facts, { credential: attached.bytes, template }, claimText)
  if (drawn !== null && Buffer.compare(drawn, bytes) === 0) return { source: 'paper', verdict, says: facts }
  return invalid('paper', await whereItDiffers(bytes, { pageCount, drawn, facts }, tools), facts)
}

/** Tells whoever holds the paper where to look; that it differs is settled. */
async function whereItDiffers(
  bytes: Uint8Array,
  paper: { readonly pageCount: number; readonly drawn: Uint8Array | null; readonly facts: CompletionFacts },
  tools: RecordTools,
): Promise<Reasons> {
  const page = await tools.readPage(bytes)
  if (page.kind === 'refused') return reason(page.reason)
  const drawnPage = paper.drawn === null ? null : await tools.readPage(paper.drawn)
  const fields = drawnPage?.kind === 'read' ? tools.comparePages(paper.facts, drawnPage.text, page.text) : []
  const found = [
    ...(paper.pageCount === 1 ? [] : reason('page-added')),
    ...(page.isAnnotated ? reason('page-annotated') : []),
    ...fields.flatMap((field) => reason('page-differs', field)),
  ]
  return found.length === 0 ? reason('page-not-as-drawn') : found
}

/** By the first bytes: `%PDF-` may stand anywhere in the first 1024 (ISO 32000-1, annex H.3), JSON begins with a brace. */
function kindOf(bytes: Uint8Array): FileVerification['source'] {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'paper'
  return /^(?:ï»¿)?\s*\{/.test(head) ? 'credential' : 'unknown'
}

function digestOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : sha256(bytes)
}

/** Bytes that are no UTF-8 say different things to different readers. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function reason(name: InvalidReason, at = ''): Reasons {
  return [{ reason: name, at }]
}

function invalid(
  source: FileVerification['source'],
  reasons: Reasons,
  says: CompletionFacts | null = null,
): FileVerification {
  return { source, verdict: { standing: 'invalid', reasons }, says }
}
