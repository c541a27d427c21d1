import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepReport } from '#test/soak/soak-range.ts'

/** What a run of one soak has come to so far. */
export type DurabilityRun = {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly done: number
  readonly failures: readonly unknown[]
  /** What else was counted. */
  readonly figures: Readonly<Record<string, number | Readonly<Record<string, number>>>>
}

type Kept = Omit<DurabilityRun, 'failures'> & { readonly failures: number; readonly seconds: number }
type Report = Record<string, { promise: string; runs: readonly Kept[] }>

const folder = join(import.meta.dirname, '../../../out/reports')

/**
 * Keeps what a run has come to: its failures in `out/reports/soak-NAME.json`, and what all runs of all such soaks come to in
 * `out/reports/durability.json` and, to be read, `durability.md`. A run of the same seed from the same case takes the place of
 * the one before; others are added up.
 */
export function createDurabilityReport(name: string, promise: string): (run: DurabilityRun) => void {
  const startedAt = performance.now()
  return (run) => {
    keepReport(name, run)
    mkdirSync(folder, { recursive: true })
    const { failures, ...rest } = run
    const kept = { ...rest, failures: failures.length, seconds: Math.round((performance.now() - startedAt) / 1000) }
    const report = readReport()
    const others = (report[name]?.runs ?? []).filter(({ seed, from }) => seed !== run.seed || from !== run.from)
    report[name] = { promise, runs: [...others, kept].toSorted((a, b) => a.seed - b.seed || a.from - b.from) }
    writeFileSync(join(folder, 'durability.json'), `${JSON.stringify(report, null, 2)}\n`)
    writeFileSync(join(folder, 'durability.md'), summaryOf(report))
  }
}

function readReport(): Report {
  const file = join(folder, 'durability.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {}
}

/** The report as a person reads it. */
export function summaryOf(report: Readonly<Report>): string {
  const rows = Object.entries(report).map(([name, { promise, runs }]) => {
    const sum = (pick: (run: Kept) => number) => runs.reduce((total, run) => total + pick(run), 0)
    const ranges = runs.map(({ seed, from, done }) => `${seed}: ${from}–${from + done - 1}`).join('; ')
    const figures = Object.entries(addUp(runs)).map(([figure, value]) => `${figure} ${value}`)
    const cells = [name, promise, ranges, sum(({ done }) => done), sum((run) => run.failures), figures.join(', ')]
    return `| ${[...cells, sum(({ seconds }) => seconds)].join(' | ')} |`
  })
  const head = ['Soak', 'Promise', 'Seed: cases', 'Cases', 'Failures', 'Counted', 'Seconds']
  const lines = [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows]
  return `# Durability: what was tried, and what came of it\n\n${lines.join('\n')}\n`
}

/** Figures of all runs together, those with parts by part. */
function addUp(runs: readonly Kept[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const { figures } of runs) {
    for (const [figure, value] of Object.entries(figures)) {
      const parts = typeof value === 'number' ? [[figure, value] as const] : Object.entries(value).map(named(figure))
      for (const [part, number] of parts) sums[part] = (sums[part] ?? 0) + number
    }
  }
  return sums
}

const named = (figure: string) => (part: readonly [string, number]) => [`${figure} ${part[0]}`, part[1]] as const
