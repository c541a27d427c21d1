import { expect, test } from 'vitest'
import type { CertificateTemplate } from '#contract/certificate-template.ts'
import { certificateTemplateSchema } from '#contract/certificate-template.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { PagePicture } from '#contract/page-picture.ts'
import type { ApiClient } from '#renderer/api/api-client.ts'
import { firstTemplate } from '#renderer/features/certificates/first-template.ts'
import { readTemplateDraft, templateDraftOf } from '#renderer/features/certificates/template-draft.ts'
import { createTemplateStore } from '#renderer/features/certificates/template-store.ts'
import { certificateTemplate } from '#test/integration/credentials/certificate-template.ts'

const page: PagePicture = { width: 1, height: 1, marks: [] }
type Asked = { readonly template: CertificateTemplate; readonly answer: (reply: Reply<PagePicture>) => void }

/** A store whose pauses end when the test says so, over a program that draws when the test says so. */
function setUp(changes: Partial<ApiClient> = {}) {
  const asked: Asked[] = []
  let waiting: (() => void) | null = null
  const api: Partial<ApiClient> = {
    previewTemplate: ({ template }) => new Promise((answer) => asked.push({ template, answer })),
    ...changes,
  }
  const store = createTemplateStore(api as ApiClient, (work) => {
    waiting = work
    return () => {
      if (waiting === work) waiting = null
    }
  })
  const pause = () => {
    const work = waiting
    waiting = null
    work?.()
  }
  return { store, asked, pause, ...store.getState().actions }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what a template begins with, and any other, comes back from its draft as it was', () => {
  const first = readTemplateDraft(firstTemplate)
  if (first.kind !== 'template') throw new Error('not whole')
  expect(certificateTemplateSchema.safeParse(first.template).success).toBe(true)
  for (const template of [first.template, certificateTemplate])
    expect(readTemplateDraft(templateDraftOf(template))).toEqual({ kind: 'template', template })
})

test.each([
  ['title.en', ' ', ['title.en']],
  ['place.en', 'Qinghe', ['place.zh-CN']],
  ['signatory.name', '赵建国', ['signatory.title.en', 'signatory.title.zh-CN']],
  ['validMonths', '0', ['validMonths']],
  ['minutesPerClassHour', '4.5', ['minutesPerClassHour']],
] as const)('%s as “%s” is not whole: %j', (line, text, lines) => {
  const texts = { ...firstTemplate.texts, [line]: text }
  expect(readTemplateDraft({ ...firstTemplate, texts })).toEqual({ kind: 'wrong', lines })
})

test('the page is drawn once after a pause, for what was typed last; what comes back late says nothing', async () => {
  const { store, asked, pause, start, write } = setUp()
  start()
  write('title.en', 'A')
  write('title.en', 'AB')
  expect(asked).toHaveLength(1)
  pause()
  pause()
  expect(asked.map(({ template }) => template.title.en)).toEqual([firstTemplate.texts['title.en'], 'AB'])
  expect(store.getState().preview).toMatchObject({ isDrawing: true, drawn: null })
  asked[1]?.answer({ ok: true, value: page })
  await settled()
  expect(store.getState().preview).toMatchObject({ isDrawing: false, drawn: { of: { title: { en: 'AB' } } } })
  asked[0]?.answer({ ok: false, error: { code: 'template-unreadable', message: '' } })
  await settled()
  expect(store.getState().preview).toMatchObject({
    isDrawing: false,
    error: null,
    drawn: { of: { title: { en: 'AB' } } },
  })
})

test('a page that cannot be drawn says why, and the one before it stays; a line that is missing draws nothing', async () => {
  const { store, asked, pause, start, write } = setUp()
  start()
  asked[0]?.answer({ ok: true, value: page })
  await settled()
  write('issuer.en', '𐎀')
  pause()
  asked[1]?.answer({ ok: false, error: { code: 'template-unreadable', message: '' } })
  await settled()
  expect(store.getState().preview).toMatchObject({ error: { code: 'template-unreadable' }, drawn: { page } })
  write('issuer.en', '')
  pause()
  expect(asked).toHaveLength(2)
  expect(store.getState().wrong).toEqual(['issuer.en'])
})

test('a picture that cannot be put on paper changes nothing; one that can is drawn', async () => {
  const replies: Reply<string | null>[] = [
    { ok: false, error: { code: 'template-picture', message: '' } },
    { ok: true, value: null },
    { ok: true, value: 'AAAA' },
  ]
  const { store, asked, pause, choosePicture } = setUp({
    chooseTemplatePicture: () => Promise.resolve(replies.shift() ?? { ok: true, value: null }),
  })
  await choosePicture('logo', 'en')
  expect(store.getState()).toMatchObject({ error: { code: 'template-picture' }, draft: { logo: null } })
  await choosePicture('logo', 'en')
  await choosePicture('seal', 'en')
  pause()
  expect(asked.map(({ template }) => [template.logo, template.seal])).toEqual([[null, 'AAAA']])
  expect(store.getState().error).toBeNull()
})
