import { writeSync } from 'node:fs'
import { meetFault } from './meet-fault.ts'
import { planFault } from './plan-fault.ts'

/**
 * Meets one planned fault after another, and says a line before each and of what came of it. To be run under `break-io.c`; what
 * ends it unasked is a crash of the case that it had announced.
 */
const [, , ground = '', seed = '', from = '', end = ''] = process.argv
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)
for (let turn = Number(from); turn < Number(end); turn += 1) {
  const plan = planFault(Number(seed), turn)
  say({ turn, plan })
  say({ met: await meetFault(ground, Number(seed), turn, plan) })
}
