import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'

/** Passages of the model module and notes to them: one plain, one with a note, one that its text no longer has. */
const passages: Readonly<Record<Language, readonly (readonly [heading: string, quote: string, note: string])[]>> = {
  en: [
    ['three-places', 'This is kind, but it shifts no power, and when her contract ends the help ends too.', ''],
    [
      'three-places',
      'These are positions, not personality types.',
      'Ask Zhang at supervision: which seat was I in on Tuesday, when I filled in the form for Mrs Liu? I think the neighbour’s, and I liked it.',
    ],
    ['three-places', 'A sentence that a later version of the course left out.', 'Still true, I find.'],
  ],
  'zh-CN': [
    ['three-places', '心是热的，可做主的还不是村里人；等她合同一到期，这份帮忙也就断了。', ''],
    [
      'three-places',
      '这是位置，不是人品。',
      '督导时问张老师：星期二替刘婶填表，我坐的是哪个位置？恐怕是好邻居，而且坐得挺舒服。',
    ],
    ['three-places', '这句话在后来的版本里删掉了。', '我还是觉得有道理。'],
  ],
}

/** Has a learner of her own mark them, through the bridge as the page would. */
export async function markPassages(page: Page, language: Language): Promise<null> {
  await page.evaluate(
    async ({ lang, all }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const { learner } = must(await api['learners:create']({ name: lang === 'en' ? 'Wang Xiaomei' : '王小梅' }))
      for (const [heading, quote, note] of all) {
        const mark = {
          id: crypto.randomUUID(),
          pack: 'empowerment-practice',
          module: 'collaborator-not-expert',
          language: lang,
          heading,
          quote,
          prefix: '',
          suffix: '',
          note,
        }
        must(await api['notes:put']({ learner, language: lang, mark }))
      }
    },
    { lang: language, all: passages[language] },
  )
  return null
}
