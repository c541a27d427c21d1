import type { WritableDb } from '#db/connection/sqlite.ts'

/**
 * Every statement for itself from now on: what a program does that forgot its transactions. A harness that finds nothing
 * wrong with such a program is blind.
 */
export function withoutTransactions(of: WritableDb): void {
  Object.defineProperty(of, 'transaction', {
    value: <A extends readonly unknown[], R>(work: (...given: A) => R) => {
      const plain = (...given: A) => work(...given)
      return Object.assign(plain, { immediate: plain, exclusive: plain, deferred: plain, default: plain })
    },
  })
}
