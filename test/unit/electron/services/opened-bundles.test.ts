import { expect, test } from 'vitest'
import { createOpenedBundles } from '#services/bundles/opened-bundles.ts'

test('each bundle that is opened is told once, before or after somebody asks, and all that wait are taken together', async () => {
  const desk = createOpenedBundles()
  desk.open('/a/first.tybundle')
  desk.open('/a/second.tybundle')
  expect(await desk.opened()).toEqual({ name: 'first.tybundle' })
  expect(desk.take()).toEqual(['/a/first.tybundle', '/a/second.tybundle'])
  expect(desk.take()).toEqual([])
  expect(await desk.opened()).toEqual({ name: 'second.tybundle' })
  const early = desk.opened()
  const late = desk.opened()
  expect(await early).toBeNull()
  desk.open('/a/third.tybundle')
  expect(await late).toEqual({ name: 'third.tybundle' })
  expect(desk.take()).toEqual(['/a/third.tybundle'])
})
