import type { StatedChange } from '#courses/format/pack-changes.ts'
import { longestRisingRun } from '../marking/longest-rising-run.ts'
import { compareQuestions, type QuestionChange } from './compare-questions.ts'
import { type Departure, findDepartures, type InnerThing } from './find-departures.ts'
import type { PartContents, Titles } from './part-contents.ts'

/** What happened to one thing of a pack from one version to another. */
export type PackChange = {
  readonly thing: 'module' | InnerThing
  readonly kind: 'new' | 'wording' | 'meaning' | 'moved' | 'removed'
  /** Id of the module or bank it stands in, or stood in where it is gone or went elsewhere; of a module its own. */
  readonly in: string
  readonly id: string
  /** The module or bank to which it went; `null` for a new place in the order, and for every other kind. */
  readonly to: string | null
  /** Of the newest version that has it; of a question the beginning of its prompt. */
  readonly titles: Titles
  /** What the rule says, where the author's word in `changes.json` goes before it; else `null`. */
  readonly overRule: QuestionChange | null
  readonly note: NonNullable<StatedChange['note']> | null
}

/**
 * What changes from one version of a pack to another, each given by its parts in order, by id. It is told part by part in the order of the newer one with those that are gone
 * last: the module itself, its headings, its questions. One thing is told once, and what is the same is not told. The
 * author's word on wording and meaning goes before the rule of `compareQuestions`; what the rule says is told beside it.
 */
export function comparePacks(
  old: ReadonlyMap<string, PartContents>,
  fresh: ReadonlyMap<string, PartContents>,
  stated: readonly StatedChange[],
): readonly PackChange[] {
  const said = new Map(stated.map((change) => [`${change.in}#${change.id}`, change]))
  const departures = findDepartures(old, fresh, said)
  const moved = outOfOrder([...old.keys()], [...fresh.keys()])
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((part) => {
    const pair = { part, was: old.get(part) ?? null, is: fresh.get(part) ?? null }
    const inside = (thing: InnerThing) => insideChanges({ ...pair, thing, departures, said, fresh })
    return [...moduleChange(pair, moved.has(part)), ...inside('heading'), ...inside('question')]
  })
}

type Pair = { readonly part: string; readonly was: PartContents | null; readonly is: PartContents | null }
type Inside = Pair & {
  readonly thing: InnerThing
  readonly departures: readonly Departure[]
  readonly said: ReadonlyMap<string, StatedChange>
  readonly fresh: ReadonlyMap<string, PartContents>
}

function moduleChange({ part, was, is }: Pair, isMoved: boolean): readonly PackChange[] {
  const titles = is?.titles ?? was?.titles ?? {}
  const one = { thing: 'module', in: part, id: part, to: null, titles, overRule: null, note: null } as const
  if (is === null) return [{ ...one, kind: 'removed' }]
  if (was === null) return [{ ...one, kind: 'new' }]
  if (was.frame !== is.frame) return [{ ...one, kind: 'wording' }]
  return isMoved ? [{ ...one, kind: 'moved' }] : []
}

/** What came from another part is told where it stood. */
function insideChanges({ part, was, is, thing, departures, said, fresh }: Inside): readonly PackChange[] {
  const before: ReadonlyMap<string, { readonly titles: Titles }> = was?.[thing] ?? new Map()
  const after: ReadonlyMap<string, { readonly titles: Titles }> = is?.[thing] ?? new Map()
  const moved = outOfOrder([...before.keys()], [...after.keys()])
  const arrived = new Set(departures.filter((one) => one.thing === thing && one.to === part).map(({ id }) => id))
  const left = new Map(
    departures.filter((one) => one.thing === thing && one.from === part).map(({ id, to }) => [id, to]),
  )
  const changes: PackChange[] = []
  for (const [id, { titles }] of after) {
    const one = { thing, in: part, id, to: null, titles, overRule: null, note: said.get(`${part}#${id}`)?.note ?? null }
    if (!before.has(id)) {
      if (!arrived.has(id)) changes.push({ ...one, kind: 'new' })
      continue
    }
    const rule = ruleOf(was, is, thing, id)
    const kind = authorsWord(said.get(`${part}#${id}`)) ?? rule
    if (kind !== 'same') changes.push({ ...one, kind, overRule: kind === rule ? null : rule })
    else if (moved.has(id)) changes.push({ ...one, kind: 'moved' })
  }
  for (const [id, { titles }] of before) {
    if (after.has(id)) continue
    const to = left.get(id) ?? null
    const note = said.get(`${part}#${id}`)?.note ?? null
    const shown = to === null ? titles : (fresh.get(to)?.[thing].get(id)?.titles ?? titles)
    changes.push({
      thing,
      kind: to === null ? 'removed' : 'moved',
      in: part,
      id,
      to,
      titles: shown,
      overRule: null,
      note,
    })
  }
  return changes
}

/** A heading has words, and no meaning apart from them. */
function ruleOf(was: PartContents | null, is: PartContents | null, thing: InnerThing, id: string): QuestionChange {
  if (thing === 'question')
    return compareQuestions(was?.question.get(id)?.asked ?? {}, is?.question.get(id)?.asked ?? {})
  return was?.heading.get(id)?.text === is?.heading.get(id)?.text ? 'same' : 'wording'
}

function authorsWord(word: StatedChange | undefined): 'wording' | 'meaning' | null {
  return word?.kind === 'wording' || word?.kind === 'meaning' ? word.kind : null
}

/** Of what both orders have, those that do not belong to the longest run that kept its order. */
function outOfOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const ranks = new Map(before.map((id, rank) => [id, rank]))
  const kept = after.filter((id) => ranks.has(id))
  const steady = new Set(longestRisingRun(kept.map((id) => ranks.get(id) ?? null)))
  return new Set(kept.filter((_, at) => !steady.has(at)))
}
