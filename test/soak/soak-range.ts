import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which cases a soak tries: those that `npm run soak` was asked for, or all of its own count. */
export function askedRange(fullCount: number): {
  readonly seed: number
  readonly from: number
  readonly count: number
} {
  const asked = (name: string) => {
    const value = process.env[`TIANYE_SOAK_${name}`]
    return value === undefined ? null : Number.parseInt(value, 10)
  }
  const from = asked('FROM') ?? 0
  return { seed: asked('SEED') ?? 1, from, count: asked('COUNT') ?? Math.max(1, fullCount - from) }
}

/** Keeps what is known of a soak so far in `out/reports/soak-NAME.json`. */
export function keepReport(name: string, report: unknown): void {
  const folder = join(import.meta.dirname, '../../out/reports')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `soak-${name}.json`), `${JSON.stringify(report, null, 2)}\n`)
}
