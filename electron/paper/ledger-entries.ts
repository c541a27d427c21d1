import type { LedgerEntry, LedgerFacts } from '#contract/ledger-facts.ts'
import {
  creditCategoryTexts,
  creditFormTexts,
  creditLevelTexts,
  evidenceTexts,
} from '#contract/messages/credit-texts.ts'
import type { FlowBlock } from './flow-blocks.ts'
import { type LedgerCell, rowBlock, textBlock } from './ledger-blocks.ts'
import { inBoth, lapseInWords, ledgerWords, marksInWords } from './ledger-words.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'

const widths = [7, 15, 38, 22, 9, 22]

/** Every entry as a row of one table, numbered, with their sum. */
export function ledgerEntries(page: PdfPage, { entries }: LedgerFacts): readonly FlowBlock[] {
  const heading = textBlock(page, inBoth(ledgerWords.entries), { size: 12, weight: 'bold', tag: 'H2', spaceAbove: 16 })
  if (entries.length === 0) return [heading, textBlock(page, inBoth(ledgerWords.none), { size: 9 })]
  const words = ledgerWords
  const head = [words.number, words.dates, words.what, words.kind, words.minutes, words.proof].map(inBoth)
  const sum = entries.reduce((all, entry) => all + minutesOf(entry), 0)
  return [
    heading,
    rowBlock(page, 'entries', cells(head), true),
    ...entries.map((entry, index) => rowBlock(page, 'entries', cells(entryTexts(entry, index + 1)))),
    rowBlock(
      page,
      'entries',
      cells(['', '', inBoth(words.sum), '', String(sum), '']).map((cell) => ({ ...cell, weight: 'bold' })),
    ),
  ]
}

/** Dates as one: a single day is told once. */
export function datesOf({ from, to }: Pick<LedgerEntry, 'from' | 'to'>): string {
  return from === to ? to : `${from} – ${to}`
}

/** Title in both languages where they differ. */
export function titleOf({ title }: LedgerEntry): string {
  return title['zh-CN'] === title.en ? title.en : `${title['zh-CN']}\n${title.en}`
}

function entryTexts(entry: LedgerEntry, number: number): readonly string[] {
  const provider = entry.provider['zh-CN'] === entry.provider.en ? entry.provider.en : inBoth(entry.provider)
  const kinds = entry.parts.map(({ category, minutes }) => {
    const name = inBoth(creditCategoryTexts[category ?? 'none'])
    return entry.parts.length === 1 ? name : `${name} ${minutes}`
  })
  const proof = [
    inBoth(evidenceTexts[entry.evidence]),
    entry.level === null ? '' : inBoth(creditLevelTexts[entry.level]),
    entry.serial ?? '',
    marksInWords(entry),
    ...entry.lapsed.map(({ serial, lapse }) => `${serial}: ${inBoth(lapseInWords(lapse))}`),
    entry.scan === null ? '' : shortDigest(entry.scan),
  ]
  return [
    String(number),
    datesOf(entry),
    [titleOf(entry), provider].filter(Boolean).join('\n'),
    [inBoth(creditFormTexts[entry.form]), ...kinds].join('\n'),
    String(minutesOf(entry)),
    proof.filter(Boolean).join('\n'),
  ]
}

function cells(texts: readonly string[]): readonly LedgerCell[] {
  return texts.map((text, index) => ({
    text,
    width: widths[index] ?? 1,
    ...(index === 0 ? { color: paperColors.green } : {}),
  }))
}

function minutesOf({ parts }: Pick<LedgerEntry, 'parts'>): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

function shortDigest({ digest }: { readonly digest: string }): string {
  return `SHA-256 ${digest.slice(0, 16)}…`
}
