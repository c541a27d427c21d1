import { moduleSize, statedMinutesMost } from '../course-minutes.ts'
import { english, inBoth } from '../example-pack.ts'
import { type RuleExample, rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** An example whose module states this many minutes in each language. */
const stating = (minutes: number, example: RuleExample): RuleExample => {
  const files = Object.fromEntries(
    Object.entries(example.files).map(([path, text]) => [
      path,
      text.replace('\nminutes: 1\n', `\nminutes: ${minutes}\n`),
    ]),
  )
  return {
    files,
    shown: {
      ...example.shown,
      'modules/01-visit/en.md': `minutes: ${minutes}\n…\n${example.shown['modules/01-visit/en.md'] ?? ''}`,
    },
  }
}
// A question and seven words are 1.8 minutes.
const exercise = ':::exercise{minutes=30}\nSit with them.\n:::\n'
// 1796 words and a question are 11.8 minutes, 1798 characters and a question 7.8.
const english1796 = 'They came up the lane.\n\n'.repeat(359)
const chinese1796 = '他们沿着小路上来。\n\n'.repeat(224)

/** A module takes no longer than what is in it. */
export const minutesTooMany = rule({
  id: 'minutes-too-many',
  severity: 'warning',
  summary:
    'The `minutes` of a module are no more than reading (English words / 180 or Chinese characters / 300, the smaller of the two) + 1.85 for each question + the minutes that its exercises state.',
  reason:
    'Learners plan by this figure, and credit is claimed by it. The formula is that of NASBA, the association of US accountancy boards; the figure for Chinese is our own.',
  ok: [stating(31, english(exercise)), stating(7, inBoth(english1796, chinese1796))],
  notOk: [
    { ...stating(32, english(exercise)), at: ['modules/01-visit/en.md:5:1'] },
    { ...stating(8, inBoth(english1796, chinese1796)), at: ['modules/01-visit/en.md:5:1'] },
  ],
  *check({ parts }) {
    for (const { kind, isNamed, files } of parts) {
      const [file] = files
      const stated = file?.survey?.frontMatter?.minutes
      if (kind !== 'module' || !isNamed || file === undefined || stated === undefined) continue
      const most = files.map((one) => {
        const size = moduleSize(one)
        return size === null ? Number.POSITIVE_INFINITY : statedMinutesMost(size, one.language)
      })
      const least = Math.min(...most)
      if (stated <= least) continue
      const { language } = files[most.indexOf(least)] ?? file
      const place = placeIn(file, file.survey?.frontMatterPlaces['minutes'] ?? { line: 1, column: 1 })
      yield { place, facts: { stated, most: least, language } }
    }
  },
})
