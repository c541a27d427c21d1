import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const catchAll =
  /^(?:all|none|both|neither|any) of (?:the )?(?:above|these|those)\b|^(?:以上|上述|前面)(?:几项|各项|选项|答案)*(?:都|皆|均|全|没有一)|^(?:都|全|均)(?:对|不对|是|不是|正确|错)[。.]?$/i

const question = (last: string, type = 'single') =>
  `:::question{#tea type=${type} objectives="begin"}\nWhat do you say to the tea?\n\n- [x] Thank you <!-- #thanks -->\n- [ ] ${last} <!-- #last -->\n  > She has boiled the water for you.\n\n:::\n`

/** Options stand on their own. */
export const optionCatchAll = rule({
  id: 'option-catch-all',
  severity: 'warning',
  summary: 'No option is “all of the above”, “none of these” or the like.',
  reason:
    'Options are shown in another order to each learner, so nothing is above; and such an option tests cleverness in examinations more than what was taught.',
  ok: [
    english(question('Never mind')),
    english(
      ':::question{#tea type=ordering objectives="begin"}\nPut in order.\n\n1. The host <!-- #b -->\n2. A guest <!-- #a -->\n3. All of these <!-- #c -->\n\n:::\n',
    ),
  ],
  notOk: [
    { ...english(question('None of the above')), at: ['modules/01-visit/en.md:15:7'] },
    { ...english(question('以上都对', 'multiple')), at: ['modules/01-visit/en.md:15:7'] },
  ],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const { choices, type } of file.survey?.questions ?? []) {
        if (type !== 'single' && type !== 'multiple') continue
        for (const choice of choices) if (catchAll.test(choice.text)) yield { place: placeIn(file, choice) }
      }
    }
  },
})
