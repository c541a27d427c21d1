import { everyTaking } from '../visitors.mjs'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'What the page can reach is what the preload hands over; a second hand-over would not be in the channel list.',
    },
  },
  create: (context) =>
    everyTaking(['ipcRenderer', 'contextBridge'], (node, name) =>
      context.report({ node, message: `${name} belongs to electron/preload/preload.ts only.` }),
    ),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [{ filename: 'renderer/api/a.ts', code: 'window.tianye.call()' }],
  notOk: [
    { filename: 'renderer/api/b.ts', code: "import { ipcRenderer } from 'electron'" },
    { filename: 'electron/preload/c.ts', code: "import { contextBridge } from 'electron'" },
    { filename: 'electron/preload/d.ts', code: "electron['ipcRenderer'].send('x')" },
  ],
}
