import { everyImport } from '../visitors.mjs'

/** @type {import('../visitors.mjs').Rule} */
export const rule = {
  meta: {
    docs: {
      description:
        'Whoever can open the driver can open the records without WAL, checks and lock. `{ "allowTypes": true }` lets ' +
        'its types through.',
    },
    schema: [{ type: 'object', properties: { allowTypes: { type: 'boolean' } }, additionalProperties: false }],
    defaultOptions: [{ allowTypes: false }],
  },
  create: (context) => {
    const [option] = context.options
    const isTypeAllowed =
      typeof option === 'object' && option !== null && 'allowTypes' in option && option['allowTypes']
    return everyImport(({ node, specifier, isTypeOnly }) => {
      if (!/^better-sqlite3(\/|$)/.test(specifier) || (isTypeOnly && isTypeAllowed === true)) return
      context.report({ node, message: 'better-sqlite3 is opened in db/connection/ only.' })
    })
  },
}

/** @type {import('../visitors.mjs').Examples} */
export const examples = {
  ok: [
    { filename: 'db/log/a.ts', code: "import { openSqlite } from '../connection/sqlite.ts'" },
    {
      filename: 'db/log/b.ts',
      code: "import type Database from 'better-sqlite3'",
      options: [{ allowTypes: true }],
    },
  ],
  notOk: [
    { filename: 'db/log/c.ts', code: "import Database from 'better-sqlite3'", options: [{ allowTypes: true }] },
    { filename: 'electron/services/d.ts', code: "import type Database from 'better-sqlite3'" },
    { filename: 'electron/services/e.ts', code: "const open = await import('better-sqlite3')" },
    { filename: 'electron/services/f.ts', code: "export * from 'better-sqlite3/lib/database.js'" },
  ],
}
