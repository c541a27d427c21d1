import { english, exampleQuestion } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const asksForUnit =
  /\bhow (?:many|much|long|far)\b|\bin (?:hours|minutes|days|weeks|months|years|yuan|per ?cent|percent|kilomet(?:re|er)s|met(?:re|er)s)\b|(?:多少|几)[\s]*(?:个)?(?:小时|分钟|天|周|月|年|元|块钱|公里|里|户|人|亩|斤|公斤|平方米|次|%)|百分之几/iu

const hours = (attributes: string) =>
  `:::question{#hours type=numeric ${attributes} objectives="begin"}\nThree visits of two hours: how many hours?\n\n> Three times two is six.\n\n:::\n`

/** Numbers are asked for with their unit. */
export const numericUnitMissing = rule({
  id: 'numeric-unit-missing',
  severity: 'warning',
  summary: 'A numeric question that asks “how many hours” or the like has the attribute `unit`.',
  reason: 'Without it “6 hours” is marked wrong, though it is what was asked for.',
  ok: [english(hours('answer=6 unit="hours|h"')), english(exampleQuestion('who', 'How many speak first, and who?'))],
  notOk: [{ ...english(hours('answer=6')), at: ['modules/01-visit/en.md:11:1'] }],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const question of file.survey?.questions ?? []) {
        if (question.type !== 'numeric' || question.unit !== null || !asksForUnit.test(question.prompt)) continue
        yield { place: placeIn(file, question) }
      }
    }
  },
})
