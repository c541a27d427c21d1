import { relative } from 'node:path'

const vague = /(^|[-/.])(utils?|helpers?|common|misc|stuff|shared)([-/.]|$)/

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description: 'A file called utils has no reason to end; a thing that cannot be named is not yet understood.',
    },
  },
  create: (context) => ({
    Program: (node) => {
      const path = relative(context.cwd, context.filename).replaceAll('\\', '/')
      const found = vague.exec(path)
      if (found !== null) context.report({ node, message: `Name the thing instead of \`${found[2]}\`.` })
    },
  }),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'courses/rules/mark-answer.ts', code: 'export {}' },
    { filename: 'courses/rules/commonest-answer.ts', code: 'export {}' },
  ],
  notOk: [
    { filename: 'courses/rules/utils.ts', code: 'export {}' },
    { filename: 'courses/common/mark.ts', code: 'export {}' },
    { filename: 'courses/rules/date-helpers.ts', code: 'export {}' },
  ],
}
