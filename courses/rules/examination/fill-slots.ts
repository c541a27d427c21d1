import type { DrawLine } from '#courses/format/examination.ts'
import type { DrawItem } from './draw-item.ts'

/**
 * Finds a question for every place of a draw, none twice, and gives their ids; `null` when that cannot be. Questions are
 * tried in the order given; as many unasked ones are taken as any filling can hold.
 *
 * A draw is a matching of places with questions, found by augmenting paths (Kuhn): a filling is found whenever there is
 * one, however the objectives of questions overlap. A path never lets go of a question it has, so filling with unasked ones first
 * and completing with the others keeps the largest possible number of unasked ones.
 */
export function fillSlots(
  draw: readonly DrawLine[],
  ranked: readonly DrawItem[],
  asked: ReadonlySet<string>,
): readonly string[] | null {
  const filled = largestFilling(draw, ranked, asked)
  return filled.length === placesOf(draw).length ? filled : null
}

/** As {@link fillSlots}, with as many places filled as can be filled together. */
export function largestFilling(
  draw: readonly DrawLine[],
  ranked: readonly DrawItem[],
  asked: ReadonlySet<string>,
): readonly string[] {
  const places = placesOf(draw)
  const placeOf = new Map<string, number>()
  const unasked = ranked.filter(({ id }) => !asked.has(id))
  const open = places.filter((_, place) => !findQuestion(places, place, unasked, placeOf, new Set()))
  if (open.length > 0) {
    const isTaken = new Set(placeOf.values())
    places.forEach((_, place) => {
      if (!isTaken.has(place)) findQuestion(places, place, ranked, placeOf, new Set())
    })
  }
  return [...placeOf.keys()]
}

/** Gives a place a question, moving others to another of theirs where that frees one. */
function findQuestion(
  places: readonly DrawLine[],
  place: number,
  items: readonly DrawItem[],
  placeOf: Map<string, number>,
  tried: Set<string>,
): boolean {
  const line = places[place]
  if (line === undefined) return false
  for (const item of items) {
    if (tried.has(item.id) || !fits(item, line)) continue
    tried.add(item.id)
    const holder = placeOf.get(item.id)
    if (holder === undefined || findQuestion(places, holder, items, placeOf, tried)) {
      placeOf.set(item.id, place)
      return true
    }
  }
  return false
}

/** One place for each question that a line wants. */
function placesOf(draw: readonly DrawLine[]): readonly DrawLine[] {
  return draw.flatMap((line) => Array.from({ length: line.count }, () => line))
}

function fits({ objectives, difficulty }: DrawItem, line: DrawLine): boolean {
  return objectives.includes(line.objective) && (line.difficulty === undefined || line.difficulty === difficulty)
}
