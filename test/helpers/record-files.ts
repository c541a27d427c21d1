import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import { sampleFacts } from '#test/helpers/completion-samples.ts'
import { issueRecord, type RealRecord } from '#test/helpers/real-record.ts'
import { builtProgram } from './built-command.ts'
import { giveTo } from './launch-app.ts'

/** A file to be handed to the page. */
export type RecordFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A record signed with the key of this seed, issued by its learner. */
export async function recordSignedBy(seed: Uint8Array, name: string): Promise<RealRecord> {
  const issuer = { did: await issuerDidOf(seed), name: { en: name, 'zh-CN': name } }
  return issueRecord(await sampleFacts({ learner: { name }, issuer }), seed)
}

/** The record as a file. */
export function pdfFile(pdf: Uint8Array): RecordFile {
  return { name: 'completion-record.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
}

/** A paper on which one letter of the drawing was changed after it was handed out. */
export function changedFile({ pdf }: RealRecord): RecordFile {
  const text = Buffer.from(pdf).toString('latin1')
  const at = text.indexOf('[<', text.indexOf(' Tf\n')) + 5
  const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`
  return pdfFile(Buffer.from(changed, 'latin1'))
}

/** Makes a learner in a data folder, with the command, and gives the private key. */
export function learnerSeed(dataFolder: string, name: string): Uint8Array {
  execFileSync(process.execPath, [builtProgram, 'learner', 'new', name, '--data', dataFolder])
  for (const path of readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })) giveTo(join(dataFolder, path))
  const db = new Database(join(dataFolder, 'tianye.sqlite3'))
  const seed = db.prepare<[string], Buffer>('SELECT root_private_key FROM learners WHERE name = ?').pluck().get(name)
  db.close()
  if (seed === undefined) throw new Error('no learner was made')
  return seed
}
