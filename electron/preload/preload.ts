import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelNames, fileChannels, wireName } from '#contract/channel-names.ts'

// One function a channel and no generic send: the page cannot name a channel that is not on the list.
const api = Object.fromEntries(
  channelNames.map((name) => [
    name,
    (input?: unknown) =>
      ipcRenderer.invoke(wireName, name, fileChannels.includes(name) ? { path: pathOf(input) } : input),
  ]),
)

contextBridge.exposeInMainWorld('tianye', api)

/** The path of a file that a person dropped. The browser knows it; for anything else, a file made by the page too, it is empty. */
function pathOf(input: unknown): string {
  try {
    const { file } = Object(input) as { readonly file: File }
    return webUtils.getPathForFile(file)
  } catch {
    return ''
  }
}
