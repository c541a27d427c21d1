import type { Trust } from '#contract/trust.ts'
import { readIssuerList, readStatusList, withSigner } from '#services/credentials/trust-service.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * What the files of a call say of whom to trust: whoever names them trusts them, and of several issues of one list the highest number counts.
 * Throws `file-unreadable`, `statement-unreadable` or `statement-changed`.
 */
export async function readTrust(
  issuerFiles: readonly string[],
  statusFiles: readonly string[],
  now: number,
): Promise<Trust> {
  const read = (file: string) => readTextFile(file, 'file-unreadable')
  const lists = (await Promise.all(issuerFiles.map(read))).map((text) => readIssuerList(text).value)
  const statuses = (await Promise.all(statusFiles.map(read))).map((text) => withSigner(readStatusList(text)))
  const newest = new Map(lists.toSorted((a, b) => a.number - b.number).map((one) => [one.list, one]))
  return { lists: [...newest.values()], statuses, own: [], now }
}
