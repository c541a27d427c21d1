import type { Compile, Compiled, Source } from './compile.ts'
import { createWorkerQueue } from './worker-queue.ts'

/** A compiler in a worker of its own, with caps on time and memory; `close` ends it. */
export type WorkerCompile = { readonly compile: Compile; readonly close: () => Promise<void> }

/** Compiles one source after another in a worker thread. A source that is lost with the worker is told as a problem. */
export function createWorkerCompile(workerFile: URL): WorkerCompile {
  const { ask, close } = createWorkerQueue<Source, Compiled>(workerFile, notCompiled)
  return { compile: ask, close }
}

function notCompiled({ file }: Source): Compiled {
  const place = { file, line: 1, column: 1 }
  return { json: null, problems: [{ ruleId: 'not-compiled', severity: 'error', place, facts: {} }] }
}
