import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { fileNameFor } from '#services/file-name.ts'
import { createProgressBoard } from '#services/progress-board.ts'
import type { PrivateFiles } from '#services/protection/private-files.ts'
import type { Services } from '#services/services.ts'

/** What the area of privacy needs: the services, or the reason why the records are not open, and files. */
export type PrivacyArea = { readonly openServices: () => Services; readonly privateFiles: PrivateFiles }

/** Channels about what is stored of a learner. */
export type PrivacyChannel = Extract<keyof ChannelHandlers, `privacy:${string}`>

/** See {@link PrivacyChannel}. */
export function createPrivacyHandlers({
  openServices,
  privateFiles,
}: PrivacyArea): Pick<ChannelHandlers, PrivacyChannel> {
  const { tell, end, progress } = createProgressBoard()
  return {
    'privacy:stored': ({ learner }) => openServices().privacy.stored(learner),
    'privacy:export': ({ learner, language }) => {
      const { privacy, learners } = openServices()
      const { name } = learners.find(learner)
      return privateFiles.saveFolder(fileNameFor(name), () => privacy.export(learner), language)
    },
    'privacy:erase': async ({ learner }) => {
      tell(0)
      try {
        return await openServices().privacy.erase(learner, (share) => tell(Math.floor(share * 1000)))
      } finally {
        end()
      }
    },
    'privacy:await-progress': ({ after }) => progress(after),
    'privacy:save-receipt': ({ receipt, language }) =>
      privateFiles.save(
        'receipt',
        `Tianye-${receipt.learner.slice(0, 8)}`,
        () => `${JSON.stringify(receipt, null, 2)}\n`,
        language,
      ),
  }
}
