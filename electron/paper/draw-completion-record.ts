import { placeBlocks } from './block.ts'
import { cleanText } from './clean-text.ts'
import type { CompletionRecordFacts } from './completion-record-facts.ts'
import { levelWords, recordWords, roleWords, titleOf } from './completion-record-words.ts'
import { type MissingGlyph, missingGlyphs } from './missing-glyphs.ts'
import type { DrawingCall } from './note-drawing.ts'
import { drawPageGround, footHeight, pageSize } from './page-ground.ts'
import type { PaperFonts } from './paper-fonts.ts'
import { PaperRefusal } from './paper-refusal.ts'
import { type PdfPage, pdfPage } from './pdf-page.ts'
import { recordAchievement } from './record-achievement.ts'
import { recordDetails } from './record-details.ts'
import { recordFoot } from './record-foot.ts'
import { recordHeading } from './record-heading.ts'
import { signatureBlocks } from './record-signature.ts'

/** What a completion record is drawn with besides its facts. */
export type CompletionRecordParts = {
  readonly fonts: PaperFonts
  /** Attached as `credential.json`, byte for byte. */
  readonly credentialJson: Uint8Array
  /** The compact signed claim in the QR code; stands in the file as `Claim` too. */
  readonly qrText: string
  /** The file of the template, attached as `template.json`, byte for byte; none for the plain page. */
  readonly templateJson: Uint8Array | null
  /** Is told every drawing, for a picture of the page on a screen. */
  readonly note?: (call: DrawingCall) => void
}

const margin = 57
/** The sizes tried, largest first; the smallest still prints legibly (5.4 points). */
const scales = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7, 0.67, 0.65]

/**
 * Draws the paper of a completed course: one tagged, bilingual A4 page with the credential attached. The same facts and parts
 * give the same bytes, whatever the clock and the time zone.
 *
 * @throws PaperRefusal `missing-glyphs` with every character no font has, `too-long` when the texts do not fit on a page, or
 * `bad-fact` for a date or serial that cannot be one or an empty name
 */
export function drawCompletionRecord(facts: CompletionRecordFacts, parts: CompletionRecordParts): Uint8Array {
  refuseBadFacts(facts)
  refuseMissingGlyphs(facts, parts.fonts)

  const description = {
    title: `${titleOf(facts)['zh-CN']} ${titleOf(facts).en} ${facts.serial}`,
    subject: `${facts.learnerName} · ${facts.courseTitle['zh-CN']} · ${facts.courseTitle.en}`,
    language: 'zh-CN',
    madeAt: new Date(`${facts.issuedOn}T00:00:00Z`),
    claim: parts.qrText,
  } as const
  const page = pdfPage(parts.fonts, description, parts.note)
  const { placed, hasField } = place(page, facts, parts.qrText)
  page.ornament(() => drawPageGround(page.doc, hasField))
  for (const { block, y } of placed) page.ornament(() => block.ornament?.(y))
  const content = page.doc.struct(
    'Document',
    {},
    placed.flatMap(({ block, y }) => [...block.elements(y)]),
  )
  page.doc.addStructure(content)

  const attachment = {
    name: 'credential.json',
    type: 'application/json',
    relationship: 'Data',
    description: 'Open Badges credential 开放徽章凭证',
  }
  page.doc.file(Buffer.from(parts.credentialJson), attachment)
  if (parts.templateJson !== null) {
    const template = { ...attachment, name: 'template.json', description: 'Template of this page 本页样式' }
    page.doc.file(Buffer.from(parts.templateJson), template)
  }
  return page.bytes()
}

/** The largest size at which all fits; a crowded page gives up its field for the words. */
function place(page: PdfPage, facts: CompletionRecordFacts, qrText: string) {
  const width = pageSize.width - 2 * margin
  for (const scale of scales) {
    const heading = Math.max(scale, 0.76)
    const blocks = [
      ...recordHeading(page, facts, width, heading),
      ...recordAchievement(page, facts, width, heading),
      recordDetails(page, facts, width, scale),
      ...signatureBlocks(page, facts, width, scale),
      recordFoot(page, facts, { qrText, width, scale }),
    ]
    const hasField = scale > 0.85 && (facts.look?.hasField ?? true)
    const bottom = pageSize.height - (hasField ? footHeight.withField : footHeight.withoutField)
    const placed = placeBlocks(blocks, { top: hasField ? 50 : 44, bottom, least: hasField ? 1.3 : scale, widest: 2.2 })
    if (placed !== undefined) return { placed, hasField }
  }
  throw new PaperRefusal({ kind: 'too-long' })
}

function refuseMissingGlyphs(facts: CompletionRecordFacts, fonts: PaperFonts): void {
  const glyphs: readonly MissingGlyph[] = missingGlyphs(
    texts([facts, recordWords, levelWords, roleWords]).join(''),
    fonts,
  )
  if (glyphs.length > 0) throw new PaperRefusal({ kind: 'missing-glyphs', glyphs })
}

/** Every text in a tree of facts. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Uint8Array) return []
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts)
  return []
}

function refuseBadFacts(facts: CompletionRecordFacts): void {
  const { startedOn, completedOn, issuedOn, evaluationSubmittedOn, attestation, serial, learnerName } = facts
  const days = { startedOn, completedOn, issuedOn, evaluationSubmittedOn, signedOn: attestation.signedOn }
  for (const [fact, day] of Object.entries(days)) {
    if (day !== null && !isLocalDate(day)) throw new PaperRefusal({ kind: 'bad-fact', fact })
  }
  if (!/^[\dA-Za-z-]+$/.test(serial)) throw new PaperRefusal({ kind: 'bad-fact', fact: 'serial' })
  if (cleanText(learnerName) === '') throw new PaperRefusal({ kind: 'bad-fact', fact: 'learnerName' })
}

function isLocalDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
