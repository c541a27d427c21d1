import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'

/** Overwrites a stretch of a file, given as shares of its length, with bytes that are surely different. */
export function damageFile(file: string, from: number, bytes: number): void {
  const size = statSync(file).size
  const descriptor = openSync(file, 'r+')
  const start = Math.min(Math.floor(size * from), Math.max(0, size - bytes))
  const piece = Buffer.alloc(Math.min(bytes, size))
  readSync(descriptor, piece, 0, piece.length, start)
  for (let at = 0; at < piece.length; at += 1) piece[at] = (piece[at] ?? 0) ^ 0x5a
  writeSync(descriptor, piece, 0, piece.length, start)
  closeSync(descriptor)
}
