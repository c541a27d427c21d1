import { parentPort } from 'node:worker_threads'
import { compileModule, type ModuleSource } from '#courses/markdown/compile-module.ts'

// The program of the compile worker: one source in, one result out, in order. It has no file, no network, no database.
parentPort?.on('message', (source: ModuleSource) => {
  parentPort?.postMessage(JSON.stringify(compileModule(source)))
})
