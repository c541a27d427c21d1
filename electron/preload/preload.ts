import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, wireName } from '#contract/channel-names.ts'

// One function a channel and no generic send: the page cannot name a channel that is not on the list.
const api = Object.fromEntries(
  channelNames.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(wireName, name, input)]),
)

contextBridge.exposeInMainWorld('tianye', api)
