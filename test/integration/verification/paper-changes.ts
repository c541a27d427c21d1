import type { CompletionFacts } from '#contract/credential.ts'
import { claimOf, drawPaper, type RealRecord, signedBytes } from '#test/helpers/real-record.ts'
import type { Chance, Change } from './change.ts'
import {
  attachmentObject,
  contentOf,
  objectLike,
  type PdfParts,
  pageContent,
  pageMark,
  putTogether,
  streamBody,
  withAttachment,
  withBody,
  withObject,
} from './pdf-parts.ts'

const names = ['王五', '欧阳晓芬', '欧阳晓芳芳', 'Ouyang Xiaofang', '李欧阳晓芳', '欧阳芳']
const dayMs = 86_400_000

/** Facts that differ from a record's in one thing that its page shows. */
export function otherFacts(facts: CompletionFacts, chance: Chance): CompletionFacts {
  const days = (1 + chance.pick(300)) * dayMs
  const serial = `${facts.serial.slice(0, -1)}${'ABCDEFGH'.charAt(chance.pick(8))}`
  return (
    [
      { ...facts, learner: { name: names[chance.pick(names.length)] ?? '' } },
      { ...facts, serial },
      { ...facts, creditMinutes: facts.creditMinutes + 1 + chance.pick(5000) },
      { ...facts, startedAt: facts.startedAt - days },
      { ...facts, completedAt: facts.completedAt - days },
      { ...facts, issuedAt: facts.issuedAt + days },
      { ...facts, score: { ...facts.score, earnedMilliPoints: facts.score.fullMilliPoints - chance.pick(4) * 1000 } },
      { ...facts, passPercent: 50 + chance.pick(20) },
      { ...facts, pack: { ...facts.pack, title: { ...facts.pack.title, 'zh-CN': '乡村增能高级实务' } } },
      { ...facts, pack: { ...facts.pack, version: `2.${chance.pick(90)}.0` } },
    ] as const
  )[chance.pick(10)] as CompletionFacts
}

/** The page drawn with other facts, over the record's own credential and code. */
export function redrawnPage({ facts, credential, claim }: RealRecord, chance: Chance): Change {
  const other = otherFacts(facts, chance)
  return { kind: 'page redrawn with another fact', alters: true, make: () => drawPaper(other, credential, claim) }
}

/** The record's page round another record, soundly signed by the same hand: its credential alone, or its code too. */
export function swappedCredential(parts: PdfParts, { facts }: RealRecord, seed: Uint8Array, chance: Chance): Change {
  const other = otherFacts(facts, chance)
  const withCode = chance.pick(8) === 0
  return {
    kind: withCode ? 'credential and code of another record' : 'credential of another record',
    alters: true,
    make: async () => {
      const swapped = withAttachment(parts, await signedBytes(other, seed))
      const code = objectLike(parts, /^\(TY1:/)
      return putTogether(withCode ? withBody(swapped, code.number, `(${await claimOf(other, seed)})`) : swapped)
    },
  }
}

/** Something drawn onto the page that is seen there. */
export function drawnOver(parts: PdfParts, chance: Chance): Change {
  const glyphs = Array.from({ length: 3 + chance.pick(6) }, () => (1 + chance.pick(12)).toString(16).padStart(4, '0'))
  const [x, y] = [80 + chance.pick(300), 120 + chance.pick(600)]
  const drawing = [
    `BT /F2 ${10 + chance.pick(20)} Tf 0 g ${x} ${y} Td <${glyphs.join('')}> Tj ET`,
    `q 0.984 0.976 0.957 rg ${x} ${y} ${60 + chance.pick(100)} ${8 + chance.pick(20)} re f Q`,
    `q 0 0 0 RG ${1 + chance.pick(3)} w ${x} ${y} m ${x + 100} ${y} l S Q`,
  ][chance.pick(3)]
  return onPage(parts, 'drawn over the page', true, `\n${drawing}`)
}

/** Something in the page's drawing that leaves no trace for the eye: invisible, clipped away, outside, or nothing at all. */
export function drawnHidden(parts: PdfParts, chance: Chance): Change {
  const glyphs = Array.from({ length: 3 + chance.pick(6) }, () => (1 + chance.pick(12)).toString(16).padStart(4, '0'))
  const text = `<${glyphs.join('')}> Tj`
  const drawing = [
    `BT /F2 12 Tf 3 Tr 80 ${120 + chance.pick(600)} Td ${text} ET`,
    `q 0 0 0 0 re W n BT /F2 12 Tf 80 400 Td ${text} ET Q`,
    `BT /F2 12 Tf ${700 + chance.pick(900)} 400 Td ${text} ET`,
    `BT /F2 0 Tf 80 400 Td ${text} ET`,
    `% ${'x'.repeat(chance.pick(60))}`,
  ][chance.pick(5)]
  return onPage(parts, 'hidden in the page', false, `\n${drawing}`)
}

function onPage(parts: PdfParts, kind: string, alters: boolean, more: string): Change {
  const page = pageContent(parts)
  return {
    kind,
    alters,
    make: () => putTogether(withBody(parts, page.number, streamBody('', contentOf(page) + more))),
  }
}

/** A note, stamp or field over the page. */
export function annotated(parts: PdfParts, chance: Chance): Change {
  const subtype = ['FreeText', 'Stamp', 'Square', 'Widget', 'Highlight', 'Text'][chance.pick(6)]
  const [x, y] = [60 + chance.pick(300), 100 + chance.pick(600)]
  const note = withObject(
    parts,
    `<<\n/Type /Annot\n/Subtype /${subtype}\n/Rect [${x} ${y} ${x + 150} ${y + 30}]\n/Contents (Zhang San)\n>>`,
  )
  const page = objectLike(parts, pageMark)
  const body = page.body.replace('/Type /Page\n', `/Type /Page\n/Annots [${note.number} 0 R]\n`)
  return { kind: 'annotation', alters: true, make: () => putTogether(withBody(note.parts, page.number, body)) }
}

/** One page more, before or after the record's. */
export function pageAdded(parts: PdfParts, chance: Chance): Change {
  const content = withObject(parts, streamBody('', `BT /F2 20 Tf 60 ${chance.pick(800)} Td <00010002> Tj ET`))
  const resources = /\/Resources (\d+) 0 R/.exec(objectLike(parts, pageMark).body)?.[1]
  const added = withObject(
    content.parts,
    `<<\n/Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 595 842]\n/Resources ${resources} 0 R\n/Contents ${content.number} 0 R\n>>`,
  )
  const pages = objectLike(added.parts, /\/Type \/Pages/)
  const kids = chance.pick(2) === 0 ? `/Kids [${added.number} 0 R $1]` : `/Kids [$1 ${added.number} 0 R]`
  const body = pages.body.replace('/Count 1', '/Count 2').replace(/\/Kids \[([^\]]*)\]/, kids)
  return { kind: 'page added', alters: true, make: () => putTogether(withBody(added.parts, pages.number, body)) }
}

/** A second file attached, under the same name or another. */
export function secondAttachment(parts: PdfParts, other: Uint8Array, chance: Chance): Change {
  const file = withObject(parts, streamBody('/Type /EmbeddedFile\n', Buffer.from(other).toString('latin1')))
  const name = ['credential.json', 'a.json', 'z.json', 'Credential.json'][chance.pick(4)]
  const spec = withObject(
    file.parts,
    `<<\n/Type /Filespec\n/F (${name})\n/UF (${name})\n/EF <<\n/F ${file.number} 0 R\n>>\n>>`,
  )
  const tree = objectLike(spec.parts, /\/EmbeddedFiles/)
  const entry = `(${name}) ${spec.number} 0 R`
  const before = chance.pick(2) === 0
  const body = tree.body.replace(/(\(credential\.json\) \d+ 0 R)/, before ? `${entry}\n    $1` : `$1\n    ${entry}`)
  return { kind: 'second attachment', alters: true, make: () => putTogether(withBody(spec.parts, tree.number, body)) }
}

/** One byte of the file made another. Where it stands decides whether it can alter what is shown or signed. */
export function flippedByte(parts: PdfParts, pdf: Uint8Array, chance: Chance): Change {
  const at = chance.pick(pdf.length)
  const to = ((pdf[at] ?? 0) + 1 + chance.pick(255)) % 256
  const place = placeOf(parts, at)
  return {
    kind: `byte of the file: ${place}`,
    alters: place in shownOrSigned,
    make: () => {
      const flipped = Uint8Array.from(pdf)
      flipped[at] = to
      return flipped
    },
  }
}

/** Places of which any byte may change what an eye sees, a program reads, or a signature is over. */
const shownOrSigned = { 'page drawing': true, font: true, 'attached credential': true, code: true, 'page tree': true }

function placeOf(parts: PdfParts, at: number): string {
  let from = parts.head.length
  if (at < from) return 'head'
  for (const object of parts.objects) {
    const end = from + `${object.number} 0 obj\n${object.body}\nendobj\n`.length
    if (at < end) return kindOfObject(parts, object)
    from = end
  }
  return 'table of objects'
}

function kindOfObject(parts: PdfParts, object: PdfParts['objects'][number]): string {
  if (object === pageContent(parts)) return 'page drawing'
  if (object === attachmentObject(parts)) return 'attached credential'
  if (object.body.startsWith('(TY1:')) return 'code'
  if (/\/Type \/(?:Pages?|Catalog|Filespec)\n|\/EmbeddedFiles|\/ProcSet \[/.test(object.body)) return 'page tree'
  if (/\/S \/|\/Type \/StructTreeRoot/.test(object.body)) return 'structure for screen readers'
  if (/\/Type \/Metadata|\/Producer|^\(/.test(object.body)) return 'description'
  return /\/Type \/Font|^<<\n\/Length \d+\n>>\nstream/.test(object.body) ? 'font' : 'rest'
}
