import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failedTests, unsteadyTests } from '#build/provision/failed-tests.mjs'

const failure = { errors: [{ message: '\u001B[31mexpected 1\u001B[39m\nto be 2' }] }
const spec = (title: string, status: string, results: readonly object[]) => ({
  title,
  file: 'a.spec.ts',
  line: 3,
  ok: status !== 'unexpected',
  tests: [{ status, results }],
})
const root = mkdtempSync(join(tmpdir(), 'tianye-reports-'))
mkdirSync(join(root, 'out', 'reports'), { recursive: true })
const write = (name: string, report: object) =>
  writeFileSync(join(root, 'out', 'reports', name), JSON.stringify(report))
write('e2e.json', {
  suites: [
    {
      suites: [
        { specs: [spec('wavers', 'flaky', [failure, { errors: [] }]), spec('holds', 'expected', [{ errors: [] }])] },
      ],
      specs: [spec('fails', 'unexpected', [failure, failure])],
    },
  ],
})
write('unit.json', { suites: [{ specs: [spec('of another step', 'flaky', [failure, { errors: [] }])] }] })

describe('the end of a run', () => {
  test('names what failed twice as failed, with its first error', () => {
    expect(failedTests(root, 'e2e')).toEqual(['a.spec.ts:3 fails: expected 1'])
  })
  test('names what passed only the second time as unsteady', () => {
    expect(unsteadyTests(root, 'e2e')).toEqual(['a.spec.ts:3 wavers: expected 1'])
  })
  test('has nothing to say of a step without a report', () => {
    expect([...failedTests(root, 'build'), ...unsteadyTests(root, 'build')]).toEqual([])
  })
})
