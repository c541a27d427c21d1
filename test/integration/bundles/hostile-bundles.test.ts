import { randomBytes } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeEntries } from '#courses/record/bundle/bundle-entries.ts'
import { readBundleFile, writeBundleFile } from '#courses/record/bundle/bundle-file.ts'
import { mostChains } from '#courses/record/bundle/bundle-limits.ts'
import { encodeManifest, parseManifest } from '#courses/record/bundle/bundle-manifest.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import { sha256 } from '#db/log/digest.ts'
import { exactText } from '#db/log/exact-text.ts'
import { learnerIdOf, publicKeyOf, sealEvent, signBundle } from '#db/log/key-pair.ts'
import type { LogBatch } from '#db/log/log-batch.ts'
import { checkBundle } from '#services/bundles/check-bundle.ts'
import { scanBundle } from '#services/bundles/scan-bundle.ts'
import { soundlySigned } from '#test/fixtures/packs/hostile/hostile-papers.ts'
import { emptyFolder } from '#test/integration/db/data-folder.ts'
import { ForeignChain, json } from '#test/integration/db/foreign-chain.ts'
import { seededBytes } from '#test/integration/db/seeded-bytes.ts'
import { mutatedBundles, soundBundle, tryBundles } from '#test/soak/bundles/mutated-bundles.ts'

test('a bundle cut off anywhere is refused and changes nothing', async () => {
  const into = emptyFolder()
  const sound = await soundBundle(into)
  const step = Math.ceil(sound.length / 60)
  const cuts = [
    ...Array.from({ length: 30 }, (_, at) => at),
    ...Array.from({ length: 60 }, (_, at) => at * step),
    sound.length - 1,
  ]
  const report = await tryBundles(
    cuts.map((at) => ({ name: `cut at ${at}`, bytes: sound.subarray(0, at) })),
    into,
  )
  expect(report.failures).toEqual([])
  expect(Object.keys(report.outcomes).toSorted()).toEqual(['bundle-cut-off', 'bundle-foreign'])
  expect(report.outcomes['bundle-foreign']).toBe(2)
}, 120_000)

test('mutated bundles are refused and change nothing', async () => {
  const into = emptyFolder()
  const report = await tryBundles(mutatedBundles(await soundBundle(into), 20260312, 0, 100), into)
  expect(report.failures).toEqual([])
  expect(report.done).toBeGreaterThan(95)
}, 120_000)

test('files that are no bundles are told apart from bundles of a newer version', async () => {
  const into = emptyFolder()
  const sound = await soundBundle(into)
  const newer = Buffer.from(sound)
  newer.write('2', 14)
  const report = await tryBundles(
    [
      { name: 'random', bytes: randomBytes(4000) },
      { name: 'pack', bytes: soundlySigned() },
      { name: 'text', bytes: Buffer.from('姓名,学号\n') },
      { name: 'zeros', bytes: Buffer.alloc(70_000) },
    ],
    into,
  )
  expect(report).toMatchObject({ failures: [], outcomes: { 'bundle-foreign': 4 } })
  expect((await tryBundles([{ name: 'newer', bytes: newer }], into)).outcomes).toEqual({ 'bundle-newer': 1 })
})

test('a file larger than any bundle is refused before it is read', async () => {
  const file = join(emptyFolder(), 'large.tybundle')
  writeFileSync(file, 'tianye bundle 1\n')
  truncateSync(file, 10_000_000_000)
  await expect(scanBundle(file, () => Promise.resolve())).rejects.toMatchObject({ code: 'bundle-too-large' })
})

test('a bundle of more chains than anybody has folders is refused: each would be a line on the instructor’s screen', () => {
  const chains = Array.from({ length: mostChains + 1 }, (_, index) => new ForeignChain(`copy ${index}`, rootSeed))
  const batches = chains.map((chain) => chain.batch())
  const batch = {
    snapshots: [],
    events: batches.flatMap(({ events }) => events),
    seals: batches.flatMap(({ seals }) => seals),
  }
  const framed = readBundleFile(forged(batch, chains.at(-1) ?? soundChain()), exactText)
  expect('problem' in framed ? framed : checkBundle(framed)).toEqual({ problem: 'bundle-too-large' })
})

test('a name that would rewrite what is shown beside it is none', () => {
  const key = 'a'.repeat(64)
  const manifestOf = (name: string) => ({
    format: 1 as const,
    learner: { id: learnerIdOf(key), name, root: key },
    head: { chain: key, seq: 1, hash: key },
    classes: ['credit' as const],
    counts: { events: 1, snapshots: 0, seals: 1 },
    body: { bytes: 1, digest: key },
  })
  const read = (name: string) => parseManifest(canonicalJson(manifestOf(name)) ?? '')
  expect(read('王小梅')).toEqual(manifestOf('王小梅'))
  for (const name of ['王\u001b[1K小梅', '王\u202e小梅', '王小梅\u2066', '王\n小梅', ' ']) expect(read(name)).toBeNull()
})

const rootSeed = seededBytes('root')(32)
const otherSeed = seededBytes('other')(32)

/** A bundle that is well made but for what a forger changed. */
function forged(
  batch: LogBatch,
  chain: ForeignChain,
  change: { readonly root?: Uint8Array; readonly signer?: Uint8Array; readonly seq?: number } = {},
): Uint8Array {
  const root = publicKeyOf(change.root ?? rootSeed)
  const body = writeEntries(batch)
  const { events, snapshots, seals } = batch
  const manifest = encodeManifest({
    format: 1,
    learner: { id: learnerIdOf(root), name: '学员甲', root },
    head: { chain: chain.chain, seq: change.seq ?? chain.hashes.length, hash: chain.hashes.at(-1) ?? '' },
    classes: ['credit'],
    counts: { events: events.length, snapshots: snapshots.length, seals: seals.length },
    body: { bytes: body.length, digest: sha256(body) },
  })
  const manifestBytes = Buffer.from(manifest ?? '')
  const signature = signBundle(sha256(manifestBytes), change.signer ?? chain.seed)
  return writeBundleFile({ manifestBytes, signature, body }) ?? new Uint8Array()
}

function soundChain(): ForeignChain {
  const chain = new ForeignChain('forger', rootSeed)
  chain.add({ kind: 'exam-proctored', v: 3, payload: json({ future: true }) }, 1)
  chain.add({ kind: 'exam-proctored', v: 3, payload: json({ future: false }) }, 2)
  return chain
}

/** Every entry of it is sound; only the digest of the body tells. */
function withSealsSwapped(file: Uint8Array): Uint8Array {
  const entry = 5 + 128
  const [before, first, second] = [
    file.subarray(0, -2 * entry),
    file.subarray(-2 * entry, -entry),
    file.subarray(-entry),
  ]
  return Buffer.concat([before, second, first])
}

const withoutSnapshots = (batch: LogBatch): LogBatch => ({ ...batch, snapshots: [] })

test('what another program forged is refused, and what it made soundly is taken', async () => {
  const into = emptyFolder()
  const chain = soundChain()
  const batch = withoutSnapshots(chain.batch())
  const file = join(into, 'sound.tybundle')
  writeFileSync(file, forged(batch, chain))
  await expect(scanBundle(file, () => Promise.resolve())).resolves.toMatchObject({ forks: 0, leftOut: 0 })

  const [first, second, third] = batch.events
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few events')
  const stranger = new ForeignChain('stranger', otherSeed)
  const strangers = withoutSnapshots(stranger.batch())
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['somebody else signed it', 'bundle-signature-wrong', forged(batch, chain, { signer: otherSeed })],
    [
      'it names a root that never sealed the chain',
      'bundle-signature-wrong',
      forged(batch, chain, { root: otherSeed }),
    ],
    [
      'it carries the chain of somebody else',
      'bundle-signature-wrong',
      forged(
        { ...batch, events: [...batch.events, ...strangers.events], seals: [...batch.seals, ...strangers.seals] },
        chain,
      ),
    ],
    [
      'an event in the middle is missing',
      'bundle-signature-wrong',
      forged({ ...batch, events: [first, third] }, chain),
    ],
    ['the end is missing', 'bundle-signature-wrong', forged({ ...batch, events: [first, second] }, chain)],
    ['an event is there twice', 'bundle-damaged', forged({ ...batch, events: [...batch.events, third] }, chain)],
    [
      'the end is not sealed',
      'bundle-signature-wrong',
      forged({ ...batch, seals: batch.seals.filter(({ event }) => event !== chain.hashes.at(-1)) }, chain),
    ],
    [
      'a seal is of somebody else',
      'bundle-signature-wrong',
      forged({ ...batch, seals: [sealEvent(chain.hashes[2] ?? '', otherSeed), ...batch.seals.slice(0, 1)] }, chain),
    ],
    [
      'a payload is left out',
      'bundle-incomplete',
      forged({ ...batch, events: [first, { ...second, payload: null }, third] }, chain),
    ],
    ['it says another head', 'bundle-incomplete', forged(batch, chain, { seq: 2 })],
    ['its seals change places', 'bundle-damaged', withSealsSwapped(forged(batch, chain))],
    ['a snapshot that nothing names', 'bundle-incomplete', forged({ ...batch, snapshots: [Buffer.from('{}')] }, chain)],
  ]
  for (const [name, code, bytes] of cases) {
    const report = await tryBundles([{ name, bytes }], into)
    expect([name, report.failures, report.outcomes]).toEqual([name, [], { [code]: 1 }])
  }
}, 120_000)
