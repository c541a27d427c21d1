import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CompletionFacts } from '#contract/credential.ts'
import { type ClaimField, claimFields } from '#contract/record-words.ts'
import { compareWithPage } from '#interop/openbadges/compare-with-page.ts'
import { sampleFacts } from '#test/helpers/completion-samples.ts'

/** A page with every field on it, each on a line of its own. */
const lines = {
  serial: '编号 TY-2026-7K3M9Q',
  name: '欧阳晓芳 已学完以下课程',
  title: '乡村增能实务 Empowerment practice in the village',
  level: '自主记录 · Self-recorded',
  creditMinutes: '150 课程时长（分钟）',
  score: '85% 测验成绩',
  startedOn: '2026-03-01 开始',
  completedOn: '2026-03-06 完成',
  issuedOn: '出具 2026-03-08',
  issuer: '学习者本人（田野软件）',
} as const satisfies Record<ClaimField, string>

const drawn = pageOf(lines)
let facts: CompletionFacts

beforeAll(async () => {
  facts = await sampleFacts({ issuedAt: Date.parse('2026-03-08T00:00:00Z') })
})

describe('a page', () => {
  it('has every field of the contract, and agrees with itself', () => {
    expect(Object.keys(lines).toSorted()).toEqual([...claimFields].toSorted())
    expect(compareWithPage(facts, drawn, drawn)).toEqual([])
  })

  it('may be broken into lines and spaced as extraction likes', () => {
    const gaps = fc.infiniteStream(fc.constantFrom('', '', '', ' ', '\n', '\r\n', '　', '\u00a0', '\t', '\f'))
    fc.assert(
      fc.property(gaps, (gap) => {
        const text = Array.from(drawn, (character) => character + (gap.next().value ?? '')).join('')
        expect(compareWithPage(facts, drawn, text)).toEqual([])
      }),
      { numRuns: 100, seed: 1 },
    )
    expect(compareWithPage(facts, drawn, drawn.replaceAll('1', '１'))).toEqual([])
  })

  it('is told apart in the very field that is missing, changed or said once more', () => {
    for (const field of claimFields) {
      const { [field]: line, ...others } = lines
      expect(compareWithPage(facts, drawn, Object.values(others).join('\n'))).toEqual([field])
      expect(compareWithPage(facts, drawn, `${drawn}\n${line}`)).toEqual([field])
    }
    const changes = [
      ['name', '欧阳晓芳', '欧阳晓方'],
      ['creditMinutes', '150', '1500'],
      ['creditMinutes', '150', '2150'],
      ['score', '85%', '95%'],
      ['completedOn', '2026-03-06', '2026-03-07'],
      ['serial', '7K3M9Q', '7K3M9R'],
    ] as const
    for (const [field, from, to] of changes) {
      expect(compareWithPage(facts, drawn, pageOf({ ...lines, [field]: lines[field].replace(from, to) }))).toEqual([
        field,
      ])
    }
    expect(compareWithPage(facts, drawn, '')).toEqual(claimFields)
  })
})

function pageOf(said: Readonly<Record<ClaimField, string>>): string {
  return Object.values(said).join('\n')
}
