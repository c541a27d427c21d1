import { expect, test } from 'vitest'
import { keepTies, type RosterRow } from '#courses/rules/cohort/keep-ties.ts'
import { learnerIdFrom, longestRoster, readRoster } from '#courses/rules/cohort/read-roster.ts'
import { sha256 } from '#db/log/digest.ts'
import { learnerIdOf, publicKeyOf } from '#db/log/key-pair.ts'
import { fingerprintOf } from '#services/fingerprint.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'

const id = 'e1e4fbc3-6996-8cc5-a40f-dc9129aa6231'

test.each([
  ['in English', 'Name,Number,Learner ID\nLi Fang,1,\nWang Wei,2,' + id],
  ['in Chinese', '姓名,学号,学员编号\nLi Fang,1,\nWang Wei,2,' + id],
  ['with a mark and Windows line ends', `\ufeffname,number,learner\r\nLi Fang,1,\r\n\r\nWang Wei,2,${id}\r\n`],
  ['in another order, with more columns', `class,学员 编号,学号,姓名\nA,,1,Li Fang\nA,${id},2,Wang Wei`],
  ['with semicolons and quotation marks', `name;number;fingerprint\n"Li Fang" ;"1";\n Wang Wei;2;"${id}"`],
  ['with tabs', `name\tnumber\tlearner\nLi Fang\t1\t\nWang Wei\t2\t${id}`],
])('a roster %s is read', (_, text) => {
  expect(readRoster(text)).toEqual({
    entries: [
      { name: 'Li Fang', number: '1', learner: null },
      { name: 'Wang Wei', number: '2', learner: id },
    ],
  })
})

test('two people may have one name, and a cell may hold commas and quotation marks', () => {
  expect(readRoster('姓名\n李芳\n李芳\n"Li ""Fang"", Jr."')).toEqual({
    entries: ['李芳', '李芳', 'Li "Fang", Jr.'].map((name) => ({ name, number: null, learner: null })),
  })
})

test.each([
  ['', 'roster-name-column', 1],
  ['李芳,1\n王伟,2', 'roster-name-column', 1],
  ['name,number\nLi Fang,1\n,2', 'roster-name-missing', 3],
  ['name,number\nLi Fang,1\n\nWang Wei,1', 'roster-number-twice', 4],
  ['name,learner\nLi Fang,abc', 'roster-learner-malformed', 2],
  [`name,learner\nLi Fang,${id}\nWang Wei,${id.toUpperCase()}`, 'roster-learner-twice', 3],
  [`name\n${'长'.repeat(201)}`, 'roster-text-long', 2],
  ['name,number\n"Li\nFang",1\n"Wang', 'roster-quote-open', 4],
  [`name\n${'a\n'.repeat(longestRoster + 1)}`, 'roster-too-long', longestRoster + 2],
])('%j is refused with its line', (text, rule, line) => {
  expect(readRoster(text)).toMatchObject({ problems: [{ rule, line }] })
})

test('an id and a fingerprint name the same learner', () => {
  for (let turn = 0; turn < 50; turn += 1) {
    const root = publicKeyOf(seededBytes(`root ${turn}`)(32))
    expect(learnerIdFrom(fingerprintOf(root))).toBe(learnerIdOf(root))
    expect(learnerIdFrom(learnerIdOf(root))).toBe(learnerIdOf(root))
  }
  expect(learnerIdFrom(sha256(Buffer.from('x')))).toBeNull()
})

const row = (name: string, learner: string | null, tiedBy: RosterRow['tiedBy']): RosterRow => ({
  name,
  number: null,
  learner,
  tiedBy,
})

test('ties that the instructor made outlive a new list only where it is clear whose they are', () => {
  const before = [
    row('甲', 'a', 'instructor'),
    row('乙', 'b', 'file'),
    row('丙', 'c', 'instructor'),
    row('丙', null, null),
  ]
  const entries = ['甲', '乙', '丙', '丁'].map((name) => ({ name, number: null, learner: null }))
  expect(keepTies(before, entries)).toEqual([
    row('甲', 'a', 'instructor'),
    row('乙', null, null),
    row('丙', null, null),
    row('丁', null, null),
  ])
  const taken = [...entries.slice(0, 1), { name: '戊', number: null, learner: 'a' }]
  expect(keepTies(before, taken)).toEqual([row('甲', null, null), row('戊', 'a', 'file')])
})

test('the longest roster is read again in a moment', () => {
  const rows = Array.from({ length: longestRoster }, (_, index) => row(`学员${index}`, `${index}`, 'instructor'))
  const before = process.cpuUsage().user
  expect(
    keepTies(
      rows,
      rows.map(({ name }) => ({ name, number: null, learner: null })),
    ),
  ).toEqual(rows)
  // Milliseconds; looking through all rows for each took half a minute.
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000)
})
