import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { SaveNotes } from '#services/reading/save-notes.ts'
import type { Services } from '#services/services.ts'

/** What the reading area needs: the services, or the reason why the records are not open, and where notes go. */
export type ReadingArea = { readonly openServices: () => Services; readonly saveNotes: SaveNotes }

/** Channels about what readers leave behind: places, drafts, marks and notes; and the words of a course. */
export type ReadingChannel = Extract<keyof ChannelHandlers, `reading:${string}` | `notes:${string}`>

/** See {@link ReadingChannel}. */
export function createReadingHandlers({ openServices, saveNotes }: ReadingArea): Pick<ChannelHandlers, ReadingChannel> {
  return {
    'reading:keep-place': ({ learner, place, ...module }) => {
      openServices().reading.keepPlace(learner, module, place)
      return undefined
    },
    'reading:keep-draft': ({ learner, question, draft, ...module }) => {
      openServices().reading.keepDraft(learner, module, question, draft)
      return undefined
    },
    'reading:open-glossary': ({ pack, language }) => openServices().reading.openGlossary(pack, language),
    'notes:list': ({ learner, only, language }) => openServices().notes.list(learner, only, language),
    'notes:put': ({ learner, mark, language }) => openServices().notes.put(learner, mark, language),
    'notes:remove': ({ learner, id }) => {
      openServices().notes.remove(learner, id)
      return undefined
    },
    'notes:save': ({ learner, language }) =>
      saveNotes(() => openServices().notes.exportText(learner, language), language),
  }
}
