import { isDeepStrictEqual } from 'node:util'
import { type Check, checkCode, checkFile } from '#renderer/standalone/verify/verdict/check.ts'
import { chanceOf } from '#test/integration/verification/change.ts'
import { attachmentObject, contentOf, takeApart } from '#test/integration/verification/pdf-parts.ts'
import { madeChanges } from './changed-records.ts'

/** How many changes there are in full: two rounds of 2,000 to a record, and 1,000 to the text of its code. */
export const allPageChanges = 5000
const perRound = 2000

/** What the page that is handed out made of changed records and codes. */
export type ChangedPage = {
  readonly seed: number
  readonly done: number
  readonly refused: Readonly<Record<string, number>>
  readonly accepted: Readonly<Record<string, number>>
  /** Changes that alter a claim and were not refused, by number and class. */
  readonly passed: readonly string[]
  /** Changes that alter none, were accepted, and then said something else. */
  readonly saidOtherwise: readonly string[]
}

/** A change as it is shown to the page. */
type Case = { readonly kind: string; readonly alters: boolean; readonly check: () => Promise<Check> }

const noLists = { issuers: [], statuses: [] }

/**
 * One byte of a drawing or a font may change how a letter looks or where it stands. The page says plainly that it cannot tell that, so such
 * a change alters nothing that it vouches for; what it says is signed stays the same, and that is checked.
 */
const looksOnly = new Set(['byte of the file: page drawing', 'byte of the file: font'])

/** Has the page judge changes `from` to `from + count` of a seed, or with `share` below 1 that part of each class. */
export async function changedPage(
  {
    seed,
    from,
    count,
    share,
  }: { readonly seed: number; readonly from: number; readonly count: number; readonly share: number },
  tell: (soFar: ChangedPage) => void = () => undefined,
): Promise<ChangedPage> {
  const { cases, facts } = await madeCases(seed, share)
  const refused: Record<string, number> = {}
  const accepted: Record<string, number> = {}
  const passed: string[] = []
  const saidOtherwise: string[] = []
  let done = 0
  const report = () => ({ seed, done, refused, accepted, passed, saidOtherwise })
  const tryOne = async (index: number, { kind, alters, check }: Case): Promise<void> => {
    const { verdict, says } = await check()
    const tally = verdict.standing === 'invalid' ? refused : accepted
    const name = `${kind}, ${alters ? 'alters' : 'alters nothing'}`
    tally[name] = (tally[name] ?? 0) + 1
    done += 1
    if (verdict.standing === 'invalid') return
    if (alters) passed.push(`${index}: ${kind}`)
    else if (says !== null && !isDeepStrictEqual(says, facts)) saidOtherwise.push(`${index}: ${kind}`)
  }
  for (const [index, one] of cases.slice(from, from + count).entries()) {
    await tryOne(from + index, one)
    if (done % 200 === 0) tell(report())
  }
  return report()
}

async function madeCases(seed: number, share: number) {
  const { record, changes } = await madeChanges(seed, share)
  const second = await madeChanges(seed + 1, share)
  const files = await Promise.all(
    [...changes, ...second.changes].map(async ({ kind, alters, make }): Promise<Case> => {
      const isBeside = kind === 'byte of the file: attached credential' && isSameFile(await make(), record.credential)
      return {
        kind,
        alters: alters && !looksOnly.has(kind) && !isBeside,
        check: async () => checkFile(await make(), noLists, 0),
      }
    }),
  )
  const chance = chanceOf(seed)
  const codes = Array.from({ length: Math.ceil((allPageChanges - 2 * perRound) * share) }, (): Case => {
    const changed = changedCode(record.claim, chance)
    return {
      kind: 'text of the code',
      alters: changed !== record.claim,
      check: () => Promise.resolve(checkCode(changed, noLists, 0)),
    }
  })
  return { cases: [...files, ...codes], facts: record.facts }
}

/** Whether the attached file itself is unchanged: then the byte was one of what is said of it, such as its checksum. */
function isSameFile(pdf: Uint8Array, credential: Uint8Array): boolean {
  try {
    return Buffer.from(contentOf(attachmentObject(takeApart(pdf))), 'latin1').equals(credential)
  } catch {
    return false
  }
}

/** One to three characters of a code made others, dropped, put in or exchanged. */
function changedCode(code: string, chance: ReturnType<typeof chanceOf>): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:a张'
  let text = code
  for (let times = 1 + chance.pick(3); times > 0; times -= 1) {
    const at = chance.pick(text.length - 1)
    const other = alphabet.charAt(chance.pick(alphabet.length))
    const edits = [
      `${text.slice(0, at)}${other}${text.slice(at + 1)}`,
      `${text.slice(0, at)}${text.slice(at + 1)}`,
      `${text.slice(0, at)}${other}${text.slice(at)}`,
      `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`,
    ]
    text = edits[chance.pick(edits.length)] ?? text
  }
  // Spaces round a code are no part of it.
  return text.trim() === code ? code : text
}
