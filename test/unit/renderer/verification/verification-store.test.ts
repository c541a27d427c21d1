import { expect, test } from 'vitest'
import type { Verification } from '#contract/credential.ts'
import type { Reply } from '#contract/errors/reply.ts'
import { maxRecordFileBytes } from '#contract/record-words.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { createVerificationStore, type PickedFile } from '#renderer/features/verification/verification-store.ts'

type Answer = (reply: Reply<Verification>) => void

/** A store over a program that answers when the test says so. */
function setUp() {
  const asked: { readonly shown: object; readonly answer: Answer }[] = []
  const verifyRecord: ApiClient['verifyRecord'] = (shown) =>
    new Promise((answer) => {
      asked.push({ shown, answer })
    })
  const store = createVerificationStore({ verifyRecord } as ApiClient)
  return { store, asked, ...store.getState().actions }
}

const fileOf = (name: string, bytes: readonly number[] = [1]): PickedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
})

const found: Verification = {
  source: 'paper',
  verdict: { standing: 'valid-unknown-issuer', did: 'did:key:z', why: 'not-listed', statusAt: null },
  says: null,
}

test('a file is sent whole, and its verification shown', async () => {
  const { store, asked, check } = setUp()
  const checking = check(fileOf('a.pdf', [1, 2, 3]))
  expect(store.getState().checking).toEqual({ kind: 'checking', fileName: 'a.pdf' })
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]?.shown).toEqual({ bytes: Uint8Array.of(1, 2, 3) })
  asked[0]?.answer({ ok: true, value: found })
  await checking
  expect(store.getState().checking).toEqual({ kind: 'checked', fileName: 'a.pdf', verification: found })
})

test('a later file outruns an earlier one, and leaving outruns both', async () => {
  const { store, asked, check, clear } = setUp()
  const first = check(fileOf('first.pdf'))
  const second = check(fileOf('second.pdf'))
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.answer({ ok: true, value: found })
  await second
  asked[0]?.answer({ ok: false, error: { code: 'internal', message: '', details: {} } })
  await first
  expect(store.getState().checking).toMatchObject({ kind: 'checked', fileName: 'second.pdf' })

  const third = check(fileOf('third.pdf'))
  await expect.poll(() => asked.length).toBe(3)
  clear()
  asked[2]?.answer({ ok: true, value: found })
  await third
  expect(store.getState().checking).toEqual({ kind: 'none' })
})

test('a file that is too large is not sent, and one that cannot be read is told so', async () => {
  const { store, asked, check } = setUp()
  await check({ ...fileOf('film.pdf'), size: maxRecordFileBytes + 1 })
  expect(store.getState().checking).toMatchObject({
    kind: 'checked',
    verification: { verdict: { standing: 'invalid', reasons: [{ reason: 'too-large' }] } },
  })
  await check({ ...fileOf('gone.pdf'), arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect(store.getState().checking).toEqual({ kind: 'unreadable', fileName: 'gone.pdf' })
  expect(asked).toEqual([])
})

test('the text of a code is sent as it was given, and outruns a file that was given before it', async () => {
  const { store, asked, check, checkCode } = setUp()
  const file = check(fileOf('a.pdf'))
  await expect.poll(() => asked.length).toBe(1)
  const code = checkCode(' TY1:X. ')
  expect(store.getState().checking).toEqual({ kind: 'checking', fileName: null })
  expect(asked[1]?.shown).toEqual({ code: ' TY1:X. ' })
  const verification: Verification = { source: 'code', verdict: found.verdict, says: null }
  asked[1]?.answer({ ok: true, value: verification })
  await code
  asked[0]?.answer({ ok: true, value: found })
  await file
  expect(store.getState().checking).toEqual({ kind: 'checked', fileName: null, verification })
})

test('the checking page is saved where the reader says, and forgotten with the rest', async () => {
  const asked: unknown[] = []
  const replies: Awaited<ReturnType<ApiClient['saveCheckingPage']>>[] = [
    { ok: true, value: { kind: 'saved', file: 'page.html' } },
    { ok: false, error: { code: 'file-not-written', message: '' } },
  ]
  const saveCheckingPage: ApiClient['saveCheckingPage'] = (input) => {
    asked.push(input)
    return Promise.resolve(replies.shift() ?? { ok: true, value: { kind: 'cancelled' } })
  }
  const store = createVerificationStore({ saveCheckingPage } as ApiClient)
  const { savePage, clear } = store.getState().actions
  await savePage('en')
  expect(store.getState().page).toEqual({ kind: 'saved', file: 'page.html' })
  await savePage('zh-CN')
  expect(store.getState().page).toEqual({ kind: 'failed', error: { code: 'file-not-written', message: '' } })
  expect(asked).toEqual([{ language: 'en' }, { language: 'zh-CN' }])
  clear()
  expect(store.getState().page).toEqual({ kind: 'none' })
})
