import { parentPort } from 'node:worker_threads'
import type { Source } from '../library/compile.ts'
import { compileSource } from '../library/compile-source.ts'

// The program of the compile worker: one source in, one result out, in order. It has no file, no network, no database.
parentPort?.on('message', (source: Source) => {
  parentPort?.postMessage(compileSource(source))
})
