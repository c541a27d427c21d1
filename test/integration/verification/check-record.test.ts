import PdfDocument from 'pdfkit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Verification } from '#contract/credential.ts'
import { maxRecordFileBytes } from '#contract/record-words.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { createCheck, drawPaper, issueRecord, type RealRecord, signedBytes } from '#test/helpers/real-record.ts'
import {
  attachmentObject,
  contentOf,
  objectLike,
  type PdfParts,
  pageContent,
  pageMark,
  putTogether,
  streamBody,
  takeApart,
  withAttachment,
  withBody,
  withObject,
} from './pdf-parts.ts'

const check = createCheck()
let record: RealRecord
let parts: PdfParts

beforeAll(async () => {
  record = await issueRecord(await sampleFacts(), sampleSeed)
  parts = takeApart(record.pdf)
})

const utf8 = (text: string) => new TextEncoder().encode(text)

/** What is wrong, each reason with its place. */
function reasonsOf({ verdict }: Verification): readonly string[] {
  if (verdict.standing !== 'invalid') return [verdict.standing]
  return verdict.reasons.map(({ reason, at }) => (at === '' ? reason : `${reason} ${at}`))
}

describe('a record as issued', () => {
  test('is valid on paper and alone, and trusted with its issuer on the list', async () => {
    const { facts, pdf, credential } = record
    const { did } = facts.issuer
    const verdict = { standing: 'valid-unknown-issuer', did, why: 'not-listed', statusAt: null }
    expect(await check(pdf)).toEqual({ source: 'paper', verdict, says: facts })
    expect(await check(credential)).toEqual({ source: 'credential', verdict, says: facts })
    const issuer = { did, name: { en: 'County centre', 'zh-CN': '县培训中心' } }
    const trusted = createCheck([issuer])
    expect((await trusted(pdf)).verdict).toEqual({ standing: 'trusted', issuer, statusAt: null })
  })

  test('is put together from its parts to the same bytes', () => {
    expect(Buffer.compare(putTogether(parts), record.pdf)).toBe(0)
  })

  test('stays valid with its credential spaced and ordered otherwise, if the paper was drawn so', async () => {
    const compact = utf8(JSON.stringify(JSON.parse(Buffer.from(record.credential).toString())))
    const drawn = await drawPaper(record.facts, compact, record.claim)
    expect(Buffer.compare(putTogether(withAttachment(parts, compact)), drawn)).toBe(0)
    expect((await check(drawn)).verdict.standing).toBe('valid-unknown-issuer')
  })
})

describe('a file that is no record', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'Dear Sir'],
    ['a list', '[]'],
    ['a zip', 'PK\u0003\u0004'],
  ])('%s', async (_, text) => {
    expect(await check(utf8(text))).toEqual({
      source: 'unknown',
      verdict: { standing: 'invalid', reasons: [{ reason: 'file-unknown', at: '' }] },
      says: null,
    })
  })

  test('JSON that is no credential, or no UTF-8', async () => {
    expect(reasonsOf(await check(utf8('{"a":1}')))).toEqual(['form-unknown @context'])
    expect(reasonsOf(await check(utf8('{"a":1,}')))).toEqual(['not-json'])
    expect(reasonsOf(await check(Uint8Array.of(0x7b, 0xff, 0xfe)))).toEqual(['file-unknown'])
  })

  test('more bytes than any record', async () => {
    expect(reasonsOf(await check(new Uint8Array(maxRecordFileBytes + 1)))).toEqual(['too-large'])
  })
})

describe('a PDF that is no record of ours', () => {
  test('damaged', async () => {
    expect(reasonsOf(await check(utf8('%PDF-1.7\nnothing follows')))).toEqual(['pdf-damaged'])
    expect(reasonsOf(await check(record.pdf.subarray(0, 3000)))).toEqual(['pdf-damaged'])
  })

  test('with a password, whether or not it can be opened without one', async () => {
    for (const passwords of [{ userPassword: 'secret' }, { userPassword: '', ownerPassword: 'owner' }]) {
      const locked = new PdfDocument({ pdfVersion: '1.7', ...passwords })
      locked.end()
      expect(reasonsOf(await check(locked.read() as Uint8Array))).toEqual(['pdf-encrypted'])
    }
  })

  test('with no credential, or more than it', async () => {
    const names = objectLike(parts, /\/EmbeddedFiles/)
    const none = withBody(parts, names.number, names.body.replace(/\(credential\.json\) \d+ 0 R/, ''))
    expect(reasonsOf(await check(putTogether(none)))).toEqual(['attachment-missing'])
    const renamed = withBody(parts, names.number, names.body.replace('credential.json', 'other.json'))
    expect(reasonsOf(await check(putTogether(renamed)))).toEqual(['attachment-missing'])
    const second = names.body.replace(/(\(credential\.json\) (\d+) 0 R)/, '$1\n    (other.json) $2 0 R')
    expect(reasonsOf(await check(putTogether(withBody(parts, names.number, second))))).toEqual(['attachment-doubled'])
    const twice = names.body.replace(/(\(credential\.json\) (\d+) 0 R)/, '$1\n    $1')
    expect(reasonsOf(await check(putTogether(withBody(parts, names.number, twice))))).toEqual(['page-not-as-drawn'])
  })

  test('with a credential that is none', async () => {
    expect(reasonsOf(await check(putTogether(withAttachment(parts, utf8('{'))))).at(0)).toBe('not-json')
    expect(reasonsOf(await check(putTogether(withAttachment(parts, Uint8Array.of(0xff)))))).toEqual(['not-json'])
  })
})

describe('a page that is not the one that was drawn', () => {
  test('is told by its fields, with what is signed beside it', async () => {
    const { facts, credential, claim } = record
    const paper = await drawPaper({ ...facts, learner: { name: '欧阳小芳' } }, credential, claim)
    const found = await check(paper)
    expect(reasonsOf(found)).toEqual(['page-differs name'])
    expect(found.says).toEqual(facts)
    const richer = await drawPaper({ ...facts, creditMinutes: 1500 }, credential, claim)
    expect(reasonsOf(await check(richer))).toEqual(['page-differs creditMinutes'])
  })

  test('carries the credential of another record, or the code of another', async () => {
    const other = { ...record.facts, learner: { name: '王五' }, serial: 'TY-2026-OTHER' }
    const swapped = putTogether(withAttachment(parts, await signedBytes(other, sampleSeed)))
    expect(reasonsOf(await check(swapped))).toEqual(['claim-differs'])
    const { claim } = await issueRecord(other, sampleSeed)
    const foreignCode = await drawPaper(record.facts, record.credential, claim)
    expect(reasonsOf(await check(foreignCode))).toEqual(['claim-differs'])
    // The file names the right code, the page shows the other.
    const drawn = takeApart(foreignCode)
    const named = withBody(drawn, objectLike(drawn, /^\(TY1:/).number, `(${record.claim})`)
    expect(reasonsOf(await check(putTogether(named)))).toEqual(['page-not-as-drawn'])
  })

  test.each([
    ['white paint', '1 1 1 rg 57 500 480 60 re f', 'page-not-as-drawn'],
    ['an invisible text', 'BT /F2 12 Tf 3 Tr 60 700 Td <0001> Tj ET', 'page-not-as-drawn'],
    ['a text outside the page', 'BT /F2 12 Tf 5000 700 Td <0001> Tj ET', 'page-not-as-drawn'],
    ['a comment', '% nothing', 'page-not-as-drawn'],
  ])('has %s on it', async (_, drawing, reason) => {
    const page = pageContent(parts)
    const more = withBody(parts, page.number, streamBody('', `${contentOf(page)}\n${drawing}`))
    expect(reasonsOf(await check(putTogether(more)))).toEqual([reason])
  })

  test('has a note over the name, one more page, or a font that shows other characters than it names', async () => {
    const page = objectLike(parts, pageMark)
    const note = withObject(
      parts,
      '<<\n/Type /Annot\n/Subtype /FreeText\n/Rect [57 500 537 560]\n/Contents (Zhang San)\n>>',
    )
    const noted = withBody(
      note.parts,
      page.number,
      page.body.replace('/Type /Page\n', `/Type /Page\n/Annots [${note.number} 0 R]\n`),
    )
    expect(reasonsOf(await check(putTogether(noted)))).toEqual(['page-annotated'])

    const added = withObject(parts, '<<\n/Type /Page\n/Parent 1 0 R\n/MediaBox [0 0 100 100]\n/Resources << >>\n>>')
    const pages = objectLike(parts, /\/Type \/Pages/)
    const two = pages.body
      .replace('/Count 1', '/Count 2')
      .replace(/\/Kids \[([^\]]*)\]/, `/Kids [$1 ${added.number} 0 R]`)
    expect(reasonsOf(await check(putTogether(withBody(added.parts, pages.number, two))))).toEqual(['page-added'])

    const map =
      parts.objects.find(({ body }) => body.includes('beginbfrange') && body.includes('6b27')) ?? expect.fail()
    const lying = withBody(parts, map.number, map.body.replace('6b27', '6b28'))
    expect(reasonsOf(await check(putTogether(lying)))).toContain('page-differs name')
  })

  test('was put together anew with the same content in another order', async () => {
    const { objects } = parts
    const turned = { ...parts, objects: objects.toReversed() }
    expect(reasonsOf(await check(putTogether(turned)))).toEqual(['page-not-as-drawn'])
    expect(attachmentObject(takeApart(putTogether(turned))).body).toBe(attachmentObject(parts).body)
    expect(reasonsOf(await check(Buffer.concat([record.pdf, utf8('\n')])))).toEqual(['page-not-as-drawn'])
  })

  test('is not saved by a sound signature of its forger', async () => {
    const forgerSeed = Buffer.alloc(32, 9)
    const issuer = { ...record.facts.issuer, did: await issuerDidOf(forgerSeed) }
    const forged = await issueRecord({ ...record.facts, issuer, creditMinutes: 900 }, forgerSeed)
    const trusting = createCheck([{ did: record.facts.issuer.did, name: record.facts.issuer.name }])
    expect((await trusting(forged.pdf)).verdict).toMatchObject({
      standing: 'valid-unknown-issuer',
      did: issuer.did,
      why: 'not-listed',
    })
  })
})
