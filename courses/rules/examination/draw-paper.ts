import type { DrawLine } from '#courses/format/examination.ts'
import type { DrawItem } from './draw-item.ts'
import { fillSlots } from './fill-slots.ts'
import { paperForm } from './paper-form.ts'

/** Bytes of chance that a draw from so many questions takes. */
export function bytesForDraw(items: number): number {
  return items * bytesPerItem + 1
}

/** 48 bits: two of a thousand questions meet once in half a thousand million draws, and then go by their place. */
const bytesPerItem = 6

/**
 * Draws one paper and gives its ids in the order of the bank. `asked` holds the ids this learner was asked before: unasked
 * questions come first, and of two forms that of which less was asked. All chance comes in as `chance`, of `bytesForDraw`
 * bytes; the same arguments always give the same paper. `null` when the draw cannot be filled.
 */
export function drawPaper(
  items: readonly DrawItem[],
  draw: readonly DrawLine[] | undefined,
  asked: ReadonlySet<string>,
  chance: Uint8Array,
): readonly string[] | null {
  const form = paperForm(items, asked, (chance[items.length * bytesPerItem] ?? 0) % 2 === 0 ? 'a' : 'b')
  const ranked = items
    .map((item, index) => ({ item, index, rank: rankOf(chance, index) }))
    .filter(({ item }) => item.form === form)
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item)
  const drawn = draw === undefined ? ranked.map(({ id }) => id) : fillSlots(draw, ranked, asked)
  if (drawn === null) return null
  const chosen = new Set(drawn)
  return items.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
}

function rankOf(chance: Uint8Array, index: number): number {
  const bytes = chance.subarray(index * bytesPerItem, (index + 1) * bytesPerItem)
  return bytes.reduce((rank, byte) => rank * 256 + byte, 0)
}
