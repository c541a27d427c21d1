import type { rooms } from './planted-imports.ts'

/** A file and the rule names that tree.mjs or check-docs.mjs must report in it. */
export type PlantedLine = { readonly file: string; readonly code: string; readonly breaks: readonly string[] }

// Put together from pieces, so that this file itself is not found.
const disable = ['ox', 'lint-disable'].join('')
const code = (comment: string) => `${comment}\n/** Planted. */\nexport const target = 1\n`
const place = ['', 'home', 'somebody', 'work'].join('/')
const host = ['registry', 'example', 'org'].join('.')

/** Faults for every rule of build/lint/tree-rules.mjs. */
export const plantedTree: readonly PlantedLine[] = [
  { file: 'db/planted/path.ts', code: code(`// see ${place}/notes`), breaks: ['no-machine-path'] },
  { file: 'db/planted/path.json', code: `{ "at": "${place}/x" }\n`, breaks: ['no-machine-path'] },
  { file: 'db/planted/host.json', code: `{ "from": "https://${host}/x" }\n`, breaks: ['no-registry-host'] },
  {
    file: 'db/planted/bare.ts',
    code: code(`// ${disable}-next-line eslint/no-console`),
    breaks: ['suppression-with-reason'],
  },
  { file: 'db/planted/blanket.ts', code: code(`/* ${disable} */`), breaks: ['suppression-with-reason'] },
  {
    file: 'db/planted/whole.ts',
    code: code(`/* ${disable} eslint/no-console -- a reason, but for the whole file */`),
    breaks: ['suppression-with-reason'],
  },
  {
    file: 'db/planted/compiler.ts',
    code: code(['//', '@ts-expect-error'].join(' ')),
    breaks: ['suppression-with-reason'],
  },
  {
    file: 'db/planted/format.css',
    code: `${['/*', 'biome-ignore'].join(' ')} format: x */\na {}\n`,
    breaks: ['suppression-with-reason'],
  },
  {
    file: 'db/planted/funnel.ts',
    code: code(`// ${disable}-next-line tianye/no-sqlite -- because it is only needed this once`),
    breaks: ['funnels-stay-shut'],
  },
]

const sections = ['Purpose', 'May import', 'Recipes'].map((section) => `## ${section}\n`).join('')

/** Faults for every rule of build/docs/check-docs.mjs. */
export const plantedDocs: readonly PlantedLine[] = [
  { file: 'db/planted/README.md', code: 'See `db/gone/` and `gone.ts`.\n', breaks: ['dead-path'] },
  { file: 'db/planted/subpath/README.md', code: 'See `#contract/gone.ts`.\n', breaks: ['dead-path'] },
  { file: 'db/planted/link/README.md', code: 'See [that](gone.md).\n', breaks: ['dead-link'] },
  { file: 'db/planted/script/CONTRIBUTING.md', code: '```\nnpm run gone\n```\n', breaks: ['dead-script'] },
  { file: 'db/planted/room/README.md', code: sections.replace('## Recipes', '## Tips'), breaks: ['room-readme'] },
]

/** Makes `db/planted/room` a room. */
export const plantedRoom: readonly (readonly [string, string])[] = [
  ['db/planted/room/tsconfig.json', '{ "files": [] }\n'],
]

/** Which rooms' files each room may name, however far: a project reference opens what it references in turn. */
export const mayKnow: Readonly<Record<string, readonly (typeof rooms)[keyof typeof rooms][]>> = {
  courses: [],
  db: ['courses', 'electron/contract'],
  'electron/contract': ['courses'],
  'electron/interop': ['courses', 'electron/contract'],
  'electron/paper': ['courses', 'electron/contract'],
  'electron/services': ['courses', 'db', 'electron/contract'],
  'electron/services/workers': [
    'courses',
    'db',
    'electron/contract',
    'electron/services',
    'electron/interop',
    'electron/paper',
  ],
  'electron/platform': ['courses', 'db', 'electron/contract', 'electron/services'],
  'electron/ipc': ['courses', 'db', 'electron/contract', 'electron/services'],
  'electron/cli': [
    'courses',
    'db',
    'electron/contract',
    'electron/services',
    'electron/platform',
    'electron/interop',
    'electron/paper',
  ],
  'electron/preload': ['courses', 'electron/contract'],
  'electron/main': ['courses', 'db', 'electron/contract', 'electron/services', 'electron/platform', 'electron/ipc'],
  renderer: ['courses', 'electron/contract'],
  'renderer/standalone': [],
  build: [],
}

/** Names that a room's compiler must not know: Node's in pure rooms, the page's outside renderer. */
export const unknownGlobals: Readonly<Record<string, readonly ('process' | 'document')[]>> = {
  courses: ['process', 'document'],
  db: ['document'],
  'electron/contract': ['process', 'document'],
  'electron/interop': ['document'],
  'electron/paper': ['document'],
  'electron/services': ['document'],
  'electron/services/workers': ['document'],
  'electron/platform': ['document'],
  'electron/ipc': ['document'],
  'electron/cli': ['document'],
  'electron/main': ['document'],
  renderer: ['process'],
  'renderer/standalone': ['process'],
  build: ['document'],
}
