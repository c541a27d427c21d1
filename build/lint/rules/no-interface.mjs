/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'An interface can be added to from any file; a `type` is what it says where it stands. Adding to a library’s ' +
        'interface inside `declare module` or `declare global` is the one thing that needs the other.',
    },
  },
  create: (context) => ({
    TSInterfaceDeclaration: (node) => {
      /** @type {any[]} */
      const above = context.sourceCode.getAncestors(node)
      const isAddition = above.some(({ type }) => /^TS(Module|Global)Declaration$/.test(type))
      if (!isAddition) context.report({ node: node.id, message: 'Use `type` instead of `interface`.' })
    },
  }),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'renderer/api/a.ts', code: 'declare global {\n  interface Window {\n    a: string\n  }\n}' },
    { filename: 'renderer/app/b.ts', code: "declare module 'x' {\n  interface Register {\n    a: string\n  }\n}" },
    { filename: 'courses/rules/c.ts', code: 'type Score = { readonly points: number }' },
  ],
  notOk: [{ filename: 'courses/rules/d.ts', code: 'interface Score {\n  points: number\n}' }],
}
