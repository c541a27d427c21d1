import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { LedgerEntry, LedgerFacts, LedgerScan } from '#contract/ledger-facts.ts'
import { standingOn } from '#courses/rules/credit/credit-standing.ts'
import { cnMca2009 } from '#courses/rules/profiles/cn-mca-2009.ts'
import { usNy } from '#courses/rules/profiles/us-ny.ts'
import { drawLedger } from '#paper/draw-ledger.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import { bundledFonts } from '#test/helpers/bundled-fonts.ts'
import { png } from '#test/helpers/pictures.ts'
import { poppler, savedPaper } from './paper-set-up.ts'

const pdfScan = Buffer.from('%PDF-1.4\n% a scan of a certificate\n%%EOF\n')
const pngScan = png(64, 90)
const scanOf = (of: string, type: 'pdf' | 'png', content: Uint8Array): LedgerScan => ({
  entry: of,
  type,
  content,
  digest: createHash('sha256').update(content).digest('hex'),
})

function entry(number: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const text = { en: `Course number ${number}`, 'zh-CN': `第 ${number} 门课程` }
  return {
    entry: `e${number}`,
    source: 'added',
    title: text,
    provider: { en: 'County bureau', 'zh-CN': 'County bureau' },
    from: '2026-01-01',
    to: `2026-01-${String(number).padStart(2, '0')}`,
    parts: [{ category: 'professional', minutes: 60 + number }],
    form: 'classroom',
    evidence: 'certificate',
    scan: null,
    level: null,
    serial: null,
    lapsed: [],
    score: null,
    passPercent: null,
    addedAt: 0,
    correctedAt: null,
    withdrawnAt: null,
    ...changes,
  }
}

function factsOf(entries: readonly LedgerEntry[], kind: LedgerFacts['kind'] = 'dossier'): LedgerFacts {
  const counted = entries.map((one) => ({ ...one, id: one.entry, course: one.entry, on: one.to, claims: {} }))
  const follow = (profile: typeof usNy, grade: string) => ({
    profile,
    grade,
    standing: standingOn(profile, { grade, firstStart: '2025-01-01' }, '2026-11-26', counted),
  })
  return {
    kind,
    learner: { name: '王小梅', fingerprint: '489d 4aa3 76c3 1c13' },
    drawnOn: '2026-11-26',
    entries,
    follows: [follow(cnMca2009, 'assistant'), follow(usNy, 'all')],
  }
}

const { scans, scanned } = (() => {
  const all = [scanOf('e1', 'pdf', pdfScan), scanOf('e2', 'png', pngScan)]
  const entries = [1, 2, 3].map((number) => {
    const scan = all.find((one) => one.entry === `e${number}`)
    return entry(
      number,
      scan === undefined ? {} : { scan: { digest: scan.digest, type: scan.type, bytes: 1, isHere: true } },
    )
  })
  return { scans: all, scanned: entries }
})()

let dossier: Uint8Array
beforeAll(() => {
  dossier = drawLedger(factsOf(scanned), scans, bundledFonts)
}, 60_000)

const bare = (text: string) => text.replaceAll(/\s/g, '')

test('a dossier holds entries, standing, rules with their sources, and the evidence: pictures as pages, PDFs attached', () => {
  const { file, folder } = savedPaper(dossier)
  const text = bare(poppler('pdftotext', '-raw', file, '-'))
  const said = [
    '王小梅',
    '继续教育申报材料',
    'Coursenumber1',
    '第3门课程',
    '186',
    cnMca2009.title['zh-CN'],
    cnMca2009.title.en,
    ...usNy.sources.flatMap(({ says, from }) => [says['zh-CN'], says.en, from.en]),
    '假定',
    '2025-01-01–2027-12-31',
    'evidence-01.pdf',
    '由你提交的主管部门决定',
    scans[1]?.digest ?? '',
  ]
  for (const words of said) expect(text).toContain(bare(words))
  poppler('pdfdetach', '-saveall', '-o', folder, file)
  expect(readFileSync(join(folder, 'evidence-01.pdf')).equals(pdfScan)).toBe(true)
  expect(poppler('pdfimages', '-list', file)).toContain('image')
  const information = poppler('pdfinfo', file)
  expect(information).toMatch(/Tagged:\s+yes/)
  expect(poppler('pdfinfo', '-struct-text', file)).toContain('Figure')
})

test('the same facts and scans give the same bytes', () => {
  expect(Buffer.from(drawLedger(factsOf(scanned), scans, bundledFonts)).equals(dossier)).toBe(true)
})

const completed = entry(8, {
  entry: 'course:done',
  title: { en: 'Row 7 end', 'zh-CN': '第7行' },
  source: 'tianye',
  level: 'self-recorded',
  score: { earnedMilliPoints: 9500, fullMilliPoints: 12_000 },
  passPercent: 80,
  lapsed: [
    {
      serial: 'TY-GONE',
      level: 'issuer-signed',
      lapse: { kind: 'revoked', day: '2026-05-01', by: 'serial', reason: 'issued-by-mistake' },
    },
  ],
})

test('a long transcript goes on over pages, every entry once and whole, with their sum', () => {
  const entries = Array.from({ length: 40 }, (_, index) =>
    entry((index % 28) + 1, { entry: `long${index}`, title: { en: `Row ${index} end`, 'zh-CN': `第${index}行` } }),
  ).with(7, completed)
  const { file } = savedPaper(drawLedger(factsOf(entries, 'transcript'), [], bundledFonts))
  expect(Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', file))?.[1])).toBeGreaterThan(2)
  const text = bare(poppler('pdftotext', '-raw', file, '-'))
  for (const index of entries.keys()) expect(text.split(`Row${index}end`)).toHaveLength(2)
  // Marks where there are some, and papers that count no more with reason and day.
  expect(text.split('成绩marks9.5/12，合格线passmark80%')).toHaveLength(2)
  expect(text).toContain('TY-GONE:已于2026-05-01撤销：系误发Revokedon2026-05-01:itwasissuedbymistake')
  const sum = entries.reduce((all, { parts }) => all + (parts[0]?.minutes ?? 0), 0)
  expect(text).toContain(`${sum}`)
  expect(text).not.toContain(bare(usNy.title.en))
})

test('a picture that cannot be put on a page as it is, is attached byte for byte', () => {
  const interlaced = Buffer.from(pngScan)
  interlaced[28] = 1
  const broken = scanOf('e2', 'png', interlaced)
  const { file, folder } = savedPaper(drawLedger({ ...factsOf(scanned), follows: [] }, [broken], bundledFonts))
  poppler('pdfdetach', '-saveall', '-o', folder, file)
  expect(readFileSync(join(folder, 'evidence-02.png')).equals(interlaced)).toBe(true)
})

test('a character that no font has is refused by name', () => {
  const odd = entry(1, { title: { en: 'Odd \u{1F9FF}', 'zh-CN': 'x' } })
  expect(() => drawLedger(factsOf([odd]), [], bundledFonts)).toThrow(PaperRefusal)
})
