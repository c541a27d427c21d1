import { everyTaking } from '../visitors.mjs'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'A link of a course pack is untrusted text; handing one to the operating system can start any program. One file ' +
        'decides which links may leave.',
    },
  },
  create: (context) =>
    everyTaking(['openExternal'], (node) =>
      context.report({ node, message: 'Links leave through electron/platform/open-external.ts only.' }),
    ),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'electron/main/a.ts', code: "import { openLink } from '#platform/open-external.ts'\nopenLink(url)" },
    { filename: 'electron/main/b.ts', code: 'shell.showItemInFolder(path)' },
  ],
  notOk: [
    { filename: 'electron/main/c.ts', code: 'shell.openExternal(url)' },
    { filename: 'electron/main/d.ts', code: 'const { openExternal } = shell' },
  ],
}
