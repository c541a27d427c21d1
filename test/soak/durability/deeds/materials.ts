import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LearnerView } from '#contract/learner.ts'
import { openDatabase } from '#db/connection/open-database.ts'
import type { WritableDb } from '#db/connection/sqlite.ts'
import { createRecordLog } from '#db/log/record-log.ts'
import type { Services } from '#services/services.ts'
import { makePack } from '#test/helpers/made-pack.ts'
import { planClass } from '#test/integration/bundles/class-plan.ts'
import { makeBundles } from '#test/integration/bundles/make-bundles.ts'
import { typackOf, versioned } from '#test/integration/packs/typack-files.ts'

/** The course that is studied, and the one that is updated again and again. */
export const course = { id: 'field', module: 'one' } as const
export const updated = { id: 'made', versions: ['1.0.0', '2.0.0', '3.0.0'] } as const

/** Who studies, and who has a passphrase at times. */
export const people = { own: '学员甲', other: '学员乙' } as const

/** Somebody by name, whatever clock they were made by. */
export const byName = ({ learners }: Services, name: string): LearnerView | undefined =>
  learners.list().find((one) => one.name === name)

/** What keeps {@link secretText} to its learner. */
export const passphrase = '清明前后种瓜点豆'
export const secretText = '李家的灶塌了半边，没有跟别人说。'

/** The name of a version's file among the materials. */
export const typackName = (pack: string, version: string): string => `${pack}-${version}.typack`

/** A bundle among the materials: whose it is, and what its records come to once they count. */
export type BundleMaterial = { readonly file: string; readonly learner: string; readonly digest: string }

/** Writes what the workload takes in: courses in several versions, and bundles of six learners. */
export async function makeMaterials(folder: string, seed: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const field = makePack({ id: course.id, modules: [course.module, 'other'], questions: 3, bytes: 4000 })
  writeFileSync(join(folder, typackName(course.id, '1.0.0')), await typackOf(field, null, course.id))
  for (const version of updated.versions) {
    writeFileSync(join(folder, typackName(updated.id, version)), await typackOf(versioned(version)))
  }
  const elsewhere = join(folder, 'elsewhere')
  const db = openDatabase(elsewhere)
  db.pragma('synchronous = OFF')
  const log = createRecordLog(db, { randomBytes })
  const made = await makeBundles({ path: elsewhere, db, log }, planClass(seed, 6, 60), join(folder, 'bundles'))
  const list = made.map(({ file, learner }) => ({ file, learner, digest: digestOf(db, learner) }))
  db.close()
  writeFileSync(join(folder, 'bundles.json'), JSON.stringify(list))
}

/** The bundles among the materials. */
export function bundlesIn(folder: string): readonly BundleMaterial[] {
  return JSON.parse(readFileSync(join(folder, 'bundles.json'), 'utf8')) as readonly BundleMaterial[]
}

/** What a learner's records come to: one digest of all rows that are derived from them; empty for none. */
export function digestOf(db: WritableDb, learner: string): string {
  const tables = ['attempts', 'attempt_questions', 'module_progress', 'course_progress']
  const rows = tables.flatMap((table) =>
    db
      .prepare(`SELECT * FROM ${table} WHERE learner_id = ?`)
      .raw()
      .all(learner)
      .map((row) => `${table} ${JSON.stringify(row)}`),
  )
  return rows.length === 0 ? '' : createHash('sha256').update(rows.toSorted().join('\n')).digest('hex')
}

/** Names in the folder of backups that are backups. */
export function backupsIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.tybackup'))
  } catch {
    return []
  }
}
