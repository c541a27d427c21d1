import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { ImportDesk } from '#services/packs/import-desk.ts'
import type { Services } from '#services/services.ts'

/** What the area of packs needs: the services, or the reason why the records are not open, and where files wait. */
export type ImportArea = { readonly openServices: () => Services; readonly importDesk: ImportDesk }

/** Channels about taking packs in and away. */
export type ImportChannel = Extract<keyof ChannelHandlers, `imports:${string}`>

/** See {@link ImportChannel}. */
export function createImportHandlers({ openServices, importDesk }: ImportArea): Pick<ChannelHandlers, ImportChannel> {
  return {
    'imports:list': () => openServices().shelf.list(),
    'imports:choose': ({ language }) => importDesk.choose(language),
    'imports:drop': ({ path }) => importDesk.offer(path),
    'imports:await-opened': () => importDesk.opened(),
    'imports:stage': () => importDesk.stage(),
    'imports:await-progress': ({ after }) => importDesk.progress(after),
    'imports:publish': ({ staged, ...consent }) => importDesk.publish(staged, consent),
    'imports:clear': async () => {
      await importDesk.clear()
      return undefined
    },
    'imports:remove': async ({ pack }) => {
      await openServices().imports.remove(pack)
      return undefined
    },
  }
}
