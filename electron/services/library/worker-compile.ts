import { createWorkerQueue } from '../worker-queue.ts'
import type { Compile, Compiled, Source } from './compile.ts'
import { sourceLimits } from './source-limits.ts'

/** A compiler in a worker of its own, with caps on time and memory; `close` ends it. */
export type WorkerCompile = { readonly compile: Compile; readonly close: () => Promise<void> }

/** Compiles one source after another; one that takes too long or too much memory is told as a problem. */
export function createWorkerCompile(workerFile: URL): WorkerCompile {
  const { run, close } = createWorkerQueue<Source, Compiled>(workerFile, {
    ...sourceLimits,
    lost: notCompiled,
  })
  return { compile: run, close }
}

function notCompiled({ file }: Source): Compiled {
  const place = { file, line: 1, column: 1 }
  return { json: null, problems: [{ ruleId: 'not-compiled', severity: 'error', place, facts: {} }] }
}
