import { expect, test } from 'vitest'
import {
  minutesLeftFrom,
  pageIndexFor,
  pageIndexOf,
  pageMinutes,
  questionIdsOn,
} from '#renderer/features/study/reading/module-pages.ts'
import { objectiveShares, pagesThatHelp } from '#renderer/features/study/result/objective-shares.ts'
import { createInMemoryApi, moduleView } from '../in-memory-api.ts'

const { pages } = moduleView

test('an address is the page it names, the page of the thing it names, else the page last read, else the first', () => {
  expect(pageIndexFor(moduleView, { page: 'second' }, null)).toBe(1)
  expect(pageIndexFor(moduleView, { at: 'inside' }, null)).toBe(1)
  expect(pageIndexFor(moduleView, { at: 'pick' }, null)).toBe(1)
  expect(pageIndexFor(moduleView, {}, { page: 'second', heading: 'second', block: 3 })).toBe(1)
  expect(pageIndexFor(moduleView, {}, { page: 'gone', heading: 'inside', block: 0 })).toBe(1)
  expect(pageIndexFor(moduleView, { page: 'gone' }, null)).toBe(0)
  expect(pageIndexOf(pages, undefined)).toBe(-1)
})

test('with an attempt running, reading goes on where the next question stands', async () => {
  const { client } = createInMemoryApi()
  const reply = await client.resumeAttempt({ learner: 'l', pack: 'pack', module: 'module', language: 'en' })
  if (!reply.ok) throw new Error('no attempt')
  expect(pageIndexFor({ ...moduleView, openAttempt: reply.value }, {}, null)).toBe(1)
})

test('the time left shrinks with the pages and never says nothing', () => {
  const page = (id: string, value: string) => ({ id, title: id, nodes: [{ type: 'text', value } as const] })
  const long = { ...moduleView, pages: [page('a', 'word '.repeat(900)), page('b', 'word '.repeat(360)), ...pages] }
  // 900 and 360 words at 180 a minute, then a question of 1.85 minutes.
  expect([0, 1, 2, 3].map((index) => pageMinutes(long, index))).toEqual([5, 2, 1, 2])
  expect([0, 1, 2, 3].map((index) => minutesLeftFrom(long, index))).toEqual([9, 4, 2, 2])
  const chinese = { ...moduleView, language: 'zh-CN' as const, pages: [page('a', '问一句，听一句。'.repeat(150))] }
  expect(pageMinutes(chinese, 0)).toBe(3)
  expect(questionIdsOn(pages[1]?.nodes ?? [])).toEqual(['pick'])
})

test('objectives count what is unanswered as zero, and the page where points were lost is named', async () => {
  const { client } = createInMemoryApi()
  const place = { learner: 'l', pack: 'pack', module: 'module', language: 'en' } as const
  const reply = await client.resumeAttempt(place)
  if (!reply.ok) throw new Error('no attempt')
  expect(objectiveShares(reply.value, moduleView.objectives)).toEqual([
    { id: 'one', text: 'One', earnedMilliPoints: 0, fullMilliPoints: 3000 },
  ])
  expect(pagesThatHelp(reply.value, pages).map(({ id }) => id)).toEqual(['second'])
})
