import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { createCheck, issueRecord, signedBytes } from '#test/helpers/real-record.ts'
import { type Change, chanceOf } from './change.ts'
import { byteChange, doubledKey, spellingChange, valueChange } from './credential-changes.ts'
import {
  annotated,
  drawnHidden,
  drawnOver,
  flippedByte,
  otherFacts,
  pageAdded,
  redrawnPage,
  secondAttachment,
  swappedCredential,
} from './paper-changes.ts'
import { takeApart } from './pdf-parts.ts'

const reports = join(import.meta.dirname, '..', '..', '..', 'out', 'reports')
const seed = 20_261_126

type Count = { alters: boolean; refused: number; accepted: number; reasons: Record<string, number> }

test('2,000 random changes to a record: none that alters a claim passes', { timeout: 600_000 }, async () => {
  const record = await issueRecord(await sampleFacts(), sampleSeed)
  const parts = takeApart(record.pdf)
  const credential = Buffer.from(record.credential).toString()
  const chance = chanceOf(seed)
  const other = await signedBytes(otherFacts(record.facts, chance), sampleSeed)
  const plan: readonly (readonly [number, () => Change])[] = [
    [1000, () => valueChange(parts, credential, chance)],
    [360, () => byteChange(parts, credential, chance)],
    [6, () => spellingChange(parts, credential, chance)],
    [100, () => doubledKey(parts, credential, chance)],
    [70, () => swappedCredential(parts, record, sampleSeed, chance)],
    [12, () => redrawnPage(record, chance)],
    [40, () => drawnOver(parts, chance)],
    [24, () => drawnHidden(parts, chance)],
    [38, () => annotated(parts, chance)],
    [30, () => pageAdded(parts, chance)],
    [120, () => secondAttachment(parts, other, chance)],
    [200, () => flippedByte(parts, record.pdf, chance)],
  ]
  const changes = plan.flatMap(([count, make]) => Array.from({ length: count }, make))
  expect(changes).toHaveLength(2000)

  const check = createCheck()
  expect((await check(record.pdf)).verdict.standing).toBe('valid-unknown-issuer')
  const counts = new Map<string, Count>()
  const passed: string[] = []
  for (const [index, { kind, alters, make }] of changes.entries()) {
    const { verdict, says } = await check(await make())
    const name = `${kind}, ${alters ? 'alters a claim' : 'alters none'}`
    const count = counts.get(name) ?? { alters, refused: 0, accepted: 0, reasons: {} }
    counts.set(name, count)
    if (verdict.standing !== 'invalid') {
      count.accepted += 1
      if (alters) passed.push(`${index}: ${kind}`)
      else expect(says).toEqual(record.facts)
    } else {
      count.refused += 1
      for (const { reason } of verdict.reasons) count.reasons[reason] = (count.reasons[reason] ?? 0) + 1
    }
  }
  report(counts)
  expect(passed).toEqual([])

  const sum = (alters: boolean, what: 'refused' | 'accepted') =>
    [...counts.values()].filter((count) => count.alters === alters).reduce((total, count) => total + count[what], 0)
  expect(sum(true, 'refused')).toBeGreaterThan(1500)
  // Not because everything is refused: another spelling of the same credential is the same credential.
  expect(sum(false, 'accepted')).toBeGreaterThanOrEqual(20)
})

/** Leaves the figures for people and for programs. */
function report(counts: ReadonlyMap<string, Count>): void {
  const classes = Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, 'verification.json'), `${JSON.stringify({ seed, changes: 2000, classes }, null, 2)}\n`)
  const all = [...counts.values()]
  const altering = all.filter(({ alters }) => alters)
  const harmless = all.filter(({ alters }) => !alters)
  const total = (of: readonly Count[], what: 'refused' | 'accepted') => of.reduce((sum, one) => sum + one[what], 0)
  process.stdout.write(
    `2,000 changes to a record: ${total(altering, 'refused')} that alter a claim refused, ${total(altering, 'accepted')} passed; ` +
      `of those that alter none ${total(harmless, 'accepted')} passed, ${total(harmless, 'refused')} refused.\n`,
  )
}
