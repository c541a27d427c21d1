import { parentPort } from 'node:worker_threads'
import { compileModule } from '#courses/markdown/compile-module.ts'
import type { Compiled, Source } from '../library/compile.ts'

// The program of the compile worker: one source in, one result out, in order. It has no file, no network, no database.
parentPort?.on('message', (source: Source) => {
  const { module, problems } = compileModule(source)
  const compiled: Compiled = { moduleJson: module === null ? null : JSON.stringify(module), problems }
  parentPort?.postMessage(compiled)
})
