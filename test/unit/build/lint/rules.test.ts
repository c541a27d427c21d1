import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '#build/lint/repository.mjs'
import plugin from '#build/lint/rules/plugin.mjs'
import { steps } from '#build/lint/steps.mjs'
import type { Example, Examples, Rule } from '#build/lint/visitors.mjs'

// oxlint's own RuleTester wants Node 22; the tools here must run on 20, so the examples go through oxlint itself.

type RuleFile = { readonly name: string; readonly rule: Rule; readonly examples: Examples }
type Case = { readonly file: string; readonly example: Example; readonly rule: string; readonly expected: number }

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })
const folder = join(root, 'build/lint/rules')
const names = readdirSync(folder)
  .filter((file) => file !== 'plugin.mjs')
  .map((file) => file.replace(/\.mjs$/, ''))
const files = await Promise.all(
  names.map(async (name) => {
    const { rule, examples } = (await import(join(folder, `${name}.mjs`))) as Omit<RuleFile, 'name'>
    return { name, rule, examples }
  }),
)
const cases = files.flatMap(({ name, examples }): Case[] =>
  [...examples.ok, ...examples.notOk].map((example, index) => ({
    file: `${name}/${index}/${example.filename}`,
    example,
    rule: name,
    expected: examples.ok.includes(example) ? 0 : 1,
  })),
)

let work: string
let found: z.infer<typeof report>['diagnostics']

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'tianye-rules-'))
  for (const { file, example } of cases) {
    mkdirSync(dirname(join(work, file)), { recursive: true })
    writeFileSync(join(work, file), `${example.code}\n`)
  }
  const config = {
    jsPlugins: [join(folder, 'plugin.mjs')],
    categories: { correctness: 'off' },
    env: { browser: true },
    overrides: cases.map(({ file, example, rule }) => ({
      files: [`${dirname(file)}/**`],
      rules: { [`tianye/${rule}`]: ['error', ...(example.options ?? [])] },
    })),
  }
  writeFileSync(join(work, '.oxlintrc.json'), JSON.stringify(config))
  const [oxlint = ''] = steps.find((step) => step.name === 'lint')?.args ?? []
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: work, encoding: 'utf8' })
  found = report.parse(JSON.parse(stdout)).diagnostics
}, 60_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each(files)('$name', ({ name, rule, examples }) => {
  test.each(cases.filter((one) => one.rule === name))('$expected × $example.code', ({ file, expected }) => {
    expect(found.filter((one) => one.filename === file).map(({ code }) => code)).toEqual(
      Array.from({ length: expected }, () => `tianye(${name})`),
    )
  })

  test('has a reason and examples of both kinds', () => {
    expect(rule.meta?.docs?.description?.length).toBeGreaterThan(40)
    expect(examples.ok.length).toBeGreaterThan(0)
    expect(examples.notOk.length).toBeGreaterThan(0)
  })
})

test('the plugin holds every rule file and nothing else', () => {
  expect(plugin.rules).toEqual(Object.fromEntries(files.map(({ name, rule }) => [name, rule])))
})
