import { everyImport } from '../visitors.mjs'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description: 'A chain of `../` hides which room is entered and breaks when a folder moves; `#` subpaths say it.',
    },
  },
  create: (context) =>
    everyImport(({ node, specifier }) => {
      if (specifier.startsWith('../../')) context.report({ node, message: 'Use a `#` subpath instead of `../../`.' })
    }),
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'renderer/app/a.ts', code: "import { b } from '../ui/b.tsx'" },
    { filename: 'renderer/app/b.ts', code: "import { c } from '#contract/language.ts'" },
  ],
  notOk: [
    { filename: 'renderer/features/a/c.ts', code: "import { d } from '../../ui/d.tsx'" },
    { filename: 'renderer/features/a/d.ts', code: "export { d } from '../../ui/d.tsx'" },
    { filename: 'renderer/features/a/e.ts', code: "type D = import('../../ui/d.tsx').D" },
    { filename: 'renderer/features/a/f.ts', code: "const d = await import('../../ui/d.tsx')" },
  ],
}
