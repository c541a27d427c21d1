/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'What is exported is promised to a stranger. One sentence says what it promises, with units, shapes and error ' +
        'codes; the code cannot.',
    },
  },
  create: (context) => {
    /** @param {any} node @returns {string | undefined} */
    const nameOf = (node) => node.declaration?.id?.name ?? node.declaration?.declarations?.[0]?.id?.name
    return {
      Program: (program) => {
        const described = new Set()
        for (const node of program.body) {
          if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) continue
          const name = nameOf(node)
          const comments = context.sourceCode.getCommentsBefore(node)
          if (comments.some((one) => one.type === 'Block' && one.value.startsWith('*'))) described.add(name)
          // Overloads and a type beside its schema of the same name share one docstring.
          else if (!described.has(name)) context.report({ node, message: `Say what \`${name}\` promises: /** … */` })
        }
      },
    }
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'courses/rules/a.ts', code: '/** Share of right answers, in milli-points. */\nexport const score = 1' },
    { filename: 'courses/rules/g.ts', code: '/** Marks. */\n// why it is odd\nexport function mark() {}' },
    { filename: 'courses/rules/b.ts', code: 'const inner = 1\nfunction alsoInner() {}' },
    { filename: 'courses/rules/c.ts', code: "export { score } from './a.ts'" },
  ],
  notOk: [
    { filename: 'courses/rules/d.ts', code: 'export const score = 1' },
    { filename: 'courses/rules/e.ts', code: '// not a docstring\nexport function mark() {}' },
    { filename: 'courses/rules/f.ts', code: 'export type Score = number' },
  ],
}
