import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type PayloadClass, payloadClasses } from '#courses/record/event-header.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { createVault, privateKeyName } from '#db/protection/vault.ts'
import { openFolder } from './data-folder.ts'
import { ForeignChain, json } from './foreign-chain.ts'
import { answer, noon, startAttempt } from './study.ts'

const secrets = { identityKey: randomBytes(32), privateKey: randomBytes(32) }
const row = {
  privateKey: privateKeyName(secrets.privateKey),
  byPassphrase: '{}',
  byCode: '{}',
  help: null,
  helpRequest: null,
  setAt: noon,
}

function setUp() {
  const { db } = openFolder('private')
  const vault = createVault(db, randomBytes)
  const log = createRecordLog(db, { randomBytes, vault })
  const rootSeed = randomBytes(32)
  const learner = log.createLearner({ name: '学员甲', purpose: null, rootSeed }, noon)
  const chain = new ForeignChain('elsewhere', rootSeed)
  for (const name of ['private', 'client'] as const) {
    chain.add({ kind: 'supervision-held', v: 1, payload: json({ name }), class: name }, noon)
  }
  chain.add({ kind: 'hours-logged', v: 1, payload: json({ name: 'credit' }) }, noon)
  return { db, vault, log, learner, chain }
}

type SetUp = ReturnType<typeof setUp>
const sealed = ({ db }: SetUp) =>
  db
    .prepare<[], string>(
      `SELECT e.class || iif(p.sealed_by IS NULL, '', ' sealed') FROM payloads AS p JOIN events AS e ON e.hash = p.event
       WHERE e.kind IN ('supervision-held', 'hours-logged') ORDER BY 1`,
    )
    .pluck()
    .all()
const exported = ({ log, learner }: SetUp, classes: readonly PayloadClass[] = payloadClasses) =>
  log.exportBatch(learner, classes).events.map(({ payload }) => payload && Buffer.from(payload.bytes).toString())

test('private and client payloads are sealed, of whichever state the learner is when they come, and go out as they came', () => {
  for (const when of ['before', 'open', 'locked'] as const) {
    const at = setUp()
    const { log, learner, chain } = at
    if (when === 'before') log.merge(chain.batch())
    log.protect(learner, secrets, row)
    if (when === 'locked') log.lock(learner)
    // Sealed on the way in: nothing was stored readable first.
    if (when !== 'before') expect(log.merge(chain.batch())).toMatchObject({ added: 4, resealed: 0 })
    expect(sealed(at), when).toEqual(['client sealed', 'credit', 'private sealed'])
    log.lock(learner)
    expect(log.verify()).toMatchObject({ findings: [], locked: 2, notYetSealed: [] })
    expect(() => log.exportBatch(learner, payloadClasses)).toThrow('learner-locked')
    expect(log.unlock(learner, secrets)).toBe(true)
    expect(log.verify()).toMatchObject({ findings: [], locked: 0 })
    expect(exported(at)).toEqual(expect.arrayContaining(['{"name":"private"}', '{"name":"client"}']))
    expect(exported(at, ['credit'])).not.toContain('{"name":"private"}')
    // Merged again, nothing is stored readable beside the sealed one.
    expect(log.merge(chain.batch())).toMatchObject({ added: 0, refused: [], resealed: 0 })
    log.unprotect(learner)
    expect(sealed(at)).toEqual(['client', 'credit', 'private'])
    expect(log.verify().findings).toEqual([])
  }
})

test('a locked learner’s records can be merged and replayed, but not written, purged or continued', () => {
  const { log, learner, chain } = setUp()
  const attempt = startAttempt(log, learner, noon)
  const [given] = log.append(learner, noon, [answer(attempt, 'q1')])
  log.protect(learner, secrets, row)
  log.lock(learner)
  expect(log.merge(chain.batch())).toMatchObject({ refused: [], quarantined: [] })
  log.replay()
  log.sealHeads()
  for (const write of [
    () => log.append(learner, noon, [answer(attempt, 'q2')]),
    () => log.purge(learner, given?.hash ?? '', 'learner-asked', noon),
    () => log.startChain(learner, 'cloned', noon),
    () => log.unprotect(learner),
    () => log.rootSeed(learner),
  ]) {
    expect(write).toThrow('learner-locked')
  }
  log.unlock(learner, secrets)
  log.append(learner, noon, [answer(attempt, 'q2')])
  log.startChain(learner, 'cloned', noon)
  log.purge(learner, given?.hash ?? '', 'learner-asked', noon)
  log.lock(learner)
  log.unlock(learner, secrets)
  expect(log.verify()).toMatchObject({ findings: [], locked: 0 })
})

test('a sealed payload that was changed, or put in another’s place, is found', () => {
  const { db, log, learner, chain } = setUp()
  log.merge(chain.batch())
  log.protect(learner, secrets, row)
  db.exec('DROP TRIGGER payloads_are_never_changed')
  db.exec(`UPDATE payloads SET bytes = (SELECT bytes FROM payloads WHERE sealed_by IS NOT NULL ORDER BY event LIMIT 1)
           WHERE sealed_by IS NOT NULL`)
  expect(log.verify().findings.map(({ rule }) => rule)).toEqual(['payload-damaged'])
})

test('other secrets open nobody, and leave no trace', () => {
  const { log, vault, learner } = setUp()
  log.protect(learner, secrets, row)
  log.lock(learner)
  const other = { identityKey: randomBytes(32), privateKey: randomBytes(32) }
  expect(log.unlock(learner, other)).toBe(false)
  expect(log.unlock(learner, { ...secrets, identityKey: other.identityKey })).toBe(false)
  expect(log.unlock(learner, { ...secrets, privateKey: other.privateKey })).toBe(false)
  expect(vault.stateOf(learner)).toBe('locked')
  expect(() =>
    log.renew(learner, other.identityKey, { secrets: other, row, closed: { ...row, closedAt: noon } }),
  ).toThrow('help-differs')
  expect([vault.stateOf(learner), vault.openLearners()]).toEqual(['locked', []])
})

test('a locked vault overwrites what it held', () => {
  const { vault, learner, log } = setUp()
  log.protect(learner, secrets, row)
  const lent = vault.withSecrets(learner, (held) => held)
  expect(lent.privateKey).toEqual(secrets.privateKey)
  log.lock(learner)
  expect([lent.privateKey, lent.identityKey].map((key) => Buffer.from(key).equals(Buffer.alloc(32)))).toEqual([
    true,
    true,
  ])
  expect(secrets.privateKey.equals(Buffer.alloc(32))).toBe(false)
  expect(() => vault.withSecrets(learner, () => null)).toThrow('learner-locked')
})
