import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { cliDocuments } from '#contract/cli-documents.ts'
import { usTx } from '#courses/rules/profiles/us-tx.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { png } from '#test/helpers/pictures.ts'

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-credit-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const call = async (status: number, ...words: readonly string[]): Promise<unknown> => {
    const done = await commandInProcess([...words, '--data', join(folder, 'data'), '--json'])
    expect([done.status, done.stderr]).toEqual([status, ''])
    return JSON.parse(done.stdout)
  }
  const file = (name: string, content: unknown) => {
    const path = join(folder, name)
    writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content))
    return path
  }
  return { folder, call, file }
}

const given = {
  format: 1,
  title: '老人小组工作',
  provider: '县民政局',
  from: '2026-01-05',
  to: '2026-01-07',
  parts: [{ category: 'ethics', minutes: 1080 }],
  form: 'classroom',
  evidence: 'certificate',
}

test('credit from elsewhere by the command: follow, add with a scan, correct, withdraw, restore, table', async () => {
  const { folder, call, file } = open()
  const { learner } = cliDocuments['learner new'].parse(await call(0, 'learner', 'new', '学员甲'))
  const who = ['--learner', learner.learner]
  const own = file('own.json', { format: 1, profile: { ...usTx, id: 'own-county' } })
  cliDocuments['credit profile'].parse(await call(0, 'credit', 'profile', own, ...who))
  cliDocuments['credit follow'].parse(
    await call(0, 'credit', 'follow', 'own-county', 'all', '--from', '2025-06-01', ...who),
  )
  const scan = file('scan.png', png(64, 90))
  const entry = cliDocuments['credit add'].parse(
    await call(0, 'credit', 'add', file('a.json', given), '--scan', scan, ...who),
  ).entry
  cliDocuments['credit correct'].parse(
    await call(0, 'credit', 'correct', entry, file('b.json', { ...given, title: '=1+1' }), ...who),
  )
  cliDocuments['credit withdraw'].parse(await call(0, 'credit', 'withdraw', entry, ...who))
  cliDocuments['credit restore'].parse(await call(0, 'credit', 'restore', entry, ...who))
  const { credit } = cliDocuments.credit.parse(await call(0, 'credit', '--profile', 'own-county', ...who))
  expect(credit.entries).toMatchObject([{ title: '=1+1', scan: { type: 'png', isHere: true }, withdrawnAt: null }])
  expect(credit.follows[0]?.standing.rows.map(({ missingMinutes }) => missingMinutes)).toEqual([720, 0, 180])
  const table = join(folder, 'credit.csv')
  cliDocuments['credit table'].parse(await call(0, 'credit', 'table', '-o', table, ...who))
  expect(readFileSync(table, 'utf8')).toContain(`,'=1+1,`)
  cliDocuments['credit profiles'].parse(await call(0, 'credit', 'profiles', ...who))
  cliDocuments['credit unfollow'].parse(await call(0, 'credit', 'unfollow', 'own-county', ...who))
})

test('what is wrong is refused with a code, and nothing is recorded', async () => {
  const { call, file } = open()
  const { learner } = cliDocuments['learner new'].parse(await call(0, 'learner', 'new', '学员甲'))
  const who = ['--learner', learner.learner]
  const add = (content: unknown, ...more: readonly string[]) =>
    call(1, 'credit', 'add', file('x.json', content), ...more, ...who)
  const refused = (code: string) => ({ ok: false, error: { code } })
  expect(await add({ ...given, to: '2026-01-04' })).toMatchObject(refused('credit-file-unreadable'))
  expect(await add({ ...given, from: '2026-02-30' })).toMatchObject(refused('credit-file-unreadable'))
  expect(await add({ ...given, to: '2999-01-01' })).toMatchObject(refused('credit-in-future'))
  expect(await add(given, '--scan', file('scan.gif', Buffer.from('GIF89a')))).toMatchObject(refused('scan-kind'))
  expect(
    await call(1, 'credit', 'profile', file('p.json', { format: 1, profile: { ...usTx, sources: [] } }), ...who),
  ).toMatchObject(refused('credit-file-unreadable'))
  expect(await call(2, 'credit', 'follow', 'us-tx', 'all', '--from', '1 June', ...who)).toMatchObject(refused('usage'))
  const { credit } = cliDocuments.credit.parse(await call(0, 'credit', ...who))
  expect(credit.entries).toEqual([])
})
