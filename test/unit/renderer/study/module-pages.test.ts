import { expect, test } from 'vitest'
import {
  minutesLeftFrom,
  pageIndexFor,
  pageIndexOf,
  questionIdsOn,
} from '#renderer/features/study/reading/module-pages.ts'
import { objectiveShares, pagesThatHelp } from '#renderer/features/study/result/objective-shares.ts'
import { createInMemoryApi, moduleView } from '../in-memory-api.ts'

const { pages } = moduleView

test('an address is the page it names, the page of the thing it names, else the page last read, else the first', () => {
  expect(pageIndexFor(moduleView, { page: 'second' }, undefined)).toBe(1)
  expect(pageIndexFor(moduleView, { at: 'inside' }, undefined)).toBe(1)
  expect(pageIndexFor(moduleView, { at: 'pick' }, undefined)).toBe(1)
  expect(pageIndexFor(moduleView, {}, 'second')).toBe(1)
  expect(pageIndexFor(moduleView, { page: 'gone' }, undefined)).toBe(0)
  expect(pageIndexOf(pages, undefined)).toBe(-1)
})

test('with an attempt running, reading goes on where the next question stands', async () => {
  const { client } = createInMemoryApi()
  const reply = await client.resumeAttempt({ learner: 'l', pack: 'pack', module: 'module', language: 'en' })
  if (!reply.ok) throw new Error('no attempt')
  expect(pageIndexFor({ ...moduleView, openAttempt: reply.value }, {}, undefined)).toBe(1)
})

test('the time left shrinks with the pages and never says nothing', () => {
  expect(minutesLeftFrom(moduleView, 0)).toBe(10)
  expect(minutesLeftFrom(moduleView, 1)).toBe(2)
  expect(minutesLeftFrom({ ...moduleView, minutes: 1 }, 1)).toBe(1)
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
