import { memberName } from '../visitors.mjs'

const doors = new Set([
  'tianye',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'sendBeacon',
])
const owners = new Set(['window', 'globalThis', 'self', 'navigator'])

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'Whatever leaves or enters the page goes through the typed client of renderer/api/, so a screen can be tested ' +
        'with a stand-in, and nothing is kept in the browser that the records do not know.',
    },
  },
  create: (context) => {
    /** @param {any} node @param {string} name */
    const report = (node, name) =>
      context.report({ node, message: `${name} is used by renderer/api/ only; ask the api client instead.` })
    return {
      MemberExpression: (node) => {
        const name = memberName(node) ?? ''
        if (node.object.type === 'Identifier' && owners.has(node.object.name) && doors.has(name)) {
          report(node, name)
        }
      },
      ObjectPattern: (node) => {
        const { parent } = node
        if (parent.type !== 'VariableDeclarator' || parent.init?.type !== 'Identifier') return
        if (!owners.has(parent.init.name)) return
        for (const property of node.properties) {
          if (property.type !== 'Property' || property.key.type !== 'Identifier') continue
          if (doors.has(property.key.name)) report(property, property.key.name)
        }
      },
      Identifier: (node) => {
        if (doors.has(node.name) && context.sourceCode.isGlobalReference(node)) report(node, node.name)
      },
    }
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'renderer/features/a.ts', code: 'export const load = (api) => api.readSettings()' },
    { filename: 'renderer/features/b.ts', code: 'const fetch = 1\nexport const twice = fetch * 2' },
    { filename: 'renderer/features/c.ts', code: "window.addEventListener('resize', draw)" },
  ],
  notOk: [
    { filename: 'renderer/features/d.ts', code: 'window.tianye.readSettings()' },
    { filename: 'renderer/features/e.ts', code: "await fetch('/x')" },
    { filename: 'renderer/features/f.ts', code: "localStorage.setItem('a', 'b')" },
    { filename: 'renderer/features/g.ts', code: "globalThis['localStorage'].clear()" },
    { filename: 'renderer/features/h.ts', code: 'const { tianye } = window' },
    { filename: 'renderer/features/i.ts', code: "const socket = new WebSocket('ws://x')" },
  ],
}
