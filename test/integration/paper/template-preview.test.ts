import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { CertificateTemplate } from '#contract/certificate-template.ts'
import { createTemplateService } from '#services/credentials/template-service.ts'
import { codeOf } from '#test/helpers/code-of.ts'
import { papersInProcess } from '#test/helpers/papers-in-process.ts'
import { jpeg, png } from '#test/helpers/pictures.ts'
import { certificateTemplate } from '../credentials/certificate-template.ts'

const templates = createTemplateService(papersInProcess.maker)
const textOf = (template: CertificateTemplate) =>
  templates.preview(template).then(({ marks }) => marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(''))

test('the page shows the wording of both languages, the signatory and the pictures, all of it on the page', async () => {
  const { width, height, marks } = await templates.preview(certificateTemplate)
  const text = marks
    .map((mark) => (mark.kind === 'text' ? mark.text : ''))
    .join('')
    .replaceAll(/\s/g, '')
  const { title, statement, issuer, terms } = certificateTemplate
  for (const said of [title, statement, issuer, terms.signatory?.title ?? title].flatMap((both) => Object.values(both)))
    expect(text).toContain(said.replaceAll(/\s/g, ''))
  expect(marks.flatMap((mark) => (mark.kind === 'image' ? [mark.of] : []))).toEqual(['logo', 'seal'])
  for (const mark of marks) {
    if (mark.kind !== 'text') continue
    expect([mark.x >= 0, mark.x + mark.width <= width, mark.y > 0, mark.y < height]).toEqual([true, true, true, true])
  }
  expect(marks.some((mark) => mark.kind === 'path' && mark.clip !== null)).toBe(false)
  const field = await templates.preview({ ...certificateTemplate, layout: 'field', seal: null })
  // Without a logo of its own the page bears the app's.
  const plain = await templates.preview({ ...certificateTemplate, logo: null })
  expect(plain.marks.some((mark) => mark.kind === 'path' && mark.clip !== null)).toBe(true)
  expect(field.marks.flatMap((mark) => (mark.kind === 'image' ? [mark.of] : []))).toEqual(['logo'])
}, 60_000)

test('every word that is changed is on the page; one that no font has is refused', async () => {
  expect(await textOf({ ...certificateTemplate, title: { en: 'Diploma', 'zh-CN': '毕业证书' } })).toContain('Diploma')
  const unknown = { ...certificateTemplate, statement: { en: 'has 𐎀', 'zh-CN': '学完' } }
  expect(await codeOf(() => templates.preview(unknown))).toBe('template-unreadable')
}, 60_000)

test.each([
  ['a PNG with transparency', rgba(0)],
  ['an interlaced PNG', rgba(1)],
  ['a PNG of one transparent colour', transparentColour()],
  ['a text', Buffer.from('a picture of a seal'.repeat(9))],
  ['nothing', Buffer.alloc(0)],
  ['a picture of 700 kB', Buffer.concat([png(40, 20), Buffer.alloc(700_000)])],
])(
  '%s is refused when it is chosen',
  async (_, bytes) => {
    expect(await codeOf(() => templates.readPicture(bytes, certificateTemplate))).toBe('template-picture')
  },
  60_000,
)

test('a file with such a picture is refused when it is chosen, too', async () => {
  const seal = rgba(1).toString('base64')
  expect(await codeOf(() => templates.read(templates.write({ ...certificateTemplate, seal })))).toBe('template-picture')
  expect(await codeOf(() => templates.read('{}'))).toBe('template-unreadable')
  expect(await templates.read(templates.write(certificateTemplate))).toEqual(certificateTemplate)
}, 60_000)

test('a plain PNG and a JPEG come back in Base64', async () => {
  for (const bytes of [png(40, 20), Buffer.concat([jpeg(40, 20), Buffer.alloc(100)])])
    expect(await templates.readPicture(bytes, certificateTemplate)).toBe(bytes.toString('base64'))
}, 60_000)

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** An 8 by 8 PNG with an alpha channel, or without one and interlaced (Adam7), whose every pixel is there. */
function rgba(interlace: 0 | 1): Buffer {
  const channels = interlace === 1 ? 3 : 4
  const header = Buffer.alloc(13)
  header.writeUInt32BE(8, 0)
  header.writeUInt32BE(8, 4)
  header.set([8, interlace === 1 ? 2 : 6, 0, 0, interlace], 8)
  // Width and height of the seven passes of Adam7 in 8 by 8 (PNG, 8.2).
  const passes =
    interlace === 1
      ? [
          [1, 1],
          [1, 1],
          [2, 1],
          [2, 2],
          [4, 2],
          [4, 4],
          [8, 4],
        ]
      : [[8, 8]]
  const rows = passes.flatMap(([width = 0, height = 0]) =>
    Array.from({ length: height }, (_, row) =>
      Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * channels, 40 * row)]),
    ),
  )
  return file(header, [chunk('IDAT', deflateSync(Buffer.concat(rows)))])
}

function transparentColour(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(8, 0)
  header.writeUInt32BE(8, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.alloc(9)))
  return file(header, [chunk('tRNS', Buffer.from([0, 0])), chunk('IDAT', deflateSync(rows))])
}

function file(header: Buffer, chunks: readonly Buffer[]): Buffer {
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', header), ...chunks, chunk('IEND', Buffer.alloc(0))])
}
