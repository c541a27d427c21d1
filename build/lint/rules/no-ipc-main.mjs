import { everyTaking, memberName } from '../visitors.mjs'

const wireFunctions = new Set(['handle', 'handleOnce', 'on', 'once'])
const message = 'Calls from the page come in through electron/ipc/register.ts only, where the sender is checked.'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'A listener beside the one door has no sender check, no parsing and no envelope. `contents.ipc` and `frame.ipc` ' +
        'are the same door.',
    },
  },
  create: (context) => {
    const taking = everyTaking(['ipcMain'], (node) => context.report({ node, message }))
    return {
      ...taking,
      MemberExpression: (node) => {
        taking.MemberExpression?.(node)
        const isWire = wireFunctions.has(memberName(node) ?? '')
        if (isWire && node.object.type === 'MemberExpression' && memberName(node.object) === 'ipc') {
          context.report({ node, message })
        }
      },
    }
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'electron/main/a.ts', code: "import { app } from 'electron'\napp.on('ready', start)" },
    { filename: 'electron/main/b.ts', code: "import type { IpcMainInvokeEvent } from 'electron'" },
  ],
  notOk: [
    { filename: 'electron/main/c.ts', code: "import { ipcMain } from 'electron'" },
    { filename: 'electron/main/d.ts', code: "electron.ipcMain.handle('x', y)" },
    { filename: 'electron/main/e.ts', code: "const { ipcMain: main } = await import('electron')" },
    { filename: 'electron/main/f.ts', code: "window.webContents.ipc.on('x', y)" },
  ],
}
