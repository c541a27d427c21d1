import type { SurveyedBox } from '#courses/format/source-survey.ts'
import { inBoth } from '../example-pack.ts'
import { firstDifference } from '../first-difference.ts'
import { languagePairs } from '../language-pairs.ts'
import { filesToLookInto, probableSlip } from '../probable-slip.ts'
import { rule } from '../rule.ts'
import { placeIn } from '../text-places.ts'

/** What is set apart for one reader is set apart for the other. */
export const boxesDiffer = rule({
  id: 'boxes-differ',
  severity: 'error',
  summary:
    'Both files of a module or bank have the same boxes at the same places, and their exercises state the same minutes.',
  reason: 'A box whose name is spelled wrongly becomes ordinary text, and a case then reads like the lesson itself.',
  ok: [inBoth(':::note\nSit down first.\n:::\n', ':::note\n先坐下。\n:::\n')],
  notOk: [
    {
      ...inBoth(':::note\nSit down first.\n:::\n', '先坐下。\n'),
      at: ['modules/01-visit/en.md:11:1'],
    },
    {
      ...inBoth(':::note\nSit down first.\n:::\n', ':::case\n先坐下。\n:::\n'),
      at: ['modules/01-visit/zh-CN.md:11:1'],
    },
    {
      ...inBoth(':::exercise{minutes=5}\nSit down.\n:::\n', ':::exercise{minutes=6}\n先坐下。\n:::\n'),
      at: ['modules/01-visit/zh-CN.md:11:1'],
    },
  ],
  *check(pack) {
    for (const pair of languagePairs(pack)) {
      const { english, chinese } = pair
      // Where headings and questions differ too, one slip is behind both, and the first message is enough.
      if (firstDifference(english.survey.slots, chinese.survey.slots) !== null) continue
      const [one, other] = [english.survey.boxes, chinese.survey.boxes]
      const index = differsFrom(one, other)
      if (index === null) continue
      const slip = probableSlip(pair, [one.length, other.length])
      const file = other[index] === undefined ? english : one[index] === undefined ? chinese : (slip ?? chinese)
      const against = file === english ? chinese : english
      const [spot, counterpart] = [file.survey.boxes[index], against.survey.boxes[index]]
      yield {
        place: placeIn(file, spot ?? { line: 1, column: 1 }),
        facts: {
          file: against.file,
          line: (against === slip ? slip.survey.lostFences[0] : counterpart)?.line ?? '-',
          here: named(spot),
          there: named(counterpart),
          slip: filesToLookInto(pair, slip),
        },
      }
    }
  },
})

function differsFrom(one: readonly SurveyedBox[], other: readonly SurveyedBox[]): number | null {
  const length = Math.max(one.length, other.length)
  const index = Array.from({ length }, (_, at) => at).find((at) => placed(one[at]) !== placed(other[at]))
  return index ?? null
}

function placed(box: SurveyedBox | undefined): string | null {
  return box === undefined ? null : [box.after, box.within, box.name, box.minutes].join(' ')
}

function named(box: SurveyedBox | undefined): string {
  if (box === undefined) return '-'
  return box.minutes === null ? `:::${box.name}` : `:::${box.name}{minutes=${box.minutes}}`
}
