import { areOwnObjects, hasOnly } from './own-objects.ts'
import { scannerOf } from './scanner.ts'
import { dictOf, isKind, listIn, type PdfDict, type PdfValue } from './values.ts'

/**
 * Whether the bytes of a PDF are put together as ours are: one object after the other from the head to the table, each in the table and each
 * used, nothing between them, no second version behind, and no keys in page, catalogue and fonts that ours have not.
 */
export function isOwnFile(characters: string): boolean {
  const tableAt = Number(/\nstartxref\n(\d+)\n%%EOF\n$/.exec(characters.slice(-60))?.[1])
  if (Number.isNaN(tableAt)) return false
  const table = /^xref\n0 (\d+)\n0000000000 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n/.exec(characters.slice(tableAt))
  if (table === null) return false
  const offsets = (table[2] ?? '')
    .split('\n')
    .slice(0, -1)
    .map((row) => Number(row.slice(0, 10)))
  if (offsets.length !== Number(table[1]) - 1) return false
  const objects = objectsBetween(characters, offsets, tableAt)
  const scanner = scannerOf(characters, tableAt + table[0].length)
  const trailer = dictOf(scanner.next())
  if (objects === null || trailer === null || !hasOnly(trailer, ['Size', 'Root', 'Info', 'ID'])) return false
  const isEnd = characters.slice(scanner.place()) === `\nstartxref\n${tableAt}\n%%EOF\n`
  return isEnd && isEachUsed(trailer, objects) && areOwnObjects(trailer, objects)
}

/** The objects by number, if they fill the file from the first to the table; else nothing. */
function objectsBetween(characters: string, offsets: readonly number[], tableAt: number): Map<number, PdfValue> | null {
  const numbers = new Map(offsets.map((at, i) => [at, i + 1]))
  const order = [...offsets].sort((a, b) => a - b)
  const head = characters.slice(0, order[0])
  if (numbers.size !== offsets.length || !/^%PDF-1\.7\n%[^\n]*\n+$/.test(head)) return null
  const objects = new Map<number, PdfValue>()
  for (const [i, from] of order.entries()) {
    const number = numbers.get(from) ?? 0
    const to = order[i + 1] ?? tableAt
    const start = `${number} 0 obj\n`
    if (!characters.startsWith(start, from)) return null
    const scanner = scannerOf(characters.slice(0, to), from + start.length)
    const value = scanner.next() ?? null
    const rest = characters.slice(scanner.place(), to)
    const length = dictOf(value)?.get('Length')
    const isPlain = rest === '\nendobj\n'
    const isStream =
      typeof length === 'number' &&
      rest.startsWith('\nstream\n') &&
      rest.length === length + '\nstream\n\nendstream\nendobj\n'.length &&
      rest.endsWith('\nendstream\nendobj\n')
    if (!isPlain && !isStream) return null
    objects.set(number, value)
  }
  return objects
}

/** An object that nothing names is there for other readers, unless it is empty. */
function isEachUsed(trailer: PdfDict, objects: ReadonlyMap<number, PdfValue>): boolean {
  const used = new Set<number>()
  const waiting: (PdfValue | undefined)[] = [...trailer.values()]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (isKind(value, 'reference')) {
      if (used.has(value.number)) continue
      used.add(value.number)
      waiting.push(objects.get(value.number))
    } else waiting.push(...(listIn(value) ?? dictOf(value)?.values() ?? []))
  }
  const isEmpty = (value: PdfValue) => dictOf(value)?.size === 0
  return (
    [...objects].every(([number, value]) => used.has(number) || isEmpty(value)) &&
    [...used].every((one) => objects.has(one))
  )
}
