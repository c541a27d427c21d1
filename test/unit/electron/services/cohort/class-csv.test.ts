import { expect, test } from 'vitest'
import type { ClassView } from '#contract/cohort.ts'
import { readCsv } from '#courses/rules/cohort/read-csv.ts'
import { itemsCsv, membersCsv } from '#services/cohort/class-csv.ts'

const course = {
  pack: 'p',
  title: '走访，"入门"',
  modulesRead: 1,
  modulesPassed: 0,
  modulesOf: null,
  examination: { basisPoints: 8333, isPassed: true, attempts: 2 },
  evaluatedAt: 0,
  attestedAt: null,
  completedAt: null,
  wait: null,
  releases: [],
  records: [],
}
const names = ['=1+1', '+86', '-x', '@SUM(A1)', '\t=1', '＝1', ' =cmd', 'Li, "Fang"', '李芳']
const view: ClassView = {
  members: names.map((name, index) => ({
    row: index + 1,
    name,
    number: null,
    person: null,
    courses: index === 0 ? [course] : [],
  })),
  items: [
    {
      pack: 'p',
      module: 'm',
      question: 'q',
      text: '=danger',
      packVersions: ['1.0.0'],
      type: 'single',
      objectives: [],
      n: 12,
      answered: 12,
      rightBasisPoints: 5000,
      meanBasisPoints: 5000,
      discrimination: -120,
      choices: [
        { choice: 'a', picked: 5, isRight: true },
        { choice: 'b', picked: 7, isRight: false },
      ],
    },
  ],
  objectives: [],
  quarantined: [],
}

test.each(['en', 'zh-CN'] as const)('no name runs as a formula, and every line has all cells (%s)', (language) => {
  const text = membersCsv(view, language, () => '2026-03-01')
  expect(text.startsWith('\ufeff')).toBe(true)
  const { records, openLine } = readCsv(text.slice(1))
  expect(openLine).toBeNull()
  expect(new Set(records.map(({ cells }) => cells.length))).toEqual(new Set([17]))
  const shown = records.slice(1).map(({ cells }) => cells[1])
  expect(shown).toEqual(["'=1+1", "'+86", "'-x", "'@SUM(A1)", "'\t=1", "'＝1", "' =cmd", 'Li, "Fang"', '李芳'])
  expect(records[1]?.cells.slice(5, 14)).toEqual([
    'p',
    '走访，"入门"',
    '1',
    '0',
    '',
    '83.33',
    language === 'en' ? 'yes' : '是',
    '2',
    '2026-03-01',
  ])
})

test('numbers of ours stay numbers', () => {
  const [, line] = readCsv(itemsCsv(view, 'en').slice(1)).records
  expect(line?.cells).toEqual([
    'p',
    'm',
    'q',
    "'=danger",
    'single',
    '',
    '1.0.0',
    '12',
    '12',
    '50',
    '50',
    '-0.12',
    'a* 5; b 7',
  ])
})
