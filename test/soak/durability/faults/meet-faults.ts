import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { buildProgram } from '#test/helpers/build-program.ts'
import type { Ground } from '../deeds/ground.ts'
import { casesOf } from '../deeds/lay-base.ts'
import type { FaultCase } from './meet-fault.ts'
import type { PlannedFault } from './plan-fault.ts'

/** One line of the program: a case is announced, or met. */
type Said = { readonly turn: number; readonly plan: PlannedFault } | { readonly met: FaultCase }

/** Has a range of planned faults met by one program, or by several where one of them crashes it. */
export async function meetFaults(
  ground: Ground,
  { seed, from, count }: { readonly seed: number; readonly from: number; readonly count: number },
  tell: (met: FaultCase) => void,
): Promise<void> {
  const program = await buildProgram('test/soak/durability/faults/fault-program.ts')
  try {
    for (let next = from; next < from + count; ) {
      const { last, crash } = await meetUntilCrash([program.file, ground.folder, seed, next, from + count].map(String))
      if (crash !== null) tell(crash)
      next = last + 1
    }
  } finally {
    rmSync(program.folder, { recursive: true, force: true })
  }

  async function meetUntilCrash(words: readonly string[]) {
    const env = {
      ...process.env,
      LD_PRELOAD: ground.shim,
      TIANYE_IO_FOLDER: casesOf(ground.folder),
      TIANYE_IO_HASTY: '1',
    }
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const errors: Buffer[] = []
    child.stderr.on('data', (piece: Buffer) => errors.push(piece))
    const gone = new Promise<number | null>((settle) => child.once('close', settle))
    let announced: Extract<Said, { turn: number }> | null = null
    let last = from + count
    for await (const text of createInterface({ input: child.stdout })) {
      const said = JSON.parse(text) as Said
      if ('met' in said) {
        announced = null
        tell(said.met)
      } else announced = said
      last = 'met' in said ? said.met.turn : said.turn
    }
    const code = await gone
    if (code === 0 && announced === null) return { last: from + count, crash: null }
    const fault = `crashed with ${code}: ${Buffer.concat(errors).toString()}`
    const plan = announced?.plan ?? { phase: 'start', isEmpty: true, arm: 'none' }
    const crash = { turn: last, plan, calls: 0, told: {}, acknowledged: 0, lost: [], half: [], faults: [fault] }
    rmSync(casesOf(ground.folder), { recursive: true, force: true })
    return { last, crash }
  }
}
