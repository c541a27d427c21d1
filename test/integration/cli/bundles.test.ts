import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { cliDocuments } from '#contract/cli-documents.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { emptyFolder } from '#test/integration/db/data-folder.ts'

/** What a call with `--json` answers, checked against the specified document. */
async function ask<N extends keyof typeof cliDocuments>(name: N, data: string, ...words: readonly string[]) {
  const { status, stdout } = await commandInProcess([...name.split(' '), ...words, '--data', data, '--json'])
  // The schema of this very name has just read it.
  return { status, document: cliDocuments[name].parse(JSON.parse(stdout)) as z.infer<(typeof cliDocuments)[N]> }
}

test('records go from one data folder to another by command, are vouched for by a link, and reported', async () => {
  const [home, office, away] = [emptyFolder(), emptyFolder(), emptyFolder()]
  const [file, again, roster, report] = ['a.tybundle', 'b.tybundle', 'r.csv', 'c.csv'].map((name) => join(away, name))
  if (!file || !again || !roster || !report) throw new Error('no names')
  const { document: made } = await ask('learner new', home, '=学员甲')
  const { learner } = made.learner
  const study = ['study', 'empowerment-practice', 'collaborator-not-expert', '--learner', learner, '--seen']
  expect((await commandInProcess([...study, '--data', home])).status).toBe(0)
  expect((await ask('bundle export', home, '--learner', learner, '-o', file)).document).toMatchObject({
    learner: { learner, fingerprint: made.learner.fingerprint },
    events: 2,
    classes: ['credit'],
  })
  await ask('bundle export', home, '--learner', learner, '-o', again, '--with-private')
  expect((await ask('bundle export', home, '--learner', learner, '-o', again)).status).toBe(0)
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)

  const { document: seen } = await ask('bundle inspect', office, file)
  expect(seen.bundle).toMatchObject({ standing: 'unknown', newEvents: 2 })
  expect((await ask('bundle import', office, file)).document.imported).toMatchObject([
    { added: 2, isQuarantined: true },
  ])
  expect((await ask('cohort report', office)).document).toMatchObject({
    members: [],
    quarantined: [{ sender: { learner }, events: 2 }],
  })

  writeFileSync(roster, 'name,number\n=学员甲,1\n')
  expect((await ask('roster import', office, roster)).document.rows).toMatchObject([
    { learner: null, candidates: [{ learner }] },
  ])
  expect((await ask('roster link', office, '1', '--learner', learner)).document.rows).toMatchObject([{ learner }])
  expect((await ask('roster list', office)).document.rows).toMatchObject([{ tiedBy: 'instructor' }])
  const { document } = await ask('cohort report', office, '-o', report)
  expect(document).toMatchObject({
    file: report,
    members: [
      { row: 1, courses: [{ modulesRead: 1, modulesOf: libraryManifest('empowerment-practice').modules.length }] },
    ],
  })
  expect(readFileSync(report, 'utf8')).toContain("\n1,'=学员甲,1,")

  truncateSync(again, 900)
  const partly = await ask('bundle import', office, again, file)
  expect(partly.status).toBe(1)
  expect(partly.document).toMatchObject({
    imported: [{ added: 0 }],
    refused: [{ file: again, code: 'bundle-cut-off' }],
  })
})

test.each([
  ['en', 'The end of this bundle is missing.'],
  ['zh-CN', '这个记录包缺了末尾一段。'],
] as const)('a refused bundle is told in one sentence and what to do (%s)', async (language, sentence) => {
  const file = join(emptyFolder(), 'cut.tybundle')
  writeFileSync(file, 'tianye bundle 1\n')
  const data = emptyFolder()
  for (const command of ['inspect', 'import']) {
    const { status, stdout, stderr } = await commandInProcess([
      'bundle',
      command,
      file,
      '--data',
      data,
      '--lang',
      language,
    ])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.startsWith(sentence)).toBe(true)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})

test('a learner whose key is elsewhere cannot be exported, and wrong usage opens nothing', async () => {
  const [home, office, away] = [emptyFolder(), emptyFolder(), emptyFolder()]
  const file = join(away, 'a.tybundle')
  const { learner } = (await ask('learner new', home, '学员甲')).document.learner
  await ask('bundle export', home, '--learner', learner, '-o', file)
  await ask('bundle import', office, file, '--accept')
  const refused = await commandInProcess([
    'bundle',
    'export',
    '--learner',
    learner,
    '-o',
    file,
    '--data',
    office,
    '--json',
  ])
  expect([refused.status, JSON.parse(refused.stdout)]).toMatchObject([1, { error: { code: 'learner-not-here' } }])
  for (const words of [
    ['bundle', 'import'],
    ['bundle', 'inspect'],
    ['roster', 'link', 'x'],
    ['cohort', 'report', 'x'],
  ]) {
    expect((await commandInProcess([...words, '--data', office])).status).toBe(2)
  }
})
