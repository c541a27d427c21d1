import type { WritableDb } from '../connection/sqlite.ts'
import { sha256 } from '../log/digest.ts'

/** An issuer list as it is held: the file as it came. */
export type HeldIssuerList = { readonly list: string; readonly number: number; readonly file: string }

/** Issuer lists and status lists, as signed files. What they say is for services to read. */
export type TrustListsRepository = {
  readonly issuerLists: () => readonly HeldIssuerList[]
  /** Takes the place of the one of that name. */
  readonly putIssuerList: (held: HeldIssuerList, at: number) => void
  readonly statusLists: () => readonly string[]
  /** `false` when this very file is held. */
  readonly addStatusList: (file: string, at: number) => boolean
}

/** Prepares the statements. */
export function createTrustListsRepository(db: WritableDb): TrustListsRepository {
  const lists = db.prepare<[], HeldIssuerList>('SELECT list, number, file FROM issuer_lists ORDER BY list')
  const put = db.prepare<HeldIssuerList & { at: number }>(
    `INSERT INTO issuer_lists (list, number, file, accepted_at) VALUES (@list, @number, @file, @at)
     ON CONFLICT (list) DO UPDATE SET number = excluded.number, file = excluded.file, accepted_at = excluded.accepted_at`,
  )
  const statuses = db.prepare<[], string>('SELECT file FROM status_lists ORDER BY received_at, digest').pluck()
  const add = db.prepare<[string, string, number]>(
    'INSERT INTO status_lists (digest, file, received_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
  )
  return {
    issuerLists: () => lists.all(),
    putIssuerList: (held, at) => void put.run({ ...held, at }),
    statusLists: () => statuses.all(),
    addStatusList: (file, at) => add.run(sha256(Buffer.from(file)), file, at).changes === 1,
  }
}
