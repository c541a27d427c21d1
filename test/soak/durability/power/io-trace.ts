import { readFileSync } from 'node:fs'

/** One thing that a program did to a file of the watched folder; `path` is relative to it, `.` is the folder itself. */
export type IoStep =
  | { readonly kind: 'create'; readonly path: string; readonly isEmptied: boolean }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }

/** Reads what `record-io.c` wrote; a last record that is cut short is left out, as of a program that was killed. */
export function readTrace(file: string): readonly IoStep[] {
  const bytes = readFileSync(file)
  const steps: IoStep[] = []
  for (let at = 0; at + 15 <= bytes.length; ) {
    const kind = String.fromCharCode(bytes.readUInt8(at))
    const pathEnd = at + 15 + bytes.readUInt16LE(at + 1)
    const offset = Number(bytes.readBigUInt64LE(at + 3))
    const end = pathEnd + bytes.readUInt32LE(at + 11)
    if (end > bytes.length) break
    const path = bytes.toString('utf8', at + 15, pathEnd)
    steps.push(toStep(kind, path, offset, bytes.subarray(pathEnd, end)))
    at = end
  }
  return steps
}

function toStep(kind: string, path: string, offset: number, data: Buffer): IoStep {
  switch (kind) {
    case 'O':
      return { kind: 'create', path, isEmptied: offset === 1 }
    case 'W':
      return { kind: 'write', path, offset, data }
    case 'T':
      return { kind: 'truncate', path, length: offset }
    case 'S':
      return { kind: 'sync', path }
    case 'U':
      return { kind: 'unlink', path }
    case 'R':
      return { kind: 'rename', path, to: data.toString('utf8') }
    default:
      throw new Error(`no such step: ${kind}`)
  }
}
