/** A file with mistakes: all rules that must report it, as oxlint names them. */
export type PlantedMistake = { readonly file: string; readonly code: string; readonly breaks: readonly string[] }

/** A funnel: its rule, and the only files where .oxlintrc.json may switch it off or loosen it. */
export type Funnel = { readonly rule: string; readonly openIn: readonly string[] }

/** Every funnel with its named places. Opening one further is a change of the design, so it must be changed here too. */
export const funnels: readonly Funnel[] = [
  // The second is the test that watches every reply for keys.
  { rule: 'tianye/no-ipc-main', openIn: ['electron/ipc/register.ts', 'test/e2e/secrets.spec.ts'] },
  { rule: 'tianye/no-ipc-renderer', openIn: ['electron/preload/preload.ts'] },
  { rule: 'tianye/no-open-external', openIn: ['electron/platform/open-external.ts'] },
  { rule: 'tianye/no-sqlite', openIn: ['db/**', 'db/connection/**', 'build/**', 'test/**'] },
  { rule: 'tianye/no-direct-wire', openIn: ['renderer/api/**'] },
  // The test that tries it and sees it refused.
  { rule: 'tianye/no-raw-html', openIn: ['test/e2e/security.spec.ts'] },
  { rule: 'tianye/no-hidden-clock', openIn: [] },
  { rule: 'tianye/no-interface', openIn: [] },
  { rule: 'tianye/no-literal-jsx-text', openIn: [] },
  { rule: 'tianye/no-deep-relative-import', openIn: [] },
  { rule: 'tianye/no-vague-name', openIn: ['build/**', 'test/**'] },
  { rule: 'tianye/docstring-on-export', openIn: ['test/**'] },
  { rule: 'eslint/no-console', openIn: ['build/**', 'electron/cli/output.ts', 'electron/platform/logger.ts'] },
]

/** Where each rule that holds in some rooms only must be switched on. */
export const roomRules: readonly (readonly [rule: string, files: readonly string[]])[] = [
  ['tianye/no-hidden-clock', ['courses/**', 'electron/services/**']],
  ['tianye/no-direct-wire', ['renderer/**']],
  ['tianye/no-literal-jsx-text', ['renderer/**']],
]

const sqlite = "import Database from 'better-sqlite3'\n/** Planted. */\nexport const open = Database\n"
const say = "/** Planted. */\nexport function say(): void {\n  console.log('x')\n}\n"

/** Faults for every rule of ours, in rooms where each must hold, and for the main rules of oxlint. */
export const plantedMistakes: readonly PlantedMistake[] = [
  ...['electron/main', 'electron/ipc', 'electron/platform'].map((room) => ({
    file: `${room}/planted/ipc-main.ts`,
    code: "import { ipcMain } from 'electron'\n/** Planted. */\nexport const wire = ipcMain\n",
    breaks: ['tianye(no-ipc-main)'],
  })),
  ...['electron/main', 'electron/preload'].map((room) => ({
    file: `${room}/planted/ipc-renderer.ts`,
    code: "import { ipcRenderer } from 'electron'\n/** Planted. */\nexport const wire = ipcRenderer\n",
    breaks: ['tianye(no-ipc-renderer)'],
  })),
  ...['electron/main', 'electron/ipc', 'electron/platform'].map((room) => ({
    file: `${room}/planted/open-external.ts`,
    code: "import { shell } from 'electron'\n/** Planted. */\nexport const leave = async (url: string) => await shell.openExternal(url)\n",
    breaks: ['tianye(no-open-external)'],
  })),
  ...['db/log', 'db/repositories', 'electron/main'].map((room) => ({
    file: `${room}/planted/sqlite.ts`,
    code: sqlite,
    breaks: ['tianye(no-sqlite)'],
  })),
  ...['courses/rules', 'electron/services'].flatMap((room) =>
    ['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'].map((call, index) => ({
      file: `${room}/planted/clock-${index}.ts`,
      code: `/** Planted. */\nexport const hidden = (): unknown => ${call}\n`,
      breaks: ['tianye(no-hidden-clock)'],
    })),
  ),
  ...['features', 'app', 'ui', 'content'].map((room) => ({
    file: `renderer/${room}/planted/wire.ts`,
    code: "/** Planted. */\nexport const kept = localStorage.getItem('x')\n",
    breaks: ['tianye(no-direct-wire)'],
  })),
  {
    file: 'renderer/features/planted/bridge.ts',
    code: "/** Planted. */\nexport const bridge: unknown = Reflect.get(window, 'x') ?? fetch\n",
    breaks: ['tianye(no-direct-wire)'],
  },
  {
    file: 'renderer/features/planted/text.tsx',
    code: '/** Planted. */\nexport const Text = () => <p>Hello</p>\n',
    breaks: ['tianye(no-literal-jsx-text)'],
  },
  {
    file: 'renderer/content/planted/html.tsx',
    code: '/** Planted. */\nexport const Html = (props: { readonly text: string }) => <p dangerouslySetInnerHTML={{ __html: props.text }} />\n',
    breaks: ['tianye(no-raw-html)', 'react(no-danger)'],
  },
  {
    file: 'renderer/features/planted/deep/deep.ts',
    code: "/** Planted. */\nexport { target } from '../../planted-sibling/planted/target.ts'\n",
    breaks: ['tianye(no-deep-relative-import)'],
  },
  ...['courses', 'db', 'electron/main', 'electron/services', 'electron/ipc', 'renderer/app', 'test'].map((room) => ({
    file: `${room}/planted/say.ts`,
    code: say,
    breaks: ['eslint(no-console)'],
  })),
  {
    file: 'courses/planted/interface.ts',
    code: '/** Planted. */\nexport interface Score {\n  readonly points: number\n}\n',
    breaks: ['tianye(no-interface)'],
  },
  { file: 'courses/planted/utils.ts', code: 'export {}\n', breaks: ['tianye(no-vague-name)'] },
  { file: 'courses/planted/undescribed.ts', code: 'export const score = 1\n', breaks: ['tianye(docstring-on-export)'] },
  {
    file: 'courses/planted/default.ts',
    code: '/** Planted. */\nexport default 1\n',
    breaks: ['import(no-default-export)'],
  },
  { file: 'courses/planted/CamelCase.ts', code: 'export {}\n', breaks: ['unicorn(filename-case)'] },
  { file: 'courses/planted/long.ts', code: `export {}\n${'// line\n'.repeat(400)}`, breaks: ['eslint(max-lines)'] },
  {
    file: 'courses/planted/any.ts',
    code: '/** Planted. */\nexport type Loose = any\n',
    breaks: ['typescript(no-explicit-any)'],
  },
  {
    file: 'courses/planted/floating.ts',
    code: '/** Planted. */\nexport function start(run: () => Promise<void>): void {\n  run()\n}\n',
    breaks: ['typescript(no-floating-promises)'],
  },
  {
    file: 'courses/planted/misused.ts',
    code: '/** Planted. */\nexport function start(list: string[], run: (one: string) => Promise<boolean>): string[] {\n  return list.filter((one) => run(one))\n}\n',
    breaks: ['typescript(no-misused-promises)'],
  },
  {
    file: 'courses/planted/awaiting.ts',
    code: '/** Planted. */\nexport async function wait(count: number): Promise<number> {\n  return await count\n}\n',
    breaks: ['typescript(await-thenable)'],
  },
  {
    file: 'courses/planted/switching.ts',
    code: "/** Planted. */\nexport function one(kind: 'a' | 'b'): void {\n  switch (kind) {\n    case 'a':\n      break\n  }\n}\n",
    breaks: ['typescript(switch-exhaustiveness-check)'],
  },
  {
    file: 'renderer/ui/planted/hooks.tsx',
    code: "import { useState } from 'react'\n/** Planted. */\nexport function Hooked(props: { readonly isOn: boolean }) {\n  if (props.isOn) useState(0)\n  return null\n}\n",
    breaks: ['react-hooks(rules-of-hooks)'],
  },
  {
    file: 'renderer/ui/planted/picture.tsx',
    code: '/** Planted. */\nexport const Picture = () => <img src="a.png" />\n',
    breaks: ['jsx-a11y(alt-text)'],
  },
  {
    file: 'courses/planted/stale.ts',
    code: `/** Planted. */\n${['//', 'oxlint-disable-next-line eslint/no-console -- nothing here needs it'].join(' ')}\nexport const quiet = 1\n`,
    breaks: [''],
  },
]
