import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '#build/lint/repository.mjs'
import { steps } from '#build/lint/steps.mjs'
import { treeRules } from '#build/lint/tree-rules.mjs'
import { plantedImports, type RoomName, rooms, targets } from './planted-imports.ts'
import { funnels, plantedMistakes, roomRules } from './planted-lint.ts'
import { mayKnow, plantedDocs, plantedRoom, plantedTree, unknownGlobals } from './planted-tree.ts'
import { copyTree, type Outcome, type TreeCopy } from './tree-copy.ts'

/** One finding of any checker. */
type Finding = { readonly rule: string; readonly file: string; readonly message: string }

const cruiserConfig = z.object({
  forbidden: z.array(z.object({ name: z.string(), comment: z.string().min(20), severity: z.literal('error') })),
})
const cruiserReport = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})
const oxlintReport = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string(), message: z.string() })),
})
const oxlintConfig = z.object({
  rules: z.record(z.string(), z.unknown()),
  overrides: z.array(z.object({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) })),
})

const isPlanted = (file: string) => /(^|[/-])planted([/-]|$)/.test(file)
const typedRooms = Object.keys(mayKnow)
const untypedConfig = '.oxlintrc-untyped.json'
const newerElectron = `import { ImageView } from 'electron'
/** Planted: Electron 33 has views, but no ImageView yet. */
export const views = ImageView
`

const copies: TreeCopy[] = []
let imports: Finding[]
let mistakes: Finding[]
let types: Finding[]
let electron33: Finding[]
let lines: Finding[]
let docs: Finding[]
let format: Outcome
let deadCode: Outcome

beforeAll(async () => {
  await Promise.all([checkTypes(newCopy()), checkTheRest(newCopy())])
}, 300_000)

function newCopy(): TreeCopy {
  const copy = copyTree()
  copies.push(copy)
  for (const [file, content] of targets) copy.plant(file, content)
  return copy
}

/** In a copy of its own: an import planted for another checker would bring its types into the room's compiler. */
async function checkTypes(copy: TreeCopy): Promise<void> {
  for (const room of typedRooms) copy.plant(`${room}/planted/strangers.ts`, importAll(strangersOf(room)))
  for (const [room, names] of Object.entries(unknownGlobals)) {
    copy.plant(`${room}/planted/globals.ts`, `/** Planted. */\nexport const found: unknown[] = [${names.join(', ')}]\n`)
  }
  copy.plant('electron/main/planted/newer-electron.ts', newerElectron)
  types = readTypes(await copy.run([...argsOf('types'), ...typedRooms]))
  electron33 = readTypes(await copy.run(argsOf('types-electron-33')))
}

async function checkTheRest(copy: TreeCopy): Promise<void> {
  for (const [file, content] of plantedRoom) copy.plant(file, content)
  for (const { file, code } of [...plantedImports, ...plantedMistakes, ...plantedTree, ...plantedDocs]) {
    copy.plant(file, code)
  }
  copy.plant('db/planted/unformatted.json', '{"a"   :1}')
  mistakes = await lintPlanted(copy)
  imports = readImports(await copy.run(argsOf('boundaries').map((one) => (one === 'err-long' ? 'json' : one))))
  lines = readLines(await copy.run(argsOf('tree')))
  docs = readLines(await copy.run(argsOf('docs')))
  format = await copy.run(argsOf('format'))
  deadCode = await copy.run(argsOf('dead-code'))
}

/**
 * What is planted, with types, and all files by the rules that need none: those that do need them, which cost most, are held
 * over the whole tree by the check itself.
 */
async function lintPlanted(copy: TreeCopy): Promise<Finding[]> {
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8')
  expect(config).toContain('"typeAware": true')
  copy.plant(untypedConfig, config.replace('"typeAware": true', '"typeAware": false'))
  const planted = [...plantedImports, ...plantedMistakes, ...plantedTree].map(({ file }) => file)
  const typed = [...argsOf('lint'), ...planted.filter((file) => /\.tsx?$/.test(file))]
  const untyped = argsOf('lint').flatMap((one) =>
    one === '--type-aware' ? [] : one.replace('.oxlintrc.json', untypedConfig),
  )
  return [
    ...readLint(await copy.run([...typed, '--format', 'json'])),
    ...outsidePlants(readLint(await copy.run([...untyped, '--format', 'json']))),
  ]
}

afterAll(() => {
  for (const copy of copies) copy.remove()
})

describe('import boundaries', () => {
  const config: unknown = createRequire(import.meta.url)(join(root, 'build/lint/dependency-cruiser.cjs'))
  const { forbidden } = cruiserConfig.parse(config)

  test.each(forbidden)('$name reports each file planted for it, and no other rule does', ({ name }) => {
    const files = plantedImports.filter(({ breaks }) => breaks.includes(name))
    expect(files.length).toBeGreaterThan(0)
    expect(files.map(({ file, code }) => ({ file, code, breaks: rulesFor(imports, file) }))).toEqual(
      files.map(({ file, code, breaks }) => ({ file, code, breaks: breaks.toSorted() })),
    )
  })

  test('every planted fault names a rule there is', () => {
    const names = new Set(forbidden.map(({ name }) => name))
    expect(plantedImports.flatMap(({ breaks }) => breaks).filter((rule) => !names.has(rule))).toEqual([])
  })

  test('nothing else is reported', () => expect(outsidePlants(imports)).toEqual([]))
})

describe('lint', () => {
  const { rules, overrides } = oxlintConfig.parse(JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')))
  const ours = readdirSync(join(root, 'build/lint/rules'))
    .filter((file) => file.endsWith('.mjs') && file !== 'plugin.mjs')
    .map((file) => file.replace(/\.mjs$/, ''))

  test.each(plantedMistakes)('$file is reported by $breaks', ({ file, breaks }) => {
    const found = rulesFor(mistakes, file)
    for (const rule of breaks) expect(found).toContain(rule)
    expect(found.filter((rule) => rule.startsWith('tianye('))).toEqual(
      breaks.filter((rule) => rule.startsWith('tianye(')),
    )
  })

  test('every rule of ours is planted and switched on', () => {
    const planted = new Set(plantedMistakes.flatMap(({ breaks }) => breaks))
    for (const name of ours) expect([...planted]).toContain(`tianye(${name})`)
    const on = new Set([...Object.keys(rules), ...overrides.flatMap((one) => Object.keys(one.rules))])
    expect([...on].filter((rule) => rule.startsWith('tianye/')).toSorted()).toEqual(
      ours.map((name) => `tianye/${name}`).toSorted(),
    )
    expect(
      funnels
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith('tianye/'))
        .toSorted(),
    ).toEqual(ours.map((name) => `tianye/${name}`).toSorted())
  })

  test.each(funnels)('$rule is open only in $openIn', ({ rule, openIn }) => {
    const opened = overrides
      .filter((one) => rule in one.rules && one.rules[rule] !== 'error')
      .flatMap(({ files }) => files)
    expect(opened.toSorted()).toEqual([...openIn].toSorted())
    const everywhere = rules[rule] === 'error'
    const inRooms = overrides.filter((one) => one.rules[rule] === 'error').flatMap(({ files }) => files)
    const expected = roomRules.find(([name]) => name === rule)?.[1]
    if (expected === undefined) expect(everywhere).toBe(true)
    else expect(inRooms).toEqual(expected)
  })

  test('nothing else is reported', () => expect(outsidePlants(mistakes)).toEqual([]))
})

describe('room compilers', () => {
  test.each(typedRooms)('%s names no room it does not reference', (room) => {
    const file = `${room}/planted/strangers.ts`
    const refused = types.filter((one) => one.file === file && one.rule === 'TS6307')
    for (const stranger of strangersOf(room)) {
      expect(refused.filter((one) => one.message.includes(`/${rooms[stranger]}/planted/target.ts'`))).toHaveLength(1)
    }
  })

  test.each(Object.entries(unknownGlobals))('%s does not know %j', (room, names) => {
    const found = types.filter((one) => one.file === `${room}/planted/globals.ts`).map(({ message }) => message)
    for (const name of names) expect(found.join('\n')).toContain(`Cannot find name '${name}'`)
    expect(found).toHaveLength(names.length)
  })

  test('every room with a tsconfig is in the tables and in the solution', () => {
    const solution = z
      .object({ references: z.array(z.object({ path: z.string() })) })
      .parse(JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')))
    expect([...typedRooms, 'test'].toSorted()).toEqual(solution.references.map(({ path }) => path).toSorted())
  })

  test('what only the newest Electron has is refused for Electron 33, and nothing else', () => {
    expect(electron33.map(({ file }) => file)).toContain('electron/main/planted/newer-electron.ts')
    expect(rulesFor(types, 'electron/main/planted/newer-electron.ts')).toEqual([])
    expect(outsidePlants(electron33)).toEqual([])
  })

  test('nothing else is reported', () => expect(outsidePlants(types)).toEqual([]))
})

describe('tree and documents', () => {
  test.each(plantedTree)('$file is reported by exactly $breaks', ({ file, breaks }) => {
    expect(rulesFor(lines, file)).toEqual(breaks)
  })

  test('every tree rule has a planted fault', () => {
    expect(new Set(plantedTree.flatMap(({ breaks }) => breaks))).toEqual(new Set(treeRules.map(({ name }) => name)))
  })

  test.each(plantedDocs)('$file is reported by exactly $breaks', ({ file, breaks }) => {
    expect(rulesFor(docs, file)).toEqual(breaks)
  })

  test('nothing else is reported', () => {
    // The copy leaves tests and packs out, so documents that name them are right in the tree and not here.
    const known = outsidePlants(docs).filter(({ message }) => !/^(test|courses\/library)\//.test(message))
    expect([...outsidePlants(lines), ...known]).toEqual([])
  })

  test('an unformatted file and a forgotten file are reported', () => {
    expect(format.code).not.toBe(0)
    expect(format.output).toContain('db/planted/unformatted.json format')
    expect(deadCode.code).not.toBe(0)
    expect(deadCode.output).toContain('courses/planted/orphan.ts')
  })
})

function argsOf(name: (typeof steps)[number]['name']): string[] {
  return [...(steps.find((step) => step.name === name)?.args ?? [])]
}

function strangersOf(room: string): RoomName[] {
  const known = mayKnow[room] ?? []
  return (Object.keys(rooms) as RoomName[]).filter((name) => rooms[name] !== room && !known.includes(rooms[name]))
}

function importAll(names: readonly RoomName[]): string {
  const all = names.map((name) => `import * as ${name.slice(1)} from '${name}/planted/target.ts'\n`).join('')
  return `${all}/** Planted. */\nexport const strangers: unknown[] = [${names.map((name) => name.slice(1)).join(', ')}]\n`
}

function rulesFor(findings: readonly Finding[], file: string): string[] {
  return [...new Set(findings.filter((finding) => finding.file === file).map(({ rule }) => rule))].toSorted()
}

function outsidePlants(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ file }) => !isPlanted(file))
}

function readImports({ output }: Outcome): Finding[] {
  return cruiserReport
    .parse(JSON.parse(output))
    .summary.violations.map(({ from, to, rule }) => ({ file: from, rule: rule.name, message: to }))
}

function readLint({ output }: Outcome): Finding[] {
  return oxlintReport
    .parse(JSON.parse(output))
    .diagnostics.map(({ code, filename, message }) => ({ file: filename, rule: code ?? '', message }))
}

function readTypes({ output }: Outcome): Finding[] {
  return [...output.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+): (.*)$/gm)].map(
    ([, file = '', rule = '', message = '']) => ({
      file,
      rule,
      message,
    }),
  )
}

function readLines({ output }: Outcome): Finding[] {
  return [...output.matchAll(/^(\S+):\d+ ([\w-]+) (.*)$/gm)].map(([, file = '', rule = '', message = '']) => ({
    file,
    rule,
    message,
  }))
}
