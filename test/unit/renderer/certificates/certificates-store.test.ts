import { expect, test } from 'vitest'
import type { CertificateDesk, GivingDesk } from '#contract/certificate-channels.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import type { OpenedFile, TakenList } from '#contract/trust-view.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { createCertificatesStore } from '#renderer/features/certificates/certificates-store.ts'

const desk: CertificateDesk = { requests: [], held: [] }
const giving: GivingDesk = { requests: [], keys: [], lists: [] }
const error: ReplyError = { code: 'answer-unsound', message: '', details: {} }
const list: TakenList = {
  kind: 'status-list',
  name: 'county',
  number: 1,
  at: 0,
  signer: '',
  fingerprint: '',
  entries: 1,
  revoked: 1,
  isNew: true,
}
const fine = <T>(value: T) => Promise.resolve({ ok: true as const, value })
const failed = (of = error) => Promise.resolve({ ok: false as const, error: of })

/** A store over a program that answers at once; `calls` are what it was asked, in order. */
function setUp(changes: Partial<ApiClient> = {}) {
  const calls: string[] = []
  const tell =
    <T>(name: string, value: T) =>
    () => {
      calls.push(name)
      return fine(value)
    }
  const api: Partial<ApiClient> = {
    listCertificates: tell('desk', desk),
    viewGiving: tell('giving', giving),
    ...changes,
  }
  const store = createCertificatesStore(api as ApiClient)
  return { store, calls, ...store.getState().actions }
}

test('a desk is shown, or why it cannot be', async () => {
  const { store, open } = setUp()
  expect(store.getState().desk).toEqual({ kind: 'idle' })
  await open('one')
  expect(store.getState().desk).toEqual({ kind: 'ready', value: desk })
  const failing = setUp({ listCertificates: () => failed() })
  await failing.open('one')
  expect(failing.store.getState().desk).toEqual({ kind: 'failed', error })
})

test.each([
  [null, { kind: 'none' }],
  [
    { kind: 'answer', answer: { learner: 'one', marked: 1, serials: ['A', 'B'] } },
    { kind: 'taken', marked: 1, serials: 2 },
  ],
  [
    { kind: 'list', list },
    { kind: 'listed', list },
  ],
] as const satisfies readonly (readonly [OpenedFile | null, object])[])(
  'a file that is opened says what it brought, and the desk is read anew: %j',
  async (opened, doing) => {
    const { store, calls, take } = setUp({ takeAnswer: () => fine(opened) })
    await take('one', 'en')
    expect(store.getState().doing).toEqual(doing)
    expect(calls).toEqual(['desk'])
  },
)

test('what is refused is told, and the desk stands', async () => {
  const { store, open, take, clear } = setUp({ takeAnswer: () => failed() })
  await open('one')
  await take('one', 'en')
  expect(store.getState()).toMatchObject({ doing: { kind: 'failed', error }, desk: { kind: 'ready' } })
  clear()
  expect(store.getState().doing).toEqual({ kind: 'none' })
})

test('one thing is done at a time', async () => {
  const asked: string[] = []
  const { store, request } = setUp({
    requestCertificate: ({ level }) => {
      asked.push(level)
      return fine({ kind: 'saved', file: 'a.tybundle' } as const)
    },
  })
  const first = request('one', 'pack', 'instructor-confirmed', 'en')
  expect(store.getState().doing).toEqual({ kind: 'busy' })
  await Promise.all([first, request('one', 'pack', 'issuer-signed', 'en')])
  expect(asked).toEqual(['instructor-confirmed'])
  expect(store.getState().doing).toEqual({ kind: 'saved', file: 'a.tybundle' })
})

test('a template that is refused is not the one chosen; the file before it is not, either', async () => {
  const replies = [fine('good.json'), failed({ code: 'template-picture', message: '' })]
  const { store, choose } = setUp({ chooseForGiving: () => replies.shift() ?? fine(null) })
  await choose('template', 'en')
  expect(store.getState().chosen).toEqual({ tykey: null, template: 'good.json' })
  await choose('template', 'en')
  expect(store.getState()).toMatchObject({
    chosen: { template: null },
    doing: { kind: 'failed', error: { code: 'template-picture' } },
  })
})

test('requests are answered, told one by one, and the desk is read anew; a wrong passphrase answers none', async () => {
  const outcome = { kind: 'marked', attempts: 1, file: null } as never
  const { store, calls, answer } = setUp({ answerRequests: () => fine([outcome]) })
  expect(await answer('instructor-confirmed', 'key', 'pass', 'en')).toBe(true)
  expect(store.getState().outcomes).toEqual([outcome])
  expect(calls).toEqual(['giving'])
  const failing = setUp({ answerRequests: () => failed({ code: 'unlock-wrong', message: '' }) })
  expect(await failing.answer('instructor-confirmed', 'key', 'pass', 'en')).toBe(false)
  expect(failing.store.getState()).toMatchObject({ outcomes: [], doing: { kind: 'failed' } })
})

test('a list that is not known waits with its fingerprint until it is accepted', async () => {
  const details = { list: 'county', fingerprint: '489d 4aa3' }
  const unknown: ReplyError = { code: 'issuers-unknown', message: '', details }
  const { store, calls, chooseIssuers, acceptIssuers } = setUp({
    chooseIssuers: () => failed(unknown),
    acceptIssuers: () => fine(list),
  })
  await chooseIssuers('en')
  expect(store.getState()).toMatchObject({ unknownList: details, doing: { kind: 'none' } })
  await acceptIssuers()
  expect(store.getState().unknownList).toBeNull()
  expect(calls).toEqual(['giving', 'giving'])
  const refused = setUp({ chooseIssuers: () => failed({ code: 'issuers-older', message: '' }) })
  await refused.chooseIssuers('en')
  expect(refused.store.getState()).toMatchObject({ unknownList: null, doing: { kind: 'failed' } })
})
