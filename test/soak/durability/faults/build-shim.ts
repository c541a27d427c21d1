import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'

/** Compiles one of the C files beside the harness into `folder` and gives the library's path. Needs a C compiler. */
export function buildShim(source: string, folder: string): string {
  const shim = join(folder, `${basename(source, '.c')}.so`)
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl', '-lpthread'])
  return shim
}
