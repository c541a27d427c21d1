import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SignTypack } from '#services/packs/build-typack.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { testFolder, typackFile, versioned, writeFolder } from './typack-files.ts'

const plain = { allowDowngrade: false, acceptPublisher: false }
const shippedFolder = (folder: string) => join(folder, 'shipped')

function setUp(folder: string) {
  return setUpStudy(join(folder, 'data'), shippedFolder(folder))
}
type Study = ReturnType<typeof setUp>

async function take({ imports }: Study, file: string, consent = plain) {
  const preview = await imports.stage(file)
  try {
    return { preview, imported: await imports.publish(preview.staged ?? '', consent) }
  } finally {
    await imports.discard(preview.staged ?? '')
  }
}

/** A publisher elsewhere, whose key never comes into the data folder under test. */
async function publisherElsewhere(folder: string, name: string): Promise<SignTypack> {
  const elsewhere = setUpStudy(join(folder, `elsewhere ${name}`), shippedFolder(folder))
  const { key } = await elsewhere.publisherKeys.create(name, 'x')
  const sign = await elsewhere.publisherKeys.unlock(key, 'x')
  elsewhere.close()
  return sign
}

const served = async ({ library }: Study) =>
  (await library.listPacks(null, 'en')).map(({ pack, version }) => `${pack} ${version}`)

test('a staged pack is seen and not served; published it is; discarded nothing of it is left', async () => {
  const folder = testFolder()
  const study = setUp(folder)
  const file = await typackFile(folder, 'a.typack', versioned('1.0.0'))
  const preview = await study.imports.stage(file)
  expect(preview).toMatchObject({
    pack: 'made',
    version: '1.0.0',
    files: 8,
    signer: { kind: 'unsigned' },
    relation: { kind: 'new' },
    otherPublisher: null,
    needs: [],
    modules: [
      { module: 'one', questions: 2, isExamination: false },
      { module: 'two', questions: 2 },
    ],
  })
  expect(await served(study)).toEqual([])
  expect(readdirSync(join(folder, 'data', 'media'))).toHaveLength(3)
  await study.imports.discard(preview.staged ?? '')
  expect(readdirSync(join(folder, 'data', 'media'))).toEqual([])
  expect(study.db.prepare('SELECT count(*) FROM imported_packs').pluck().get()).toBe(0)
  await expect(study.imports.publish(preview.staged ?? '', plain)).rejects.toMatchObject({ code: 'import-unknown' })

  await take(study, file)
  expect(await served(study)).toEqual(['made 1.0.0'])
  const again = await take(study, file)
  expect(again.preview.relation).toEqual({ kind: 'present', version: '1.0.0' })
  study.close()
})

test('inspecting writes nothing', async () => {
  const folder = testFolder()
  const study = setUp(folder)
  const { preview, whole } = await study.imports.inspect(await typackFile(folder, 'a.typack', versioned('1.0.0')))
  expect(preview.staged).toBeNull()
  expect(whole.modules.map(({ module }) => module.en?.questions[0]?.key)).toMatchObject([
    { right: 'b' },
    { right: 'b' },
  ])
  expect(existsSync(join(folder, 'data', 'media'))).toBe(false)
  expect(study.db.prepare('SELECT count(*) FROM imported_packs').pluck().get()).toBe(0)
  study.close()
})

test('of shipped and imported the newer version is served, of equal ones the imported, until Tianye brings a newer one', async () => {
  const folder = testFolder()
  writeFolder(join(shippedFolder(folder), 'made'), versioned('2.0.0', 0))
  const study = setUp(folder)
  expect(await served(study)).toEqual(['made 2.0.0'])
  const older = await typackFile(folder, 'older.typack', versioned('1.0.0'))
  await expect(take(study, older, { ...plain, acceptPublisher: true })).rejects.toMatchObject({
    code: 'pack-older',
    details: { installed: '2.0.0' },
  })
  expect(await served(study)).toEqual(['made 2.0.0'])
  await expect(study.imports.remove('made')).rejects.toMatchObject({ code: 'pack-shipped' })
  await expect(study.imports.remove('nobody')).rejects.toMatchObject({ code: 'pack-unknown' })

  const asked = { ...plain, acceptPublisher: true }
  const same = await take(study, await typackFile(folder, 'same.typack', versioned('2.0.0')), asked)
  expect(same.preview.relation).toEqual({ kind: 'same-version', version: '2.0.0', origin: 'shipped' })
  expect(same.imported.isServed).toBe(true)
  const newer = await take(study, await typackFile(folder, 'newer.typack', versioned('10.0.0')), asked)
  expect(newer.preview.relation).toEqual({ kind: 'newer', version: '2.0.0', origin: 'imported' })
  expect(await served(study)).toEqual(['made 10.0.0'])

  await expect(take(study, older, asked)).rejects.toMatchObject({
    code: 'pack-older',
    details: { installed: '10.0.0' },
  })
  await take(study, older, { ...asked, allowDowngrade: true })
  expect(await served(study)).toEqual(['made 1.0.0'])
  study.close()

  writeFolder(join(shippedFolder(folder), 'made'), versioned('3.0.0', 0))
  const later = setUp(folder)
  expect(await served(later)).toEqual(['made 3.0.0'])
  expect(await later.imports.list()).toMatchObject([{ version: '1.0.0', isServed: false }])
  await later.imports.remove('made')
  expect(await later.imports.list()).toEqual([])
  later.close()
})

test('what comes with Tianye is replaced by somebody else’s only where that is said yes to', async () => {
  const folder = testFolder()
  writeFolder(join(shippedFolder(folder), 'made'), versioned('1.0.0', 0))
  const study = setUp(folder)
  const sign = await publisherElsewhere(folder, '县社工站')
  const bare = await typackFile(folder, 'bare.typack', versioned('1.1.0'))
  const signed = await typackFile(folder, 'signed.typack', versioned('1.2.0'), sign)
  const { preview } = await study.imports.inspect(bare)
  expect(preview).toMatchObject({
    relation: { kind: 'newer', origin: 'shipped' },
    otherPublisher: { name: 'Tianye', fingerprint: null },
    needs: ['accept-publisher'],
  })
  await expect(take(study, bare)).rejects.toMatchObject({
    code: 'pack-signature-missing',
    details: { known: 'Tianye' },
  })
  await expect(take(study, signed)).rejects.toMatchObject({
    code: 'pack-publisher-differs',
    details: { known: 'Tianye' },
  })
  expect(await served(study)).toEqual(['made 1.0.0'])
  await take(study, bare, { ...plain, acceptPublisher: true })
  expect((await take(study, bare)).preview).toMatchObject({ relation: { kind: 'present' }, needs: [] })
  // An unsigned one binds nobody, so the next one is asked for too; a signed one is its publisher's from then on.
  await expect(take(study, signed)).rejects.toMatchObject({ code: 'pack-publisher-differs' })
  await take(study, signed, { ...plain, acceptPublisher: true })
  expect((await take(study, await typackFile(folder, 'next.typack', versioned('1.3.0'), sign))).preview.needs).toEqual(
    [],
  )
  study.close()
})

test('the same version with other contents is not taken unasked', async () => {
  const folder = testFolder()
  const study = setUp(folder)
  await take(study, await typackFile(folder, 'a.typack', versioned('1.0.0')))
  const other = await typackFile(folder, 'b.typack', { ...versioned('1.0.0'), 'notes.txt': 'more' })
  await expect(take(study, other)).rejects.toMatchObject({ code: 'pack-version-taken' })
  expect((await take(study, other, { ...plain, allowDowngrade: true })).preview.needs).toEqual(['allow-downgrade'])
  study.close()
})

describe('publishers', () => {
  test('are unknown at first sight and known after, by key and not by name', async () => {
    const folder = testFolder()
    const study = setUp(folder)
    const one = await publisherElsewhere(folder, '县社工站')
    const two = await publisherElsewhere(folder, '县 社工站')
    const first = await take(study, await typackFile(folder, 'a.typack', versioned('1.0.0'), one))
    expect(first.preview.signer).toMatchObject({ kind: 'unknown', name: '县社工站', isNameOfAnother: false })
    expect(first.imported.signer).toMatchObject({ kind: 'known', source: 'pack' })
    const second = await take(study, await typackFile(folder, 'b.typack', versioned('1.0.1'), one))
    expect(second.preview.signer).toMatchObject({ kind: 'known', name: '县社工站', source: 'pack', signedAs: null })

    const forked = await typackFile(folder, 'c.typack', versioned('1.0.2'), two)
    const { preview } = await study.imports.inspect(forked)
    expect(preview.signer).toMatchObject({ kind: 'unknown', isNameOfAnother: true })
    expect(preview.otherPublisher?.name).toBe('县社工站')
    expect(preview.needs).toEqual(['accept-publisher'])
    await expect(take(study, forked)).rejects.toMatchObject({ code: 'pack-publisher-differs' })
    const bare = await typackFile(folder, 'd.typack', versioned('1.0.2'))
    await expect(take(study, bare)).rejects.toMatchObject({ code: 'pack-signature-missing' })
    expect(await served(study)).toEqual(['made 1.0.1'])

    // The tie outlives the pack.
    await study.imports.remove('made')
    await expect(take(study, forked)).rejects.toMatchObject({ code: 'pack-publisher-differs' })
    await take(study, forked, { ...plain, acceptPublisher: true })
    await expect(take(study, await typackFile(folder, 'e.typack', versioned('1.0.3'), one))).rejects.toMatchObject({
      code: 'pack-publisher-differs',
    })
    study.close()
  })

  test('of an imported list are known before their first pack', async () => {
    const folder = testFolder()
    const elsewhere = setUpStudy(join(folder, 'elsewhere'), shippedFolder(folder))
    const { key } = await elsewhere.publisherKeys.create('A publisher', 'x')
    const list = elsewhere.publisherKeys.exportPublic(key)
    const sign = await elsewhere.publisherKeys.unlock(key, 'x')
    elsewhere.close()
    const study = setUp(folder)
    expect([study.publisherKeys.importPublishers(list), study.publisherKeys.importPublishers(list)]).toEqual([1, 0])
    const { preview } = await study.imports.inspect(await typackFile(folder, 'a.typack', versioned('1.0.0'), sign))
    expect(preview.signer).toMatchObject({ kind: 'known', source: 'list', name: 'A publisher' })
    study.close()
  })

  test('open their key with the passphrase alone, here and from a backup', async () => {
    const folder = testFolder()
    const study = setUp(folder)
    const { publisherKeys } = study
    await expect(publisherKeys.create('A', '')).rejects.toMatchObject({ code: 'passphrase-missing' })
    const { key, fingerprint } = await publisherKeys.create('A', 'ｐａｓｓ 词')
    await expect(publisherKeys.unlock(key, 'pass')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    await expect(publisherKeys.unlock(key, '')).rejects.toMatchObject({ code: 'passphrase-missing' })
    await expect(publisherKeys.unlock('nobody', 'x')).rejects.toMatchObject({ code: 'key-unknown' })
    expect(publisherKeys.find(fingerprint.slice(0, 9))).toEqual(publisherKeys.find('A'))
    const backup = publisherKeys.exportBackup(key)
    expect(JSON.stringify(publisherKeys.exportPublic(key))).not.toContain('sealed')

    const other = setUpStudy(join(folder, 'other'), shippedFolder(folder))
    other.publisherKeys.restore(backup)
    const list = Buffer.from('{}')
    const [here, there] = await Promise.all([
      publisherKeys.unlock(key, 'pass 词'),
      other.publisherKeys.unlock(key, 'pass 词'),
    ])
    expect(there(list, null)).toEqual(here(list, null))
    const sealed = `00${backup.wrapped.sealed.slice(2)}`
    const spoiled = setUpStudy(join(folder, 'spoiled'), shippedFolder(folder))
    spoiled.publisherKeys.restore({ ...backup, wrapped: { ...backup.wrapped, sealed } })
    await expect(spoiled.publisherKeys.unlock(key, 'pass 词')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    for (const one of [study, other, spoiled]) one.close()
  })
})

test('a removed pack takes no record along: what was answered stays readable', async () => {
  const folder = testFolder()
  const study = setUp(folder)
  await take(study, await typackFile(folder, 'a.typack', versioned('1.0.0')))
  const { learner } = study.learners.create('学员甲')
  const place = { pack: 'made', module: 'one' }
  const given = [
    { question: 'q-0', answer: { type: 'single' as const, choice: 'b' }, language: 'en' as const, activeMs: null },
  ]
  const { attempt } = await study.study.take(learner, place, given, 'en')
  await study.imports.remove('made')
  expect(await served(study)).toEqual([])
  expect(existsSync(join(folder, 'data', 'media')) && readdirSync(join(folder, 'data', 'media'))).toEqual([])
  const kept = study.study.list(learner, place)
  expect(kept.map((one) => one.attempt)).toEqual([attempt])
  study.close()
})

test('an import that is cancelled, or fails at the end, leaves nothing', async () => {
  const folder = testFolder()
  const study = setUp(folder)
  const file = await typackFile(folder, 'a.typack', versioned('1.0.0'))
  const cancel = new AbortController()
  const staging = study.imports.stage(file, cancel.signal)
  cancel.abort()
  await expect(staging).rejects.toMatchObject({ code: 'import-cancelled' })
  const broken = await typackFile(folder, 'b.typack', {
    ...versioned('1.0.0'),
    'modules/02-two/en.md': 'No beginning.\n',
  })
  await expect(study.imports.stage(broken)).rejects.toMatchObject({ code: 'pack-broken' })
  writeFileSync(join(folder, 'c.typack'), 'no pack')
  await expect(study.imports.stage(join(folder, 'c.typack'))).rejects.toMatchObject({ code: 'typack-not-zip' })
  await expect(study.imports.stage(join(folder, 'missing.typack'))).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(study.imports.stage(folder)).rejects.toMatchObject({ code: 'typack-not-zip' })
  expect(
    study.db
      .prepare('SELECT (SELECT count(*) FROM imported_packs) + (SELECT count(*) FROM imported_files)')
      .pluck()
      .get(),
  ).toBe(0)
  expect(readdirSync(join(folder, 'data', 'media'))).toEqual([])
  study.close()
})
