import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Systems that keep no folders to sync, or let nobody open one, say so with these. */
const notForFolders = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])

/**
 * Makes new names in a folder outlast a power cut: on POSIX a rename is on the disk only when its folder was synced
 * (fsync(2)). Windows refuses to open a folder and journals names itself; that refusal is passed over.
 */
export function syncFolder(folder: string): void {
  try {
    withDescriptor(folder, 'r', fsyncSync)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!notForFolders.has(code)) throw error
  }
}

/** Makes the contents of a file outlast a power cut. */
export function syncFile(file: string): void {
  withDescriptor(file, 'r+', fsyncSync)
}

function withDescriptor(path: string, flags: string, act: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags)
  try {
    act(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
