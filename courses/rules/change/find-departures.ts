import type { StatedChange } from '#courses/format/pack-changes.ts'
import { compareQuestions } from './compare-questions.ts'
import type { PartContents } from './part-contents.ts'

/** What stands inside a part under an id of its own. */
export type InnerThing = 'heading' | 'question'

/** Something that left one part of a pack and stands in another under the same id. */
export type Departure = {
  readonly thing: InnerThing
  readonly id: string
  readonly from: string
  readonly to: string
}

type Parts = ReadonlyMap<string, PartContents>

/**
 * What went to another part. Where the author says so it is believed; else one part must have lost it and one other
 * gained it, and it must be the same: a question to the rule of `compareQuestions`, a heading by its title. Nothing comes from
 * two places.
 */
export function findDepartures(
  old: Parts,
  fresh: Parts,
  said: ReadonlyMap<string, StatedChange>,
): readonly Departure[] {
  const found: Departure[] = []
  const candidates = (['heading', 'question'] as const).flatMap((thing) =>
    [...old].flatMap(([from, was]) =>
      [...was[thing].keys()]
        .filter((id) => fresh.get(from)?.[thing].has(id) !== true)
        .map((id) => ({ thing, id, from, was, places: arrivals(old, fresh, thing, id) })),
    ),
  )
  const isTaken = (one: Omit<Departure, 'from'>) =>
    found.some(({ thing, id, to }) => thing === one.thing && id === one.id && to === one.to)
  for (const { thing, id, from, places } of candidates) {
    const word = said.get(`${from}#${id}`)
    const to = word?.kind === 'moved' ? word.to : null
    if (to !== null && places.includes(to) && !isTaken({ thing, id, to })) found.push({ thing, id, from, to })
  }
  for (const { thing, id, from, was, places } of candidates) {
    const [to, ...others] = places
    const is = to === undefined ? undefined : fresh.get(to)
    const isOnlyOne = candidates.filter((one) => one.thing === thing && one.id === id).length === 1
    if (to === undefined || is === undefined || others.length > 0 || !isOnlyOne || isTaken({ thing, id, to })) continue
    if (isAlike(was, is, thing, id)) found.push({ thing, id, from, to })
  }
  return found
}

/** Parts in which an id is new. */
function arrivals(old: Parts, fresh: Parts, thing: InnerThing, id: string): readonly string[] {
  return [...fresh]
    .filter(([part, is]) => is[thing].has(id) && old.get(part)?.[thing].has(id) !== true)
    .map(([part]) => part)
}

function isAlike(was: PartContents, is: PartContents, thing: InnerThing, id: string): boolean {
  if (thing === 'question')
    return compareQuestions(was.question.get(id)?.asked ?? {}, is.question.get(id)?.asked ?? {}) !== 'meaning'
  const [old, fresh] = [was.heading.get(id)?.titles ?? {}, is.heading.get(id)?.titles ?? {}]
  return (['en', 'zh-CN'] as const).some((language) => old[language] !== undefined && old[language] === fresh[language])
}
