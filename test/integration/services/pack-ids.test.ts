import { chmodSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseFiles } from '#courses/lint/read-pack.ts'
import { surveyCourse } from '#courses/markdown/survey/survey-course.ts'
import { changeDuplicateId } from '#services/lint/change-duplicate-id.ts'
import { lintPack } from '#services/lint/lint-pack.ts'
import { readPackFolder } from '#services/lint/read-pack-folder.ts'
import type { Survey } from '#services/lint/survey.ts'
import { writeMissingIds } from '#services/lint/write-missing-ids.ts'
import { filesOfFolder, folderPack } from '#test/helpers/folder-pack.ts'

const survey: Survey = ({ kind, ...source }) => Promise.resolve(surveyCourse(source, kind))

const manifest = `format: '1.0'
id: made
version: 1.0.0
languages: [en, zh-CN]
title: { en: Made, zh-CN: 样例 }
summary: { en: Made for a test., zh-CN: 测试用。 }
licence: MIT
authors:
  - name: { en: Test, zh-CN: 测试 }
status: draft
passPercent: 60
modules: [visit]
`
const head = (language: string) =>
  `---\r\nid: visit\r\ntitle: ${language === 'en' ? 'Visit' : '走访'}\r\nsummary: ${language === 'en' ? 'Visit.' : '走访。'}\r\nminutes: 5\r\nobjectives:\r\n  - id: begin\r\n    text: ${language === 'en' ? 'Begin' : '开始'}\r\n---\r\n\r\n`
const question = (id: string, prompt: string, a: string, b: string) =>
  `:::question{${id}type=single objectives="begin"}\r\n${prompt}\r\n\r\n- [x] ${a}  \r\n- [ ] ${b} <!-- #guest -->\r\n\r\n:::\r\n`
const en = 'modules/01-visit/en.md'
const zh = 'modules/01-visit/zh-CN.md'
const both = (english: string, chinese: string) => ({
  'pack.yaml': manifest,
  [en]: `\ufeff${head('en')}${english}`,
  [zh]: `${head('zh-CN')}${chinese}`,
})

let folder = ''
const open = (files: Readonly<Record<string, string>>) => {
  folder = folderPack(files)
}
beforeEach(() => {
  folder = ''
})
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})
const text = (path: string) => filesOfFolder(folder)[path] ?? ''

describe('writing missing ids', () => {
  test('names the same things the same in both languages and keeps every other byte', async () => {
    const english = `## The second visit\r\n\r\n${question('', 'Who speaks first?', 'The host', 'The guest')}`
    const chinese = `## 再坐一回   \r\n\r\n${question('#first-word ', '谁先开口？', '主人家', '客人')}`
    open(both(english, chinese))
    const { written, refused } = await writeMissingIds(folder, survey)
    expect(refused).toEqual([])
    expect(written.map(({ file, id, line }) => `${file}:${line} ${id}`)).toEqual([
      `${en}:11 second-visit`,
      `${en}:13 first-word`,
      `${en}:16 host`,
      `${zh}:11 second-visit`,
      `${zh}:16 host`,
    ])
    expect(text(en)).toBe(
      `\ufeff${head('en')}## The second visit <!-- #second-visit -->\r\n\r\n${question('#first-word ', 'Who speaks first?', 'The host <!-- #host -->', 'The guest')}`,
    )
    expect(text(zh)).toBe(
      `${head('zh-CN')}## 再坐一回 <!-- #second-visit -->   \r\n\r\n${question('#first-word ', '谁先开口？', '主人家 <!-- #host -->', '客人')}`,
    )
    const before = filesOfFolder(folder)
    expect(await writeMissingIds(folder, survey)).toEqual({ written: [], refused: [] })
    expect(filesOfFolder(folder)).toEqual(before)
  })

  test('options of two questions may have the same ids', async () => {
    const asked = (id: string) => question(`#${id} `, 'Who speaks first?', 'The host', 'The guest')
    open({ ...both(`${asked('a')}\r\n${asked('b')}`, '') })
    rmSync(join(folder, zh))
    const { written } = await writeMissingIds(folder, survey)
    expect(written.map(({ id }) => id)).toEqual(['host', 'host'])
  })

  test('leaves a module alone whose languages differ, says where, and goes on with the next', async () => {
    open({
      ...both('## Tea\r\n\r\nDrink.\r\n\r\n### Cups\r\n\r\nTwo.\r\n', '## 喝茶\r\n\r\n喝吧。\r\n'),
      'modules/02-well/en.md': `${head('en').replace('id: visit\r\n', '')}## Water\r\n\r\nDraw it.\r\n`,
    })
    const before = filesOfFolder(folder)
    const { written, refused } = await writeMissingIds(folder, survey)
    expect(refused).toEqual([{ file: en, line: 15, column: 1 }])
    expect(written.map(({ file, id, kind }) => `${file} ${kind} ${id}`)).toEqual([
      'modules/02-well/en.md module well',
      'modules/02-well/en.md heading water',
    ])
    expect(filesOfFolder(folder)).toEqual({
      ...before,
      'modules/02-well/en.md': `${head('en').replace('id: visit', 'id: well')}## Water <!-- #water -->\r\n\r\nDraw it.\r\n`,
    })
  })

  test('writes nothing where a block is not closed, or bytes are not UTF-8', async () => {
    open(both('## Tea\r\n\r\n:::note\r\nDrink.\r\n', '## 喝茶\r\n\r\n:::note\r\n喝吧。\r\n'))
    expect(await writeMissingIds(folder, survey)).toEqual({ written: [], refused: [{ file: en, line: 13, column: 1 }] })
    writeFileSync(
      join(folder, en),
      Buffer.concat([Buffer.from(`${head('en')}## Tea\r\n\r\n`), Buffer.from([0xb2, 0xe8])]),
    )
    writeFileSync(join(folder, zh), `${head('zh-CN')}## 喝茶\r\n\r\n喝吧。\r\n`)
    const { written } = await writeMissingIds(folder, survey)
    expect(written).toEqual([])
  })

  test('keeps the mode of a file, and leaves nothing beside it', async () => {
    open(both('## Tea\r\n\r\nDrink.\r\n', '## 喝茶\r\n\r\n喝吧。\r\n'))
    chmodSync(join(folder, en), 0o600)
    await writeMissingIds(folder, survey)
    expect(statSync(join(folder, en)).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'modules/01-visit')).toSorted()).toEqual(['en.md', 'zh-CN.md'])
  })

  test('a text that an editor saved meanwhile is not lost', async () => {
    open(both('## Tea\r\n\r\nDrink.\r\n', '## 喝茶\r\n\r\n喝吧。\r\n'))
    let calls = 0
    const saving: Survey = (source) => {
      if (++calls === 3) writeFileSync(join(folder, en), 'saved meanwhile')
      return survey(source)
    }
    await expect(writeMissingIds(folder, saving)).rejects.toMatchObject({ code: 'file-not-written' })
    expect(text(en)).toBe('saved meanwhile')
  })
})

describe('a new id for a duplicate', () => {
  const copied = (words: readonly [string, string]) =>
    `## ${words[0]} <!-- #tea -->\r\n\r\nOne.\r\n\r\n## ${words[1]} <!-- #tea -->\r\n\r\nTwo.\r\n`

  test('in both languages where both have it', async () => {
    open(both(copied(['Tea', 'Two cups']), copied(['茶', '两只碗'])))
    const before = filesOfFolder(folder)
    const changed = await changeDuplicateId(join(folder, zh), 15, survey)
    expect(changed).toEqual({
      from: 'tea',
      to: 'two-cups',
      files: [
        { file: zh, line: 15 },
        { file: en, line: 15 },
      ],
    })
    const swap = (source: string) => source.replace(/#tea(?=[^#]*$)/, '#two-cups')
    expect(filesOfFolder(folder)).toEqual({ ...before, [en]: swap(before[en] ?? ''), [zh]: swap(before[zh] ?? '') })
  })

  test('only where it stands twice', async () => {
    open(both(copied(['Tea', 'Tea']), copied(['茶', '茶']).replace(/#tea(?=[^#]*$)/, '#cups')))
    const before = text(zh)
    expect(await changeDuplicateId(join(folder, en), 15, survey)).toMatchObject({
      from: 'tea',
      to: 'tea-2',
      files: [{ file: en }],
    })
    expect(text(zh)).toBe(before)
    await expect(changeDuplicateId(join(folder, en), 15, survey)).rejects.toMatchObject({ code: 'id-not-duplicate' })
    await expect(changeDuplicateId(join(folder, en), 13, survey)).rejects.toMatchObject({ code: 'id-not-there' })
  })

  test('not where the other language has the id once, or has another twice', async () => {
    const once = copied(['茶', '两只碗']).replace('#tea', '#first')
    open(both(copied(['Tea', 'Two cups']), once))
    expect(await changeDuplicateId(join(folder, en), 15, survey)).toMatchObject({
      to: 'two-cups',
      files: [{ file: en }],
    })
    expect(text(zh)).toBe(`${head('zh-CN')}${once}`)
    rmSync(folder, { recursive: true, force: true })

    const other = copied(['茶', '两只碗']).replaceAll('#tea', '#cha')
    open(both(copied(['Tea', 'Two cups']), other))
    await changeDuplicateId(join(folder, en), 15, survey)
    expect(text(zh)).toBe(`${head('zh-CN')}${other}`)
  })

  test('an option within its question, and a question by its braces', async () => {
    const twice = question('#ask ', 'Who?', 'The host <!-- #guest -->', 'The guest')
    open({ ...both(`${twice}\r\n${twice}`, ''), [zh]: '' })
    rmSync(join(folder, zh))
    expect(await changeDuplicateId(join(folder, en), 14, survey)).toMatchObject({ from: 'guest', to: 'host' })
    expect(await changeDuplicateId(join(folder, en), 19, survey)).toMatchObject({ from: 'ask', to: 'who' })
    expect(text(en)).toContain(':::question{#ask type')
    expect(text(en)).toContain(':::question{#who type')
  })
})

test('a folder of a pack is read whole, links named and never followed, hidden files left out; another is refused', async () => {
  open({ ...both('Sit.\r\n', '坐。\r\n'), '.git/config': '', 'media/yard.png': 'x' })
  symlinkSync(folder, join(folder, 'modules', '02-again'))
  symlinkSync(join(folder, 'media', 'yard.png'), join(folder, 'media', 'again.png'))
  symlinkSync(folder, join(folder, 'elsewhere'))
  const contents = await readPackFolder(folder)
  const links = ['media/again.png', 'modules/02-again']
  expect(contents.files.map(({ path }) => path)).toEqual([...links, 'media/yard.png', en, zh, 'pack.yaml'])
  expect(courseFiles(contents).map(({ file }) => file)).toEqual([en, zh])
  const problems = await lintPack(contents, survey, null)
  expect(problems.map(({ ruleId }) => ruleId)).toContain('media-unused')
  expect(problems.filter(({ place }) => links.includes(place.file)).map(({ ruleId }) => ruleId)).toEqual([
    'file-special',
    'file-special',
  ])
  await expect(readPackFolder(join(folder, 'media'))).rejects.toMatchObject({ code: 'pack-folder-unknown' })
})
