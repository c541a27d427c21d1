import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { lastSavedEnding } from '#db/connection/last-saved.ts'
import { databaseFileName } from '#db/connection/restore-files.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { damageFile } from '#test/helpers/damage-file.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tianye-cli-backups-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const tianye = (...words: string[]) => commandInProcess([...words, '--data', data])

async function json(status: number, ...words: string[]): Promise<unknown> {
  const told = await tianye(...words, '--json')
  expect(told.stderr).toBe('')
  expect(told.status).toBe(status)
  return JSON.parse(told.stdout)
}

const learners = async () =>
  cliDocuments['learner list'].parse(await json(0, 'learner', 'list')).learners.map(({ name }) => name)

test('a backup is made, listed, read again, and brought back with the records of now kept aside', async () => {
  expect((await tianye('learner', 'new', '学员甲')).status).toBe(0)
  const { backup } = cliDocuments['backup create'].parse(await json(0, 'backup', 'create'))
  await tianye('learner', 'new', '学员乙')
  expect(cliDocuments['backup list'].parse(await json(0, 'backup', 'list')).backups).toEqual([backup])
  const { checks } = cliDocuments['backup verify'].parse(await json(0, 'backup', 'verify', backup.backup))
  expect(checks).toMatchObject([{ backup: backup.backup, check: { standing: 'sound', learners: 1 } }])

  const { restored } = cliDocuments['backup restore'].parse(await json(0, 'backup', 'restore', backup.backup))
  expect(restored).toMatchObject({ backup, isSalvaged: false, recovered: 0, lost: 0 })
  expect(await learners()).toEqual(['学员甲'])
  expect(readdirSync(join(data, restored.setAside))).toEqual([
    databaseFileName,
    `${databaseFileName}${lastSavedEnding}`,
  ])
  // The records of before were backed up, too, so nothing is lost by going back to the wrong one.
  const [before] = cliDocuments['backup list'].parse(await json(0, 'backup', 'list')).backups
  expect(before?.reason).toBe('restore')
  await json(0, 'backup', 'restore', before?.backup ?? '')
  expect(await learners()).toEqual(['学员甲', '学员乙'])
  const { records } = cliDocuments.doctor.parse(await json(0, 'doctor'))
  expect(records).toMatchObject({ kind: 'examined', database: [], findings: [] })
})

test('damaged records: the doctor says so and names a sound backup, in both languages, and the restore brings them back', async () => {
  for (const name of ['学员甲', '学员乙', '学员丙']) await tianye('learner', 'new', name)
  const { backup } = cliDocuments['backup create'].parse(await json(0, 'backup', 'create'))
  damageFile(join(data, databaseFileName), 0, 4000)
  const found = cliDocuments.doctor.parse(await json(1, 'doctor'))
  expect(found.records).toEqual({ kind: 'damaged' })
  expect(found.backups).toMatchObject([{ backup: backup.backup, check: { standing: 'sound' } }])
  for (const [language, word] of [
    ['en', 'sound'],
    ['zh-CN', '完好'],
  ]) {
    const { status, stdout } = await tianye('doctor', '--lang', language ?? '')
    expect(status).toBe(1)
    expect(stdout).toContain(`${backup.backup}\t${word}`)
    expect(stdout.split('\n')[0]).toMatch(language === 'en' ? /are damaged/ : /已损坏/)
  }
  const refused = cliFailureSchema.parse(await json(1, 'learner', 'list'))
  expect(refused.error.code).toBe('data-damaged')
  const { restored } = cliDocuments['backup restore'].parse(await json(0, 'backup', 'restore', backup.backup))
  expect(restored.isSalvaged).toBe(true)
  expect(await learners()).toEqual(['学员甲', '学员乙', '学员丙'])
})

test('what is wrong with a backup is told, and nothing is changed', async () => {
  await tianye('learner', 'new', '学员甲')
  const { backup } = cliDocuments['backup create'].parse(await json(0, 'backup', 'create'))
  damageFile(join(data, 'backups', backup.backup), 0, 200)
  const { checks } = cliDocuments['backup verify'].parse(await json(1, 'backup', 'verify'))
  expect(checks[0]?.check.standing).toBe('damaged')
  for (const [name, code] of [
    [backup.backup, 'backup-damaged'],
    ['tianye-nothing.tybackup', 'backup-unknown'],
    ['../tianye.sqlite3', 'backup-unknown'],
  ]) {
    expect(cliFailureSchema.parse(await json(1, 'backup', 'restore', name ?? '')).error.code).toBe(code)
  }
  expect(await learners()).toEqual(['学员甲'])
})
