import type { LedgerFacts } from '#contract/ledger-facts.ts'
import type { FlowBlock } from './flow-blocks.ts'
import { type LedgerCell, rowBlock, textBlock } from './ledger-blocks.ts'
import { titleOf } from './ledger-entries.ts'
import { amountInWords, inBoth, ledgerWords, sharesInWords } from './ledger-words.ts'
import { paperColors } from './paper-colors.ts'
import type { PdfPage } from './pdf-page.ts'

/** One profile: where the learner stands, what became of each entry, and the rules with their sources. */
export function ledgerStanding(
  page: PdfPage,
  facts: LedgerFacts,
  follow: LedgerFacts['follows'][number],
): readonly FlowBlock[] {
  const { profile, grade, standing } = follow
  const { cycle } = profile
  if (cycle === null) return []
  const words = ledgerWords
  const gradeTitle = cycle.grades.find(({ id }) => id === grade)?.title
  const rowTitle = (part: string | null) =>
    inBoth(
      part === null ? words.whole : (cycle.parts.find(({ id }) => id === part)?.title ?? { en: part, 'zh-CN': part }),
    )
  const row = (texts: readonly string[], widths: readonly number[], isHead = false) =>
    rowBlock(
      page,
      `${profile.id} ${widths.length}`,
      texts.map((text, at): LedgerCell => ({ text, width: widths[at] ?? 1 })),
      isHead,
    )
  const four = [34, 22, 22, 22]
  const handIn = standing.handInFrom === null ? [] : [`${inBoth(words.handIn)} ${standing.handInFrom}`]
  const extras = [
    ...(standing.carriedMinutes === 0
      ? []
      : [`${inBoth(words.carried)}: ${amountInWords(standing.carriedMinutes, cycle, 'down')}`]),
    ...(standing.selfStudy === null
      ? []
      : [
          `${inBoth(words.selfStudy)}: ${amountInWords(standing.selfStudy.countedMinutes, cycle, 'down')} (${amountInWords(standing.selfStudy.mostMinutes, cycle, 'down')})`,
        ]),
  ]
  return [
    textBlock(page, `${profile.title['zh-CN']}\n${profile.title.en}`, {
      size: 12,
      weight: 'bold',
      tag: 'H2',
      spaceAbove: 20,
    }),
    textBlock(
      page,
      [
        ...(gradeTitle === undefined ? [] : [inBoth(gradeTitle)]),
        `${inBoth(words.period)} ${standing.start} – ${standing.end}`,
        ...handIn,
      ].join('　'),
      { size: 9, color: paperColors.quiet },
    ),
    row([words.part, words.done, words.wanted, words.missing].map(inBoth), four, true),
    ...standing.rows.map(({ part, doneMinutes, wantedMinutes, missingMinutes }) =>
      row(
        [
          rowTitle(part),
          amountInWords(doneMinutes, cycle, 'down'),
          amountInWords(wantedMinutes, cycle, 'up'),
          missingMinutes === 0 ? '—' : amountInWords(missingMinutes, cycle, 'up'),
        ],
        four,
      ),
    ),
    ...extras.map((text) => textBlock(page, text, { size: 8.5 })),
    ...(facts.entries.length === 0
      ? []
      : [
          row([words.number, words.outcome].map(inBoth).concat(''), [7, 48, 45], true),
          ...facts.entries.map((entry, index) => {
            const shares = standing.entries.find(({ entry: id }) => id === entry.entry)?.shares ?? []
            return row([String(index + 1), titleOf(entry), sharesInWords(shares)], [7, 48, 45])
          }),
        ]),
    textBlock(page, inBoth(words.sources), { size: 9.5, weight: 'bold', tag: 'H2', spaceAbove: 10 }),
    textBlock(page, `${inBoth(words.asOf)} ${profile.asOf}`, { size: 8, color: paperColors.quiet }),
    ...profile.sources.flatMap(({ says, from, isAssumption }) => {
      const mark = (language: 'zh-CN' | 'en') => (isAssumption === true ? words.assumption[language] : '')
      const isOne = says.en === says['zh-CN'] && from.en === from['zh-CN']
      const zh = `${mark('zh-CN')}${says['zh-CN']}（${from['zh-CN']}）`
      const en = `${mark('en')}${says.en} (${from.en})`
      return (isOne ? [zh] : [zh, en]).map((text, at) =>
        textBlock(page, text, {
          size: 7.8,
          spaceAbove: at === 0 ? 5 : 1,
          color: at === 0 ? paperColors.ink : paperColors.quiet,
        }),
      )
    }),
  ]
}
