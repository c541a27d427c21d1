import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { fileNameFor } from '#services/file-name.ts'
import { helpAnswerFileSchema, helpCardFileSchema, readHelpFile } from '#services/protection/help-files.ts'
import type { LockBell } from '#services/protection/lock-bell.ts'
import type { PrivateFiles } from '#services/protection/private-files.ts'
import type { Services } from '#services/services.ts'

/** What the area of passphrases needs: the services, or the reason why the records are not open, files, and the bell. */
export type ProtectionArea = {
  readonly openServices: () => Services
  readonly privateFiles: PrivateFiles
  readonly lockBell: LockBell
}

/** Channels about passphrases, an instructor's help, and moving. */
export type ProtectionChannel = Extract<
  keyof ChannelHandlers,
  `protection:${string}` | `help:${string}` | `moves:${string}`
>

/** See {@link ProtectionChannel}. */
export function createProtectionHandlers(parts: ProtectionArea): Pick<ChannelHandlers, ProtectionChannel> {
  const { openServices, privateFiles, lockBell } = parts
  const nameOf = (learner: string) => openServices().learners.find(learner).name
  const fileOf = (learner: string) => fileNameFor(nameOf(learner))
  return {
    'protection:status': ({ learner }) => openServices().protection.status(learner),
    'protection:set': ({ learner, passphrase }) => openServices().protection.set(learner, passphrase),
    'protection:change': async ({ learner, passphrase, next }) => {
      await openServices().protection.change(learner, passphrase, next)
      return undefined
    },
    'protection:remove': async ({ learner, passphrase }) => {
      await openServices().protection.remove(learner, passphrase)
      return undefined
    },
    'protection:new-code': ({ learner, passphrase }) => openServices().protection.newCode(learner, passphrase),
    'protection:save-code': ({ learner, code, language }) => {
      const text = `Tianye 田野 · ${nameOf(learner)}\r\n\r\n${code}\r\n`
      return privateFiles.save('recovery-code', fileOf(learner), () => text, language)
    },
    'protection:unlock': async ({ learner, passphrase }) => {
      await openServices().protection.unlock(learner, passphrase)
      return openServices().learners.find(learner)
    },
    'protection:recover': async ({ learner, code, next }) => {
      await openServices().protection.recover(learner, code, next)
      return openServices().learners.find(learner)
    },
    'protection:reopen': async ({ learner, passphrase }) => {
      await openServices().protection.reopen(learner, passphrase)
      return openServices().protection.status(learner)
    },
    'protection:lock': () => {
      openServices().protection.lock()
      return undefined
    },
    'protection:await-lock': async () => {
      await lockBell.awaitRing()
      return undefined
    },
    'help:choose': async ({ learner, language }) => {
      const chosen = await privateFiles.open('help-card', language)
      if (chosen !== null)
        openServices().help.choose(learner, readHelpFile(chosen, helpCardFileSchema, 'help-card-unreadable'))
      return openServices().protection.status(learner)
    },
    'help:dismiss': ({ learner }) => {
      openServices().help.dismiss(learner)
      return openServices().protection.status(learner)
    },
    'help:request': ({ learner, language }) =>
      privateFiles.save(
        'help-request',
        fileOf(learner),
        () => `${JSON.stringify(openServices().help.request(learner), null, 2)}\n`,
        language,
      ),
    'help:accept': async ({ learner, next, language }) => {
      const chosen = await privateFiles.open('help-answer', language)
      if (chosen === null) return null
      const answer = readHelpFile(chosen, helpAnswerFileSchema, 'help-answer-unreadable')
      return openServices().help.accept(learner, answer, next)
    },
    'moves:out': ({ learner, passphrase, language }) => {
      const name = fileOf(learner)
      return openServices().moves.out(learner, passphrase, (file) =>
        privateFiles.save('move', name, () => file, language),
      )
    },
    'moves:in': async ({ passphrase, language }) => {
      const chosen = await privateFiles.open('move', language)
      if (chosen === null) return null
      const { moves, learners } = openServices()
      return learners.find(await moves.in(chosen.bytes, passphrase))
    },
  }
}
