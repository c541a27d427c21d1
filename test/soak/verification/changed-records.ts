import { certificateFacts, sampleFacts, sampleSeed } from '#test/helpers/completion-samples.ts'
import { createCheck, issueRecord, type RealRecord, signedBytes } from '#test/helpers/real-record.ts'
import { type Change, chanceOf } from '#test/integration/verification/change.ts'
import {
  byteChange,
  doubledKey,
  spellingChange,
  valueChange,
} from '#test/integration/verification/credential-changes.ts'
import {
  annotated,
  drawnHidden,
  drawnOver,
  flippedByte,
  otherFacts,
  pageAdded,
  redrawnPage,
  secondAttachment,
  swappedCredential,
} from '#test/integration/verification/paper-changes.ts'
import { takeApart } from '#test/integration/verification/pdf-parts.ts'

/** How many changes there are in full, over all classes. */
export const allChanges = 2000

/** What is changed: a record that the learner signed, or a certificate. */
export type ChangedPaper = 'record' | 'certificate'

type Count = { alters: boolean; refused: number; accepted: number; reasons: Record<string, number> }

/** What became of changed records, by class of change. */
export type ChangedRecords = {
  readonly seed: number
  readonly done: number
  readonly classes: Readonly<Record<string, Count>>
  /** Changes that alter a claim and were not refused, by number and class. */
  readonly passed: readonly string[]
  /** Changes that alter none, were accepted, and then said something else. */
  readonly saidOtherwise: readonly string[]
}

/** A record, and the 2,000 changes to it that a seed makes, in every way there is; of each class only `share` of them. */
export async function madeChanges(
  seed: number,
  share: number,
  paper: ChangedPaper = 'record',
): Promise<{ readonly record: RealRecord; readonly changes: readonly Change[] }> {
  const facts = paper === 'record' ? await sampleFacts() : await certificateFacts()
  const record = await issueRecord(facts, sampleSeed)
  const parts = takeApart(record.pdf)
  const credential = Buffer.from(record.credential).toString()
  const chance = chanceOf(seed)
  const other = await signedBytes(otherFacts(record.facts, chance), sampleSeed)
  const plan: readonly (readonly [number, () => Change])[] = [
    [1000, () => valueChange(parts, credential, chance)],
    [360, () => byteChange(parts, credential, chance)],
    [6, () => spellingChange(parts, credential, chance)],
    [100, () => doubledKey(parts, credential, chance)],
    [70, () => swappedCredential(parts, record, sampleSeed, chance)],
    [12, () => redrawnPage(record, chance)],
    [40, () => drawnOver(parts, chance)],
    [24, () => drawnHidden(parts, chance)],
    [38, () => annotated(parts, chance)],
    [30, () => pageAdded(parts, chance)],
    [120, () => secondAttachment(parts, other, chance)],
    [200, () => flippedByte(parts, record.pdf, chance)],
  ]
  return { record, changes: plan.flatMap(([full, make]) => Array.from({ length: Math.ceil(full * share) }, make)) }
}

/** Has changes to a record checked: `count` of the 2,000 from number `from` on, or with `isThin` a twentieth of each class. */
export async function changeRecords(
  {
    seed,
    from,
    count,
    isThin,
    paper = 'record',
  }: {
    readonly seed: number
    readonly from: number
    readonly count: number
    readonly isThin: boolean
    readonly paper?: ChangedPaper
  },
  tell: (soFar: ChangedRecords) => void = () => undefined,
): Promise<ChangedRecords> {
  const share = paper === 'record' ? 1 : 1.5
  const made = await madeChanges(seed, isThin ? 0.05 * share : share, paper)
  const { record } = made
  const changes = made.changes.slice(from, from + count)
  const check = createCheck()
  const whole = await check(record.pdf)
  if (whole.verdict.standing !== 'valid-unknown-issuer') throw new Error('the record itself is not valid')
  const classes: Record<string, Count> = {}
  const passed: string[] = []
  const saidOtherwise: string[] = []
  let done = 0
  const report = () => ({ seed, done, classes, passed, saidOtherwise })
  const tryOne = async (index: number, { kind, alters, make }: Change): Promise<void> => {
    const { verdict, says } = await check(await make())
    const name = `${kind}, ${alters ? 'alters a claim' : 'alters none'}`
    const tally = classes[name] ?? { alters, refused: 0, accepted: 0, reasons: {} }
    classes[name] = tally
    done += 1
    if (verdict.standing === 'invalid') {
      tally.refused += 1
      for (const { reason } of verdict.reasons) tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1
      return
    }
    tally.accepted += 1
    if (alters) passed.push(`${index}: ${kind}`)
    else if (JSON.stringify(says) !== JSON.stringify(record.facts)) saidOtherwise.push(`${index}: ${kind}`)
  }
  for (const [index, change] of changes.entries()) {
    await tryOne(from + index, change)
    if (done % 100 === 0) tell(report())
  }
  return report()
}

/** How many changes of a kind were refused or accepted. */
export function sumOf({ classes }: ChangedRecords, alters: boolean, what: 'refused' | 'accepted'): number {
  return Object.values(classes)
    .filter((tally) => tally.alters === alters)
    .reduce((sum, tally) => sum + tally[what], 0)
}
