import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildApp } from '#build/vite/build.mjs'
import { courseLanguages } from '#courses/format/course-language.ts'
import { createWorkerCompile, type WorkerCompile } from '#services/library/worker-compile.ts'
import { workersFolder } from '#test/helpers/build-program.ts'
import { pathologicalTexts } from './pathological-texts.ts'

const fixture = join(import.meta.dirname, '../../fixtures/third-party/commonmark-spec/examples.json')
const examples = z
  .array(z.strictObject({ number: z.int(), section: z.string(), markdown: z.string() }))
  .parse(JSON.parse(readFileSync(fixture, 'utf8')))

const frontMatter = `---
id: a
title: A
summary: A.
minutes: 1
objectives:
  - id: only
    text: The only objective
---

`

let compiler: WorkerCompile
beforeAll(async () => {
  await buildApp()
  compiler = createWorkerCompile(pathToFileURL(join(workersFolder, 'compile-worker.js')))
}, 240_000)
afterAll(() => compiler.close())

/** What the worker makes of a text, and the processor time of this process, worker included, in milliseconds. */
async function compiled(text: string, language: 'en' | 'zh-CN' = 'en') {
  const before = process.cpuUsage()
  const { json, problems } = await compiler.compile({
    kind: 'module',
    file: 'a.md',
    language,
    text: frontMatter + text,
    standing: 'known',
  })
  const { user, system } = process.cpuUsage(before)
  return { isCompiled: json !== null, rules: problems.map(({ ruleId }) => ruleId), cpuMs: (user + system) / 1000 }
}

test.each(courseLanguages)(
  'every example of the CommonMark specification is compiled or refused, in %s',
  async (language) => {
    expect(examples).toHaveLength(652)
    const results = await Promise.all(
      examples.map(async ({ number, markdown }) => ({ number, ...(await compiled(markdown, language)) })),
    )
    expect(results.filter(({ rules }) => rules.includes('not-compiled'))).toEqual([])
    expect(results.filter(({ isCompiled, rules }) => !isCompiled && rules.length === 0)).toEqual([])
    // Refused are those that show HTML, links that lead nowhere here, or no text at all.
    expect(results.filter(({ isCompiled }) => isCompiled).length).toBeGreaterThan(300)
  },
  120_000,
)

describe('a text that breaks readers', () => {
  test.each(pathologicalTexts)(
    '$name: read when small, stopped by $refusedBy when large',
    async ({ make, small, large, refusedBy }) => {
      const [modest, hostile] = [await compiled(make(small)), await compiled(make(large))]
      expect(modest.rules).not.toContain('not-compiled')
      expect(hostile.rules).not.toContain('not-compiled')
      const caps = hostile.rules.filter((rule) =>
        ['too-deep', 'too-many-marks', 'block-too-long', 'block-too-slow'].includes(rule),
      )
      expect(caps).toEqual(refusedBy === null ? [] : [refusedBy])
      expect(modest.rules.filter((rule) => caps.includes(rule))).toEqual([])
      expect(modest.cpuMs).toBeLessThan(5000)
      expect(hostile.cpuMs).toBeLessThan(5000)
    },
    120_000,
  )
})
