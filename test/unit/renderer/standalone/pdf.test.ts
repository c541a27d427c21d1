import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { isOwnDrawing } from '#renderer/standalone/verify/pdf/own-drawing.ts'
import { drawingOf, textOfPage } from '#renderer/standalone/verify/pdf/page-text.ts'
import { readPaper } from '#renderer/standalone/verify/pdf/read-paper.ts'
import { scannerOf } from '#renderer/standalone/verify/pdf/scanner.ts'
import { checkFile } from '#renderer/standalone/verify/verdict/check.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { drawPaper, issueRecord, type RealRecord } from '#test/helpers/real-record.ts'
import { objectLike, putTogether, takeApart, withBody } from '#test/integration/verification/pdf-parts.ts'

let record: RealRecord

beforeAll(async () => {
  record = await issueRecord(await sampleFacts(), sampleSeed)
}, 60_000)

describe('the syntax of PDF', () => {
  it.each([
    ['(a\\(b\\)\\101\\\nc(d))', { kind: 'text', bytes: 'a(b)Ac(d)' }],
    ['<48 656C6c6>', { kind: 'text', bytes: 'Hell`' }],
    ['/A#20B', { kind: 'name', name: 'A B' }],
    ['[1 -2.5 .5 true null 3 0 R]', [1, -2.5, 0.5, true, null, { kind: 'reference', number: 3 }]],
    [
      '<< /A 1 % comment\n /B << /C [] >> >>',
      new Map<string, unknown>([
        ['A', 1],
        ['B', new Map([['C', []]])],
      ]),
    ],
    ['3 0 obj', 3],
  ])('%s', (text, value) => {
    expect(scannerOf(text).next()).toEqual(value)
  })

  it.each(['(', '<<', '<< /A >>', '<< /A 1 /A 2 >>', '<zz>', ')', '['.repeat(100)])('is not %s', (text) => {
    expect(() => scannerOf(text).next()).toThrow(Error)
  })
})

describe('a paper as it is drawn', () => {
  it('carries its credential and its code, and says what it says', () => {
    const { attachments, claimText, pages, file } = readPaper(record.pdf)
    expect(attachments.map(({ name }) => name)).toEqual(['credential.json'])
    expect(Buffer.compare(attachments[0]?.bytes ?? new Uint8Array(), record.credential)).toBe(0)
    expect(claimText).toBe(record.claim)
    const pieces = textOfPage(file, pages[0] ?? new Map())
    expect(pieces.find(({ tag }) => tag === 'H2')?.text.trim()).toBe('欧阳晓芳')
    expect(pieces.map(({ text }) => text.trim())).toContain('TY-2026-7K3M9Q')
    expect(isOwnDrawing(drawingOf(file, pages[0] ?? new Map()))).toBe(true)
  })

  it('is read too where another program packed it anew, and then refused for it', () => {
    const packed = packedAnew(record.pdf)
    const { attachments, claimText } = readPaper(packed)
    expect(Buffer.compare(attachments[0]?.bytes ?? new Uint8Array(), record.credential)).toBe(0)
    expect(claimText).toBe(record.claim)
    const { verdict, says } = checkFile(packed, { issuers: [], statuses: [] }, 0)
    expect(verdict).toEqual({ standing: 'invalid', reasons: [{ reason: 'page-not-as-drawn', at: '' }] })
    expect(says).toEqual(record.facts)
  })

  it.each([
    ['a key that ours have not', /\/Type \/Catalog/, '/Lang (zh-CN)', '/Lang (zh-CN)\n/OpenAction 1 0 R'],
    ['another word for what it carries', /\/Type \/Filespec/, '/AFRelationship /Data', '/AFRelationship /Dat0'],
    ['a file of no type', /\/Type \/EmbeddedFile/, '/Type /EmbeddedFile', '/Typ0 /EmbeddedFile'],
    ['another size of page', /\/Type \/Page\n/, '595.28 841.89', '595.28 441.89'],
    ['a font of another kind', /\/BaseFont \/BZZZZZ.*\n\/CIDSystemInfo/, '/Type /Font', '/Type /Form'],
  ])('is refused with %s', (_, mark, from, to) => {
    const parts = takeApart(record.pdf)
    const object = objectLike(parts, mark)
    expect(object.body).toContain(from)
    const pdf = putTogether(withBody(parts, object.number, object.body.replace(from, to)))
    const { verdict } = checkFile(pdf, { issuers: [], statuses: [] }, 0)
    expect(verdict).toEqual({ standing: 'invalid', reasons: [{ reason: 'page-not-as-drawn', at: '' }] })
  })

  it('is refused with the code of another record on its page, whatever code the file names', async () => {
    const other = await issueRecord({ ...record.facts, serial: 'TY-2026-OTHER' }, sampleSeed)
    const drawn = takeApart(await drawPaper(record.facts, record.credential, other.claim))
    const named = withBody(drawn, objectLike(drawn, /^\(TY1:/).number, `(${record.claim})`)
    for (const pdf of [putTogether(drawn), putTogether(named)]) {
      const { verdict } = checkFile(pdf, { issuers: [], statuses: [] }, 0)
      expect(verdict).toEqual({ standing: 'invalid', reasons: [{ reason: 'claim-differs', at: '' }] })
    }
  }, 60_000)

  it.each([
    '%PDF-1.7\nnothing follows',
    '%PDF-1.7\nstartxref\n0\n%%EOF',
    '%PDF-1.7\nxref\n0 1\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF',
  ])('is damaged as %j', (text) => {
    const { verdict } = checkFile(Buffer.from(text), { issuers: [], statuses: [] }, 0)
    expect(verdict).toEqual({ standing: 'invalid', reasons: [{ reason: 'pdf-damaged', at: '' }] })
  })
})

describe('a drawing', () => {
  const word = (more = '') =>
    `/DeviceRGB cs\n0 0 0 scn\nq\n1 0 0 -1 0 841.89 cm\nBT\n${more}1 0 0 1 60 700 Tm\n/F2 12 Tf\n[<0001> 0] TJ\nET\nQ\n`
  const page = (inside: string, after = '') =>
    `1 0 0 -1 0 841.89 cm\n/Artifact << /Type /Layout >> BDC\n0 0 10 10 re f\nEMC\n/P << /MCID 0 >> BDC\n${inside}EMC\n${after}`

  it('is ours with ornament first and words after it', () => {
    expect(isOwnDrawing(page(word()))).toBe(true)
    expect(isOwnDrawing(page(word(), '/P << /MCID 1 >> BDC\nEMC'))).toBe(true)
  })

  it.each([
    ['paint after the words', page(word(), '0 0 99 99 re f')],
    ['ornament after the words', page(word(), '/Artifact << >> BDC\n0 0 99 99 re f\nEMC')],
    ['paint among the words', page(`${word()}0 0 99 99 re\nf\n`)],
    ['words that are not seen', page(word('3 Tr\n'))],
    ['words in the colour of paper', page(word().replace('0 0 0 scn', '0.98 0.97 0.95 scn'))],
    ['words too small to see', page(word().replace('/F2 12', '/F2 1'))],
    ['words beside the page', page(word().replace('60 700', '5000 700'))],
    ['words in the ornament', page(word()).replace('0 0 10 10 re f', 'BT ET')],
    ['pieces in another order', page(word()).replace('MCID 0', 'MCID 1')],
    ['words without a piece', page(word(), word())],
    ['a piece that does not end', page(word()).replace(/EMC\n$/, '')],
  ])('is not ours with %s', (_, drawing) => {
    expect(isOwnDrawing(drawing)).toBe(false)
  })
})

/** The same objects as many programs write them: the small ones packed into a stream of objects, and the table into a stream, with a predictor. */
function packedAnew(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj\n/g)].map(([, number, body]) => ({
    number: Number(number),
    body: body ?? '',
  }))
  const small = objects.filter(({ body }) => !body.includes('stream\n'))
  const large = objects.filter(({ body }) => body.includes('stream\n'))
  const count = objects.length + 1
  const [streamNumber, tableNumber] = [count, count + 1]
  let inside = ''
  const head = small.map(({ number, body }) => {
    const at = inside.length
    inside += `${body}\n`
    return `${number} ${at}`
  })
  const first = `${head.join(' ')} `
  const parts = ['%PDF-1.7\n']
  const rows = new Map<number, readonly number[]>()
  const put = (number: number, body: string) => {
    rows.set(number, [1, parts.join('').length, 0])
    parts.push(`${number} 0 obj\n${body}\nendobj\n`)
  }
  for (const { number, body } of large) put(number, body)
  const packed = deflateSync(Buffer.from(first + inside, 'latin1')).toString('latin1')
  put(
    streamNumber,
    `<< /Type /ObjStm /N ${small.length} /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  )
  for (const [i, { number }] of small.entries()) rows.set(number, [2, streamNumber, i])
  const start = parts.join('').length
  rows.set(tableNumber, [1, start, 0])
  const plain = Array.from({ length: tableNumber + 1 }, (_, number) => {
    const [kind = 0, at = 0, index = 0] = rows.get(number) ?? []
    return [kind, at >> 16, (at >> 8) & 255, at & 255, index]
  })
  // Each row as the difference from the one above it (PNG, filter 2).
  const differences = plain.flatMap((row, i) => [2, ...row.map((byte, k) => (byte - (plain[i - 1]?.[k] ?? 0)) & 255)])
  const table = deflateSync(Buffer.from(differences)).toString('latin1')
  const names = /\/Root \d+ 0 R\n\/Info \d+ 0 R/.exec(text)?.[0] ?? ''
  parts.push(
    `${tableNumber} 0 obj\n<< /Type /XRef /Size ${tableNumber + 1} /W [1 3 1] ${names} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length ${table.length} >>\nstream\n${table}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}
