import { expect, test } from 'vitest'
import { z } from 'zod'
import { lintRules } from '#courses/lint/lint-rules.ts'
import { sarifLog } from '#interop/sarif/sarif-log.ts'
import { lintFiles } from '#test/helpers/lint-files.ts'

const text = z.object({ text: z.string().min(1) })

/** What SARIF 2.1.0 requires of the objects we write: the sections of the standard are named with each. */
const sarif = z.strictObject({
  // 3.13 sarifLog: version and runs
  version: z.literal('2.1.0'),
  $schema: z.url(),
  runs: z.array(
    z.strictObject({
      // 3.14 run: tool; 3.14.17 columnKind
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      // 3.18 tool: driver; 3.19 toolComponent: name, language (3.19.21, BCP 47)
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
          // 3.49 reportingDescriptor: id; 3.50 reportingConfiguration: level
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: text,
              defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }),
            }),
          ),
        }),
      }),
      // 3.27 result: message; 3.27.10 level
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(-1),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: text,
          // 3.28 location, 3.29 physicalLocation: artifactLocation; 3.4.3 uri: relative reference of RFC 3986
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.%~!'()*/-]+$/), uriBaseId: z.string() }),
                // 3.30 region: lines and columns count from 1
                region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
})

test('a log of findings has the properties the standard requires', () => {
  const rules = lintRules.map(({ id, severity, summary }) => ({ id, severity, text: summary }))
  const problems = lintRules.flatMap(({ notOk }) => notOk.flatMap(({ files, profile }) => lintFiles(files, profile)))
  const odd = {
    ruleId: 'x',
    severity: 'error',
    place: { file: 'media/院 子.png', line: 1, column: 1 },
    facts: {},
  } as const
  const results = [...problems, odd].map((problem) => ({ problem, message: `about ${problem.ruleId}` }))
  const log = sarif.parse(JSON.parse(JSON.stringify(sarifLog({ version: '1.0.0', language: 'zh-CN', rules, results }))))
  const [run] = log.runs
  expect(run?.results).toHaveLength(results.length)
  // 3.27.6: ruleIndex names the entry with that id.
  for (const { ruleId, ruleIndex } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex]?.id ?? 'x').toBe(ruleId)
  }
  expect(run?.results.at(-1)?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
    'media/%E9%99%A2%20%E5%AD%90.png',
  )
})
