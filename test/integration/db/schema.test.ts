import { expect, test } from 'vitest'
import { openDatabase } from '#db/connection/open-database.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createVault } from '#db/protection/vault.ts'
import { createAttemptsRepository } from '#db/repositories/attempts-repository.ts'
import { createBundleImportsRepository } from '#db/repositories/bundle-imports-repository.ts'
import { createChainsRepository } from '#db/repositories/chains-repository.ts'
import { createCompiledModulesRepository } from '#db/repositories/compiled-modules-repository.ts'
import { createCourseProgressRepository } from '#db/repositories/course-progress-repository.ts'
import { createCreditEntriesRepository } from '#db/repositories/credit-entries-repository.ts'
import { createCreditFollowsRepository } from '#db/repositories/credit-follows-repository.ts'
import { createDeedsRepository } from '#db/repositories/deeds-repository.ts'
import { createDraftsRepository } from '#db/repositories/drafts-repository.ts'
import { createErasuresDueRepository } from '#db/repositories/erasures-due-repository.ts'
import { createGivenCredentialsRepository } from '#db/repositories/given-credentials-repository.ts'
import { createHelpCardsRepository } from '#db/repositories/help-cards-repository.ts'
import { createHighlightsRepository } from '#db/repositories/highlights-repository.ts'
import { createImportedPacksRepository } from '#db/repositories/imported-packs-repository.ts'
import { createLearnersRepository } from '#db/repositories/learners-repository.ts'
import { createModuleProgressRepository } from '#db/repositories/module-progress-repository.ts'
import { createOwnProfilesRepository } from '#db/repositories/own-profiles-repository.ts'
import { createPagesReadRepository } from '#db/repositories/pages-read-repository.ts'
import { createPrivateText } from '#db/repositories/private-text.ts'
import { createPrivateTextsRepository } from '#db/repositories/private-texts-repository.ts'
import { createProtectionsRepository } from '#db/repositories/protections-repository.ts'
import { createPublishersRepository } from '#db/repositories/publishers-repository.ts'
import { createReadingPlacesRepository } from '#db/repositories/reading-places-repository.ts'
import { createResponseMarksRepository } from '#db/repositories/response-marks-repository.ts'
import { createRosterRepository } from '#db/repositories/roster-repository.ts'
import { createScansRepository } from '#db/repositories/scans-repository.ts'
import { createSettingsRepository } from '#db/repositories/settings-repository.ts'
import { createSnapshotsRepository } from '#db/repositories/snapshots-repository.ts'
import { createTrustListsRepository } from '#db/repositories/trust-lists-repository.ts'
import { emptyFolder, openFolder } from './data-folder.ts'
import { seededBytes } from './seeded-bytes.ts'
import { answer, noon, snapshotOf, startAttempt } from './study.ts'

test('every statement of every repository and of the log prepares on a new file', () => {
  const { db } = openFolder('new')
  expect(() => createPrivateTextsRepository(db, createVault(db, seededBytes('x')))).not.toThrow()
  for (const create of [
    createAttemptsRepository,
    createBundleImportsRepository,
    createChainsRepository,
    createCompiledModulesRepository,
    createCourseProgressRepository,
    createDeedsRepository,
    createErasuresDueRepository,
    createCreditEntriesRepository,
    createCreditFollowsRepository,
    createImportedPacksRepository,
    createHelpCardsRepository,
    createLearnersRepository,
    createModuleProgressRepository,
    createOwnProfilesRepository,
    createPagesReadRepository,
    createProtectionsRepository,
    createPublishersRepository,
    createReadingPlacesRepository,
    createResponseMarksRepository,
    createRosterRepository,
    createSettingsRepository,
    createSnapshotsRepository,
    createGivenCredentialsRepository,
    createTrustListsRepository,
  ]) {
    expect(() => create(db)).not.toThrow()
  }
  for (const create of [createDraftsRepository, createHighlightsRepository, createScansRepository])
    expect(() => create(db, createPrivateText(createVault(db, seededBytes('x'))))).not.toThrow()
  expect(() => createRecordLog(db, { randomBytes: seededBytes('x') })).not.toThrow()
})

test('what makes the file safe is set on every open', () => {
  const path = emptyFolder()
  for (const _ of ['first', 'second']) {
    const db = openDatabase(path)
    const read = (name: string) => db.pragma(name, { simple: true })
    expect(
      [
        'synchronous',
        'journal_mode',
        'foreign_keys',
        'recursive_triggers',
        'trusted_schema',
        'locking_mode',
        'secure_delete',
        'temp_store',
      ].map(read),
    ).toEqual([2, 'wal', 1, 1, 0, 'exclusive', 1, 2])
    db.close()
  }
})

test('every table is STRICT', () => {
  const { db } = openFolder('new')
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test.each([
  ['UPDATE events SET at = 0', 'events are never changed'],
  ['DELETE FROM events', 'events are never deleted'],
  ['INSERT OR REPLACE INTO events SELECT * FROM events LIMIT 1', 'events are never deleted'],
  [`UPDATE payloads SET bytes = x'7b7d'`, 'payloads are never changed'],
  [`UPDATE payloads SET salt = NULL, sealed_by = hex(zeroblob(32)), event = 'x'`, 'payloads are never changed'],
  [`UPDATE payloads SET sealed_by = hex(zeroblob(32))`, 'CHECK constraint failed'],
  ['DELETE FROM payloads', 'deleted only after an event that says so'],
  ['INSERT OR REPLACE INTO payloads SELECT * FROM payloads LIMIT 1', 'deleted only after an event that says so'],
  [`UPDATE snapshots SET bytes = x'7b7d'`, 'snapshots are never changed'],
  ['DELETE FROM snapshots', 'snapshots are never deleted'],
  ['INSERT OR REPLACE INTO snapshots SELECT * FROM snapshots LIMIT 1', 'snapshots are never deleted'],
  ['UPDATE seals SET signature = zeroblob(64)', 'seals are never changed'],
  ['DELETE FROM seals', 'seals are never deleted'],
  ['INSERT OR REPLACE INTO seals SELECT * FROM seals LIMIT 1', 'seals are never deleted'],
  [`UPDATE chains SET state = 'trusted'`, 'CHECK constraint failed'],
  [`UPDATE chains SET learner_id = NULL`, 'CHECK constraint failed'],
  [`UPDATE learners SET root_wrapping = 'rot13'`, 'CHECK constraint failed'],
  [`UPDATE learners SET purpose = 'internship'`, 'CHECK constraint failed'],
  ['DELETE FROM learners', 'FOREIGN KEY constraint failed'],
])('%s is refused', (sql, reason) => {
  const { db, log } = openFolder('guarded')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  startAttempt(log, learner, noon)
  expect(() => db.exec(sql)).toThrow(reason)
})

test('only the payload that an erasure names may be deleted', () => {
  const { db, log } = openFolder('guarded')
  const learner = log.createLearner({ name: '学员甲', purpose: null }, noon)
  const attempt = startAttempt(log, learner, noon)
  const [first, second] = log.append(learner, noon, [answer(attempt, 'q1'), answer(attempt, 'q2')])
  log.purge(learner, first?.hash ?? '', 'learner-asked', noon)
  const remove = db.prepare('DELETE FROM payloads WHERE event = ?')
  expect(() => remove.run(second?.hash)).toThrow('deleted only after')
})

test('whether a payload may be deleted is looked up, so that erasing a long record takes no time that grows with its square', () => {
  const { db } = openFolder('rows')
  const trigger = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'payloads_are_deleted_by_erasure_only'`)
    .pluck()
    .get()
  const question = /NOT EXISTS \(([\s\S]*)\)\nBEGIN/.exec(trigger ?? '')?.[1] ?? ''
  const plan = db
    .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${question.replace('OLD.event', '?')}`)
    .all('')
    .map(({ detail }) => detail)
  expect(plan).toHaveLength(2)
  expect(plan[0]).toContain('SEARCH named USING INDEX payloads_by_named_event')
  expect(plan[1]).toContain('SEARCH erasing USING')
})

test('learners, snapshots and compiled modules read back what was written', () => {
  const { db, log } = openFolder('rows')
  const id = log.createLearner({ name: '学员甲', purpose: 'student' }, noon)
  startAttempt(log, id, noon, 'listening', 1)
  const learners = createLearnersRepository(db)
  learners.setPerson(id, { name: '学员乙', purpose: 'student' })
  expect(learners.list()).toMatchObject([{ id, name: '学员乙', purpose: 'student', createdAt: noon, isOwn: true }])
  expect(learners.rootKey(id)).toMatchObject({ bytes: log.rootSeed(id), wrapping: 'none' })
  expect(log.rootSeed(id)).toHaveLength(32)
  expect(() => log.createLearner({ name: 'x', purpose: null, rootSeed: log.rootSeed(id) }, noon)).toThrow(
    'learner-exists',
  )

  const digest = db.prepare<[], string>('SELECT digest FROM snapshots').pluck().get() ?? ''
  const snapshots = createSnapshotsRepository(db)
  expect(snapshots.find(digest)).toEqual(snapshotOf(1))
  expect(snapshots.find('0'.repeat(64))).toBeNull()

  const modules = createCompiledModulesRepository(db)
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
  modules.put(a, '{"id":"a"}')
  modules.put(a, '{"id":"again"}')
  modules.put(b, '{"id":"b"}')
  modules.keepOnly([a])
  expect([modules.find(a), modules.find(b)]).toEqual(['{"id":"again"}', null])
})
