import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelNames } from '#contract/channel-names.ts'
import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { toTrouble } from '#db/connection/trouble.ts'
import { createCallRouter } from '#ipc/call-router.ts'
import type { Log } from '#services/log.ts'

const refuse = () => {
  throw new AppError('internal')
}
// Every channel is there, and a test gives those it calls a handler of their own.
const others = Object.fromEntries(channelNames.map((name) => [name, refuse])) as unknown as ChannelHandlers

const ours = { url: 'app://tianye/index.html', isMainFrame: true }

function setUp(read: () => never | { language: null; theme: 'system'; textPercent: 100; lockMinutes: 5 }) {
  const lines: { message: string; facts: unknown }[] = []
  const calls: unknown[] = []
  const write = (message: string, facts?: unknown) => void lines.push({ message, facts })
  const log: Log = { info: write, warn: write, error: write }
  const handlers: ChannelHandlers = {
    ...others,
    'app:describe': () => {
      throw new Error('secret of the inside')
    },
    'app:announce-ready': () => undefined,
    'app:restart': () => undefined,
    'app:report-problem': () => undefined,
    'settings:read': () => {
      calls.push('settings:read')
      return read()
    },
    'settings:change': (change) => {
      calls.push(change)
      return { language: null, theme: 'dark', textPercent: 100, lockMinutes: 5 }
    },
  }
  return { route: createCallRouter(handlers, log, (error) => toTrouble(error, '/data')), lines, calls }
}

const fine = () => ({ language: null, theme: 'system', textPercent: 100, lockMinutes: 5 }) as const

test('a listed call from the main frame of our page is answered', async () => {
  const { route } = setUp(fine)
  expect(await route(ours, 'settings:read', undefined)).toEqual({ ok: true, value: fine() })
})

test.each([
  [{ url: 'app://tianye/index.html', isMainFrame: false }],
  [{ url: '', isMainFrame: true }],
  [{ url: 'about:blank', isMainFrame: true }],
  [{ url: 'app://tianye.example/index.html', isMainFrame: true }],
  [{ url: 'https://example.org/app://tianye/', isMainFrame: true }],
  [{ url: 'file:///app://tianye/', isMainFrame: true }],
])('%j is refused before anything is looked at, and logged', async (sender) => {
  const { route, lines, calls } = setUp(fine)
  const reply = await route(sender, 'settings:read', undefined)
  expect(reply).toMatchObject({ ok: false, error: { code: 'sender-refused' } })
  expect(lines.map((line) => line.message)).toEqual(['refused: sender-refused'])
  expect(calls).toEqual([])
})

test('no name outside the list is ever routed, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (name) => {
      fc.pre(!channelNames.some((known) => known === name))
      const { route, calls } = setUp(fine)
      expect(await route(ours, name, undefined)).toMatchObject({ ok: false, error: { code: 'unknown-channel' } })
      expect(calls).toEqual([])
    }),
  )
})

test('no input that does not fit reaches a handler', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (input) => {
      const { route, calls } = setUp(fine)
      const reply = await route(ours, 'settings:change', input)
      if (reply.ok) {
        const known = new Set(['language', 'theme', 'textPercent', 'lockMinutes'])
        expect(Object.keys(calls[0] ?? {}).every((key) => known.has(key))).toBe(true)
      } else expect(calls).toEqual([])
    }),
  )
})

test('an error of ours keeps its code and details', async () => {
  const { route } = setUp(() => {
    throw new AppError('data-folder-in-use', { folder: 'x' })
  })
  expect(await route(ours, 'settings:read', undefined)).toEqual({
    ok: false,
    error: { code: 'data-folder-in-use', message: 'data-folder-in-use', details: { folder: 'x' } },
  })
})

test('any other error tells the page an incident id and the log everything', async () => {
  const { route, lines } = setUp(fine)
  const reply = await route(ours, 'app:describe', undefined)
  expect(reply.ok).toBe(false)
  if (reply.ok) return
  expect(reply.error.code).toBe('internal')
  expect(reply.error.incident).toMatch(/^[0-9a-f]{8}$/)
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(JSON.stringify(lines)).toContain('secret of the inside')
  expect(JSON.stringify(lines)).toContain(reply.error.incident)
})

test('a refusal is logged by its code and figures, and by nobody’s name: the log outlives whoever is erased', async () => {
  const details = {
    file: '/stick/Tianye-王小梅.tybundle',
    line: 3,
    text: '王小梅,4101',
    name: '王小梅',
    learner: 'an-id',
  }
  const { route, lines } = setUp(() => {
    throw new AppError('roster-learner-malformed', details)
  })
  expect(await route(ours, 'settings:read', undefined)).toMatchObject({ ok: false, error: { details } })
  expect(lines).toEqual([{ message: 'refused: roster-learner-malformed', facts: { line: 3, learner: 'an-id' } }])
})
