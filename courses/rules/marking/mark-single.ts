import type { Share } from './mark-share.ts'

/** Single choice and true/false: all or nothing. A wrong pick also names the right option as missed. */
export function markSingle(right: string, picked: string): Share {
  if (picked === right) return { earned: 1, possible: 1, perChoice: [{ id: picked, mark: 'right' }] }
  return {
    earned: 0,
    possible: 1,
    perChoice: [
      { id: picked, mark: 'wrong' },
      { id: right, mark: 'missed' },
    ],
  }
}
