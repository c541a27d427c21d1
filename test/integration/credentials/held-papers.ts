import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { noTerms } from '#contract/credential-backing.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import type { GivenLevel } from '#contract/record-words.ts'
import type { IssuerList, StatusList } from '#contract/trust.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { writeStatement } from '#services/credentials/statement.ts'
import { runInTurns } from '#services/run-in-turns.ts'
import { sampleFacts } from '#test/helpers/completion-samples.ts'
import { libraryManifest } from '#test/helpers/library-module.ts'
import { papersInProcess } from '#test/helpers/papers-in-process.ts'
import { setUpStudy } from '#test/helpers/study-set-up.ts'
import { takeExamination } from '#test/helpers/take-examination.ts'

/** The course that is completed. */
export const pack = 'empowerment-practice'

/** Seeds of those who sign. */
export const signers = {
  organisation: Buffer.alloc(32, 41),
  instructor: Buffer.alloc(32, 42),
  stranger: Buffer.alloc(32, 43),
  lists: Buffer.alloc(32, 44),
} as const

const organisation = 'county-centre'

/** A data folder with one learner, where the clock stands at the end of November 2026. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tianye-held-'))
  const app = setUpStudy(folder)
  onTestFinished(() => {
    if (app.db.open) app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  app.clock.now = Date.UTC(2026, 10, 26, 8)
  return { app, learner: app.learners.create('学员甲').learner }
}

type App = ReturnType<typeof openFolder>['app']

/** Takes the course from end to end, right in every answer. */
export async function completeCourse(app: App, learner: string): Promise<void> {
  for (const module of libraryManifest(pack).modules)
    await app.completion.markSeen(learner, { pack, module }, 60_000, 'en')
  await takeExamination(app, learner, { pack, language: 'en' })
  const ratings = evaluationItems.map((item) => ({ item, value: 5 }))
  await app.completion.evaluateAndSign(learner, pack, { ratings, comment: '', text: attestationTexts.en }, 'en')
}

/** Puts a paper of an upper level into a learner's log, as if it had come in with an answer. */
export async function givePaper(
  app: App,
  learner: string,
  level: GivenLevel,
  serial: string,
  expiresOn: string | null = null,
): Promise<void> {
  const seed = level === 'issuer-signed' ? signers.organisation : signers.instructor
  const log = createRecordLog(app.db, { randomBytes })
  const name = { en: 'Centre', 'zh-CN': '中心' }
  const issuedAt = Date.UTC(2026, 10, 20)
  const facts = await sampleFacts({
    serial,
    level,
    issuedAt,
    issuer: { did: await issuerDidOf(seed), name },
    backing: {
      heads: await runInTurns(log.headSteps(learner)),
      confirmation:
        level === 'issuer-signed' ? { serial: 'TY-C', did: await issuerDidOf(signers.instructor), name } : null,
      replaces: null,
      expiresOn,
      registrationNumber: null,
      terms: noTerms,
      template: null,
    },
  })
  const credential = await papersInProcess.maker.sign(facts, seed)
  const payload = { serial, level, pack, packVersion: facts.pack.version, credential, claim: 'TY' }
  log.append(learner, app.clock.now, [{ kind: 'certificate-issued', v: 1, payload }])
}

/** The file of a status list that withdraws serials. */
export function statusList(
  seed: Buffer,
  serials: readonly string[],
  changes: Partial<StatusList> = {},
  reason: StatusList['revoked'][number]['reason'] = 'issued-by-mistake',
): string {
  const revoked = serials.map((serial) => ({ serial, at: Date.UTC(2026, 10, 24), reason }))
  const list = { organisation, number: 1, at: Date.UTC(2026, 10, 25), revoked, ...changes }
  return writeStatement('status-list', list, seed)
}

/** The file of an issuer list that names organisation and instructor. */
export async function issuerList(changes: Partial<IssuerList> = {}, seed: Buffer = signers.lists): Promise<string> {
  const entry = { organisation, name: { en: 'Centre', 'zh-CN': '中心' }, from: 0, until: null }
  const list: IssuerList = {
    list: 'county',
    number: 1,
    at: Date.UTC(2026, 10, 1),
    next: null,
    issuers: [
      { ...entry, did: await issuerDidOf(signers.organisation), levels: ['issuer-signed'] },
      { ...entry, did: await issuerDidOf(signers.instructor), levels: ['instructor-confirmed'] },
    ],
    revoked: [],
    ...changes,
  }
  return writeStatement('issuer-list', list, seed)
}

/** What was recorded of withdrawals, in the order of the log. */
export function revokedEvents(app: App): readonly unknown[] {
  return app.db
    .prepare<[], string>(
      `SELECT CAST(p.bytes AS TEXT) FROM events e JOIN payloads p ON p.event = e.hash
       WHERE e.kind = 'certificate-revoked' ORDER BY e.lamport`,
    )
    .pluck()
    .all()
    .map((text): unknown => JSON.parse(text))
}
