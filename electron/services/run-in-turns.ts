import { nextTurn } from './next-turn.ts'

/** Does work in steps, and lets everything else that waits go first between two of them. Throws what a step throws. */
export async function runInTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let step = steps.next()
  while (step.done !== true) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- others run between two steps
    await nextTurn()
    step = steps.next()
  }
  return step.value
}
