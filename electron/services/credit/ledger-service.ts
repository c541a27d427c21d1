import type { CreditEntryView } from '#contract/credit.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { LedgerEntry, LedgerFacts, LedgerScan } from '#contract/ledger-facts.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import type { LearnersService } from '../learners/learners-service.ts'
import type { CreditService } from './credit-service.ts'

/** The papers of a ledger. */
export type LedgerService = {
  /**
   * A transcript, or the dossier with rules, standing and evidence, as a PDF. The same ledger on the same day gives the same bytes.
   * Throws `learner-unknown`, `profile-not-followed` for a dossier without a rule profile, or `dossier-not-drawn`.
   */
  readonly draw: (learner: string, kind: LedgerFacts['kind']) => Promise<Uint8Array>
}

/** See {@link LedgerService}. */
export function createLedgerService(parts: {
  readonly credit: CreditService
  readonly learners: LearnersService
  readonly maker: Pick<RecordMaker, 'drawLedger'>
}): LedgerService {
  const { credit, learners, maker } = parts
  return {
    draw: async (learner, kind) => {
      const { name, fingerprint } = learners.find(learner)
      const zh = await credit.view(learner, 'zh-CN')
      const en = await credit.view(learner, 'en')
      if (kind === 'dossier' && en.follows.length === 0) throw new AppError('profile-not-followed')
      const chinese = new Map(zh.entries.map((entry) => [entry.entry, entry]))
      const standing = en.entries.filter(({ withdrawnAt }) => withdrawnAt === null)
      const entries = standing.map((entry) => inBoth(entry, chinese.get(entry.entry) ?? entry)).toSorted(byOldest)
      const scans = kind === 'dossier' ? await readScans(credit, learner, standing) : []
      return maker.drawLedger(
        {
          kind,
          learner: { name, fingerprint },
          drawnOn: en.today,
          entries,
          follows: en.follows.flatMap(({ profile: id, grade, standing: stands }) => {
            const found = en.profiles.find(({ profile }) => profile.id === id)
            return found === undefined ? [] : [{ profile: found.profile, grade, standing: stands }]
          }),
        },
        scans,
      )
    },
  }
}

async function readScans(
  credit: CreditService,
  learner: string,
  entries: readonly CreditEntryView[],
): Promise<readonly LedgerScan[]> {
  const scans: LedgerScan[] = []
  for (const { entry, scan } of entries) {
    if (scan?.isHere !== true) continue
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, they are large
    const { type, digest, content } = await credit.readScan(learner, entry)
    scans.push({ entry, type, digest, content })
  }
  return scans
}

function inBoth(en: CreditEntryView, zh: CreditEntryView): LedgerEntry {
  return {
    ...en,
    title: { en: en.title, 'zh-CN': zh.title },
    provider: { en: en.provider, 'zh-CN': zh.provider },
  }
}

function byOldest(a: LedgerEntry, b: LedgerEntry): number {
  return compare(a.to, b.to) || compare(a.entry, b.entry)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
