import { openSync, readFileSync } from 'node:fs'

/** Speaks to the library that breaks calls, see `break-io.c`; its doors never open. */
export function knock(door: string): void {
  try {
    openSync(`/tianye-io/${door}`, 'r')
  } catch {
    return
  }
}

/** Calls that have counted since it was armed. */
export function callsCounted(): number {
  return Number(readFileSync('/tianye-io/count', 'utf8'))
}
