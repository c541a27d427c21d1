import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CompletionRecordFacts } from '#paper/completion-record-facts.ts'
import { drawCompletionRecord } from '#paper/draw-completion-record.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'
import { hashInZone } from './draw-in-zone.ts'
import { poppler, savedPaper } from './paper-set-up.ts'
import { longFacts, shortFacts } from './sample-facts.ts'

const credentialJson = new TextEncoder().encode('{"name":"王小梅","text":"all bytes \\u0000 \r\n as they come"}\n')
const qrText = `TY1.${'Ab3-_x9'.repeat(40)}`
const draw = (facts: CompletionRecordFacts) =>
  drawCompletionRecord(facts, { fonts: bundledFonts, credentialJson, qrText, templateJson: null })
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '')

/**
 * SHA-256 of the papers as drawn. A paper is checked by drawing it again, so once one was handed out, a change of these
 * digests turns it invalid: draw the new form beside the old one instead (see the room's README).
 */
const frozen = {
  short: 'de9956fc563a9b7ff93102943b150d15175ea60892a4799a24f5333987e992da',
  long: '8ad1542d9000f773e615b6f87fdf4990fa1166cec08e26c7321e23bb839add92',
} as const

describe.each([
  ['short', shortFacts],
  ['long', longFacts],
] as const)('the %s completion record', (which, facts) => {
  let pdf: Uint8Array
  let saved: ReturnType<typeof savedPaper>

  beforeAll(() => {
    pdf = draw(facts)
    saved = savedPaper(pdf)
  })

  test('has the same bytes when drawn again', () => {
    expect(Buffer.from(draw(facts)).equals(pdf)).toBe(true)
  })

  test('is the paper that was drawn from these facts before', () => {
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(frozen[which])
  })

  test('says the facts in text that can be read back', () => {
    const text = withoutSpace(poppler('pdftotext', '-raw', saved.file, '-'))
    const { learnerName, serial, courseTitle, pack, signer, acceptance, attestation } = facts
    const said = [
      learnerName,
      serial,
      courseTitle['zh-CN'],
      courseTitle.en,
      `${facts.creditMinutes}课程时长（分钟）`,
      `${facts.scorePercent}%`,
      pack.id,
      pack.version,
      pack.digest,
      signer.keyFingerprint,
      acceptance['zh-CN'],
      acceptance.en,
      attestation.text['zh-CN'],
      attestation.text.en,
      facts.startedOn,
      facts.completedOn,
      facts.issuedOn,
      facts.level === 'self-recorded' ? '自主记录·Self-recorded' : '教师确认·Instructor-confirmed',
      ...facts.contributors.map(({ name }) => name),
    ]
    expect(said.filter((fact) => !text.includes(withoutSpace(fact)))).toEqual([])
  })

  test('carries the credential byte for byte', () => {
    expect(poppler('pdfdetach', '-list', saved.file)).toContain('1: credential.json')
    const detached = join(saved.folder, 'detached.json')
    poppler('pdfdetach', '-save', '1', '-o', detached, saved.file)
    expect(readFileSync(detached).equals(credentialJson)).toBe(true)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/AFRelationship /Data')
  })

  test('embeds every font as TrueType with a text map, none as Type 3', () => {
    const [, , ...rows] = poppler('pdffonts', saved.file).trim().split('\n')
    expect(rows.length).toBeGreaterThanOrEqual(4)
    for (const row of rows) expect(row).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  test('is one tagged page with its language, headings, table and described figure', () => {
    const info = poppler('pdfinfo', saved.file)
    expect(info).toMatch(/Pages: +1\n/)
    expect(info).toMatch(/Tagged: +yes/)
    const structure = poppler('pdfinfo', '-struct-text', saved.file)
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(structure).toMatch(new RegExp(`\\b${tag}\\b`))
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (zh-CN)')
    expect(poppler('pdfinfo', '-meta', saved.file)).toContain('<dc:title>')
  })

  test('has a code that decodes from a page rendered at 150 dpi', () => {
    poppler('pdftoppm', '-r', '150', '-singlefile', saved.file, join(saved.folder, 'page'))
    const { pixels, width, height } = rgba(readFileSync(join(saved.folder, 'page.ppm')))
    expect(jsQR(pixels, width, height)?.data).toBe(qrText)
  })
})

test('a record is the same in Shanghai, in New York and in universal time', () => {
  const [shanghai, newYork, universal] = ['Asia/Shanghai', 'America/New_York', 'UTC'].map(hashInZone)
  expect([shanghai?.offsetMinutes, newYork?.offsetMinutes, universal?.offsetMinutes]).toEqual([-480, 300, 0])
  expect(shanghai?.hash).toBe(universal?.hash)
  expect(newYork?.hash).toBe(universal?.hash)
})

test('a record is the same after another one that has its letters with marks, or its marks without them', () => {
  const named = (name: string) => ({
    ...shortFacts,
    learnerName: name,
    courseTitle: { 'zh-CN': name, en: `${name}’s ‘a.b’: Éà` },
  })
  const drawWith = (fonts: typeof bundledFonts, facts: CompletionRecordFacts) =>
    Buffer.from(drawCompletionRecord(facts, { fonts, credentialJson, qrText, templateJson: null }))
  for (const [first, second] of [
    ['É à “Zhang” … ﬁ', 'E a ’ ‘ . : ‚ fi'],
    ['E a ’ ‘ . : ‚ fi', 'É à “Zhang” … ﬁ'],
  ] as const) {
    const used = { ...bundledFonts }
    drawWith(used, named(first))
    expect(drawWith(used, named(second)).equals(drawWith({ ...bundledFonts }, named(second)))).toBe(true)
  }
})

test('a character outside the first plane is drawn with the face that has it', () => {
  const { file } = savedPaper(draw({ ...shortFacts, learnerName: '𠮷田㛃䶮' }))
  expect(poppler('pdffonts', file)).toContain('NotoSerifJP-Bold')
  expect(poppler('pdftotext', '-raw', file, '-')).toContain('𠮷田㛃䶮')
})

test('metadata stay well-formed XML whatever the title holds', () => {
  const courseTitle = { 'zh-CN': '甲 & 乙 <丙>', en: 'A & B <C>' }
  const { file } = savedPaper(draw({ ...shortFacts, courseTitle }))
  expect(poppler('pdfinfo', '-meta', file)).not.toMatch(/& |<C>/)
  expect(poppler('pdftotext', '-raw', file, '-')).toContain('A & B <C>')
})

describe('what cannot be drawn is refused', () => {
  const problemOf = (facts: CompletionRecordFacts) => {
    try {
      draw(facts)
    } catch (error) {
      if (error instanceof PaperRefusal) return error.problem
      throw error
    }
    return undefined
  }

  test('a name with characters that no font has, by character', () => {
    expect(problemOf({ ...shortFacts, learnerName: '王བོད\u{2A6D0}' })).toEqual({
      kind: 'missing-glyphs',
      glyphs: [
        { character: 'བ', codePoint: 'U+0F56' },
        { character: 'ོ', codePoint: 'U+0F7C' },
        { character: 'ད', codePoint: 'U+0F51' },
        { character: '\u{2A6D0}', codePoint: 'U+2A6D0' },
      ],
    })
  })

  test('more text than a page holds', () => {
    const moduleTitles = Array.from({ length: 60 }, () => longFacts.moduleTitles[0] ?? { 'zh-CN': '', en: '' })
    expect(problemOf({ ...longFacts, moduleTitles })).toEqual({ kind: 'too-long' })
  })

  test.each([
    [{ issuedOn: '2026-02-30' }, 'issuedOn'],
    [{ completedOn: '2026-11-20T00:00:00Z' }, 'completedOn'],
    [{ serial: 'TY<1>' }, 'serial'],
    [{ learnerName: ' \u200B' }, 'learnerName'],
  ])('%o', (change, fact) => {
    expect(problemOf({ ...shortFacts, ...change })).toEqual({ kind: 'bad-fact', fact })
  })
})

/** A binary PPM (P6, 8 bits) as the pixels jsqr takes. */
function rgba(ppm: Buffer): { pixels: Uint8ClampedArray; width: number; height: number } {
  const header = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.subarray(0, 40).toString('latin1'))
  if (header === null) throw new Error('not a PPM of 8 bits')
  const [width, height] = [Number(header[1]), Number(header[2])]
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      pixels[pixel * 4 + channel] = ppm[header[0].length + pixel * 3 + channel] ?? 0
    }
  }
  return { pixels, width, height }
}
