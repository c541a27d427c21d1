import type { SavedFile } from '#contract/completion.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { payloadClasses } from '#courses/record/event-header.ts'
import { privateKeyName } from '#db/protection/vault.ts'
import type { PagesReadRepository } from '#db/repositories/pages-read-repository.ts'
import type { PrivateTextsRepository } from '#db/repositories/private-texts-repository.ts'
import type { ReadingRowsRepository } from '#db/repositories/reading-rows.ts'
import { fromBase64, type MoveContent, moveContentSchema, readBatch, toBase64, writeBatch } from './move-content.ts'
import { openMoveFile, sealMoveFile } from './move-file.ts'
import { demandGood, type ProtectionParts } from './protection-service.ts'

/** Taking a learner to another PC in one file. */
export type MoveService = {
  /**
   * Writes everything of an open learner, behind a passphrase of the file's own. Once the file is saved this folder notes the move; it can
   * still be used, on a chain of its own. Gives what `write` gave. Throws `learner-locked`, `learner-not-here`, `learner-unknown`, or what a new
   * passphrase can be refused for.
   */
  readonly out: (
    learner: string,
    passphrase: string,
    write: (file: Uint8Array) => Promise<SavedFile>,
  ) => Promise<SavedFile>
  /**
   * Takes a learner in, all or nothing; gives the id. A new chain goes on from the old one. The learner's passphrase and
   * recovery code are those of before, and the learner is open, everybody else locked. Throws `move-file-unreadable`, `move-file-wrong` for another
   * passphrase or a file that was changed, or `learner-exists`.
   */
  readonly in: (file: Uint8Array, passphrase: string) => Promise<string>
}

/** See {@link MoveService}. */
export function createMoveService(
  parts: ProtectionParts & {
    readonly texts: PrivateTextsRepository
    readonly pages: PagesReadRepository
    readonly reading: ReadingRowsRepository
  },
): MoveService {
  const { log, vault, learners, protections, texts, pages, reading, scryptCost, now, randomBytes } = parts

  const protectionOf = (learner: string): MoveContent['protection'] => {
    const row = protections.find(learner)
    if (row === null) return null
    const { byPassphrase, byCode, help, setAt } = row
    const keys = vault.withSecrets(learner, ({ identityKey, privateKey }) => ({
      identityKey: Buffer.from(identityKey).toString('hex'),
      privateKey: Buffer.from(privateKey).toString('hex'),
    }))
    return { ...keys, byPassphrase, byCode, help, setAt }
  }

  const contentOf = (learner: string): MoveContent => {
    const person = learners.find(learner)
    if (person === null) throw new AppError('learner-unknown', { learner })
    const { follows, lamport, highestAt } = log.chainStart(learner, 'moved')
    if (follows === null) throw new AppError('internal', {})
    return {
      format: 1,
      learner: { name: person.name, purpose: person.purpose },
      rootSeed: Buffer.from(log.rootSeed(learner)).toString('hex'),
      start: { follows, lamport, highestAt },
      protection: protectionOf(learner),
      closedKeys: [...protections.closedKeys(learner)],
      ...writeBatch(log.exportBatch(learner, payloadClasses)),
      closedPayloads: log.closedPayloads(learner).map((row) => ({ ...row, bytes: toBase64(row.bytes) })),
      texts: texts.stored(learner).map((row) => ({ ...row, bytes: toBase64(row.bytes) })),
      pages: [...pages.listAll(learner)],
      reading: reading.stored(learner),
    }
  }

  const takeIn = (content: MoveContent): string => {
    const { learner: person, start, protection, closedKeys, closedPayloads } = content
    const moved = {
      person: { ...person, rootSeed: Buffer.from(content.rootSeed, 'hex'), start },
      batch: readBatch(content),
      protection: protection === null ? null : readProtection(protection),
      closedKeys,
      closedPayloads: closedPayloads.map((row) => ({ ...row, bytes: fromBase64(row.bytes) })),
      texts: content.texts.map((row) => ({ ...row, bytes: fromBase64(row.bytes) })),
    }
    const id = log.moveIn(moved, now(), (learner) => {
      for (const { pack, module, ...read } of content.pages) pages.add(learner, { pack, module }, read)
      reading.put(learner, content.reading)
    })
    for (const open of vault.openLearners()) if (open !== id) log.lock(open)
    return id
  }

  return {
    out: async (learner, passphrase, write) => {
      demandGood(passphrase, learners.find(learner)?.name ?? '')
      const content = contentOf(learner)
      const saved = await write(await sealMoveFile(content, passphrase, await scryptCost(), randomBytes))
      if (saved.kind === 'saved') learners.setMovedAt(learner, now())
      return saved
    },
    in: async (file, passphrase) => {
      if (passphrase === '') throw new AppError('passphrase-missing')
      const opened = await openMoveFile(file, passphrase)
      if (opened.kind !== 'opened') {
        throw new AppError(opened.kind === 'closed' ? 'move-file-wrong' : 'move-file-unreadable')
      }
      const content = moveContentSchema.safeParse(opened.content)
      if (!content.success) throw new AppError('move-file-unreadable', {}, { cause: content.error })
      return takeIn(content.data)
    },
  }
}

function readProtection(stored: NonNullable<MoveContent['protection']>) {
  const secrets = {
    identityKey: Buffer.from(stored.identityKey, 'hex'),
    privateKey: Buffer.from(stored.privateKey, 'hex'),
  }
  const { byPassphrase, byCode, help, setAt } = stored
  const privateKey = privateKeyName(secrets.privateKey)
  return { secrets, row: { privateKey, byPassphrase, byCode, help, helpRequest: null, setAt } }
}
