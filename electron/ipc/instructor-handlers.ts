import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { fileNameFor } from '#services/file-name.ts'
import { type HelpRequestFile, helpRequestFileSchema, readHelpFile } from '#services/protection/help-files.ts'
import type { PrivateFiles } from '#services/protection/private-files.ts'
import { readReleaseFile } from '#services/release/release-file.ts'
import type { Services } from '#services/services.ts'

/** What the area of an instructor's help needs: the services, or the reason why the records are not open, and files. */
export type InstructorArea = { readonly openServices: () => Services; readonly privateFiles: PrivateFiles }

/** Channels about releases and help cards. */
export type InstructorChannel = Extract<keyof ChannelHandlers, `releases:${string}` | `help-cards:${string}`>

const asText = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`

/** See {@link InstructorChannel}. */
export function createInstructorHandlers(parts: InstructorArea): Pick<ChannelHandlers, InstructorChannel> {
  const { openServices, privateFiles } = parts
  let asked: HelpRequestFile | null = null
  return {
    'releases:give': async ({ by, learner, pack, language }) => {
      const { releases, learners } = openServices()
      const release = await releases.give(by, learner, pack)
      return privateFiles.save('release', fileNameFor(learners.find(learner).name), () => asText(release), language)
    },
    'releases:take': async ({ learner, pack, module, language }) => {
      const chosen = await privateFiles.open('release', language)
      if (chosen === null) return null
      return openServices().releases.take(learner, readReleaseFile(chosen), { pack, module }, language)
    },
    'help-cards:list': () => openServices().help.listCards(),
    'help-cards:create': async ({ name, passphrase }) => {
      const { help } = openServices()
      await help.createCard(name, passphrase)
      return help.listCards()
    },
    'help-cards:save': ({ card, language }) => {
      const content = openServices().help.exportCard(card)
      return privateFiles.save('help-card', fileNameFor(content.name), () => asText(content), language)
    },
    'help-cards:read-request': async ({ language }) => {
      const chosen = await privateFiles.open('help-request', language)
      if (chosen === null) return null
      const request = readHelpFile(chosen, helpRequestFileSchema, 'help-request-unreadable')
      const view = openServices().help.describe(request)
      asked = request
      return view
    },
    'help-cards:answer': async ({ passphrase, language }) => {
      if (asked === null) throw new AppError('help-request-unreadable')
      const answer = await openServices().help.answer(asked, passphrase)
      return privateFiles.save('help-answer', fileNameFor(asked.name), () => asText(answer), language)
    },
  }
}
