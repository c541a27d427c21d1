/** A file that breaks import rules: the names of all the rules it breaks, so that none reports too much. */
export type PlantedImport = { readonly file: string; readonly code: string; readonly breaks: readonly string[] }

/** Rooms that other rooms can name; each gets `planted/target.ts`, the thing wrongly imported. */
export const rooms = {
  '#courses': 'courses',
  '#db': 'db',
  '#contract': 'electron/contract',
  '#interop': 'electron/interop',
  '#paper': 'electron/paper',
  '#services': 'electron/services',
  '#platform': 'electron/platform',
  '#ipc': 'electron/ipc',
  '#main': 'electron/main',
  '#preload': 'electron/preload',
  '#renderer': 'renderer',
  '#test': 'test',
  '#build': 'build',
} as const

/** A room by its `#` name. */
export type RoomName = keyof typeof rooms

/** Harmless files that the faults need beside them. */
export const targets: readonly (readonly [string, string])[] = [
  ...[
    ...Object.values(rooms),
    'electron/services/workers',
    'renderer/features/planted-sibling',
    'renderer/app',
    'renderer/api',
    'renderer/ui',
  ].map((room) => [`${room}/planted/target.ts`, '/** Planted. */\nexport const target = 1\n'] as const),
  ['renderer/api/planted-fake.ts', '/** Planted. */\nexport const target = 1\n'],
  [
    'courses/planted/cycle.ts',
    "import { target } from './cycle-back.ts'\n/** Planted. */\nexport const back = target\n",
  ],
]

let count = 0

/** One file that imports `specifier` once, for its value. */
function importing(room: string, specifier: string, ...breaks: string[]): PlantedImport {
  count += 1
  const code = `import * as wrong from '${specifier}'\n/** Planted. */\nexport const target = wrong\n`
  return { file: `${room}/planted/import-${count}.ts`, code, breaks }
}

/** The same for its types only. */
function importingTypes(room: string, specifier: string, ...breaks: string[]): PlantedImport {
  const value = importing(room, specifier, ...breaks)
  return {
    ...value,
    code: `import type * as wrong from '${specifier}'\n/** Planted. */\nexport type Target = typeof wrong\n`,
  }
}

/** One file for each room that `room` must not know. */
function rooming(room: string, rule: string, strangers: readonly RoomName[]): PlantedImport[] {
  return strangers.flatMap((stranger) => [
    importing(room, `${stranger}/planted/target.ts`, rule),
    importingTypes(room, `${stranger}/planted/target.ts`, rule),
  ])
}

const screenSide = ['#renderer', '#preload'] as const
const edge = ['#platform', '#ipc', '#main', ...screenSide] as const

/** At least one fault for each rule of build/lint/dependency-cruiser.cjs. */
export const plantedImports: readonly PlantedImport[] = [
  { ...importing('courses', './cycle.ts', 'no-cycles'), file: 'courses/planted/cycle-back.ts' },
  { file: 'courses/planted/orphan.ts', code: '/** Planted. */\nexport const alone = 1\n', breaks: ['no-orphans'] },
  importing('db', './gone.ts', 'no-unresolvable'),
  importing('db', 'acorn', 'no-undeclared-package'),
  importing('courses', 'typescript', 'no-dev-package-in-shipped-code'),
  importing('renderer', '../../electron/contract/planted/target.ts', 'cross-room-by-subpath'),
  importing('electron/ipc', '../../contract/planted/target.ts', 'cross-room-by-subpath-in-electron'),
  importing('build', '#test/planted/target.ts', 'nothing-imports-test'),
  importing('electron/main', '#test/planted/target.ts', 'nothing-imports-test'),
  importing('electron/main', '#build/planted/target.ts', 'shipped-code-never-imports-build'),
  ...rooming('build', 'build-never-imports-shipped-code', ['#courses', '#db', '#contract', '#main', '#renderer']),

  ...['courses', 'electron/contract', 'electron/preload', 'renderer'].map((room) =>
    importing(room, 'node:fs', 'pure-rooms-without-node'),
  ),
  ...['courses', 'db', 'electron/services', 'electron/interop', 'electron/paper', 'electron/cli', 'renderer'].map(
    (room) => importingTypes(room, 'electron', 'electron-only-at-the-edge'),
  ),
  importing('electron/contract', 'electron', 'electron-only-at-the-edge', 'contract-only-with-zod'),
  ...['courses', 'db', 'electron/services', 'electron/main', 'electron/cli'].flatMap((room) => [
    importing(room, 'react', 'react-only-in-renderer'),
    importing(room, 'zustand/vanilla', 'react-only-in-renderer'),
  ]),
  ...['courses', 'electron/services', 'electron/main', 'electron/cli', 'renderer'].map((room) =>
    importingTypes(room, 'better-sqlite3', 'sqlite-only-in-db'),
  ),

  ...rooming('courses', 'courses-know-no-other-room', ['#db', '#contract', '#services', ...edge]),
  ...rooming('db', 'db-knows-courses-and-errors', ['#contract', '#services', ...edge]),
  ...rooming('electron/contract', 'contract-knows-course-types', ['#db', '#services', ...edge]),
  importing('electron/contract', '#courses/planted/target.ts', 'contract-takes-only-types-of-courses'),
  importing('electron/contract', 'react', 'contract-only-with-zod', 'react-only-in-renderer'),
  ...rooming('electron/services', 'services-know-courses-db-contract', ['#interop', '#paper', ...edge]),
  ...rooming('electron/services/workers', 'workers-know-what-is-pure', ['#db', ...edge]),
  ...['electron/services', 'electron/main', 'electron/cli'].map((room) =>
    importing(room, '#services/workers/planted/target.ts', 'workers-are-started-never-imported'),
  ),
  ...['electron/interop', 'electron/paper'].flatMap((room) =>
    rooming(room, 'interop-and-paper-know-courses-contract', ['#db', '#services', ...edge]),
  ),
  ...rooming('electron/ipc', 'ipc-knows-contract-services', ['#courses', '#db', '#platform', '#main', ...screenSide]),
  ...rooming('electron/platform', 'platform-knows-contract-services', [
    '#courses',
    '#db',
    '#ipc',
    '#main',
    ...screenSide,
  ]),
  importing('electron/platform', '#services/planted/target.ts', 'platform-takes-only-types-of-services'),
  ...rooming('electron/preload', 'preload-knows-only-channel-names', [
    '#courses',
    '#db',
    '#contract',
    '#services',
    '#platform',
    '#ipc',
    '#main',
    '#renderer',
  ]),
  importing('electron/preload', 'zod', 'preload-only-with-electron'),
  ...rooming('electron/cli', 'cli-knows-no-window', edge),
  ...rooming('electron/main', 'main-knows-no-page', screenSide),
  ...rooming('renderer', 'renderer-knows-only-contract', [
    '#courses',
    '#db',
    '#services',
    '#platform',
    '#ipc',
    '#main',
    '#preload',
  ]),
  importing(
    'renderer/features/planted',
    '#renderer/features/planted-sibling/planted/target.ts',
    'features-never-import-siblings',
  ),
  importing('renderer/ui', 'zustand', 'ui-holds-no-state'),
  ...['api', 'app', 'features/planted-sibling'].map((place) =>
    importing('renderer/ui', `#renderer/${place}/planted/target.ts`, 'ui-holds-no-state'),
  ),
  importing('renderer/app', '#renderer/api/planted-fake.ts', 'fake-api-only-in-tests'),
  importing('renderer/standalone', '#renderer/ui/planted/target.ts', 'standalone-pages-stand-alone'),
  ...['#contract/planted/target.ts', 'zod', '@digitalbazaar/vc'].map((stranger) =>
    importing('renderer/standalone', stranger, 'standalone-pages-stand-alone'),
  ),
  importing(
    'renderer/standalone',
    '#interop/planted/target.ts',
    'renderer-knows-only-contract',
    'standalone-pages-stand-alone',
  ),
]
