import { memberName } from '../visitors.mjs'

const banned = new Set(['Date.now', 'Math.random', 'performance.now', 'performance.timeOrigin', 'process.hrtime'])
const globals = new Set(['globalThis', 'window', 'self'])

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'A rule of credit or a use case that reads the clock or throws dice by itself cannot be replayed or tested. ' +
        'Time and chance come in as arguments.',
    },
  },
  create: (context) => {
    /** @param {any} node @param {string} what */
    const report = (node, what) =>
      context.report({ node, message: `${what} is hidden input here; take the clock or the chance as an argument.` })
    /** @param {any} node */
    const nameOf = (node) => {
      if (node.type === 'Identifier') return node.name
      const isOfGlobal = node.type === 'MemberExpression' && globals.has(node.object.name)
      return isOfGlobal ? memberName(node) : undefined
    }
    return {
      MemberExpression: (node) => {
        const path = `${nameOf(node.object)}.${memberName(node)}`
        if (banned.has(path)) report(node, path)
      },
      NewExpression: (node) => {
        if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression: (node) => {
        if (nameOf(node.callee) === 'Date') report(node, 'Date()')
      },
    }
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'courses/rules/a.ts', code: 'const at = clock.now()' },
    { filename: 'courses/rules/b.ts', code: "const at = new Date('2026-01-01T00:00:00Z')" },
    { filename: 'courses/rules/c.ts', code: 'const half = Math.floor(count / 2)' },
  ],
  notOk: [
    { filename: 'courses/rules/d.ts', code: 'const at = Date.now()' },
    { filename: 'courses/rules/e.ts', code: 'const at = new Date()' },
    { filename: 'courses/rules/f.ts', code: 'const at = Date()' },
    { filename: 'courses/rules/g.ts', code: 'const pick = Math.random()' },
    { filename: 'courses/rules/h.ts', code: "const at = globalThis.performance['now']()" },
    { filename: 'courses/rules/i.ts', code: 'const clock = { now: Date.now }' },
    { filename: 'courses/rules/j.ts', code: 'const at = new globalThis.Date()' },
  ],
}
