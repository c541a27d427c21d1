import type { Page } from '@playwright/test'
import type { Language } from '#contract/language.ts'
import { png } from './pictures.ts'

const words = {
  en: {
    title: 'Group work with left-behind elders in mountain villages',
    provider: 'County civil affairs bureau',
    long: 'The twenty-third annual provincial conference on social work, rural revitalisation and the care of children, elders and people with disabilities who stay behind, with workshops on record keeping and ethics',
    gone: 'Entered by mistake',
  },
  'zh-CN': {
    title: '山区留守老人小组工作',
    provider: '青石县民政局',
    long: '第二十三届全省社会工作与乡村振兴、留守儿童、留守老人及残疾人照护年会暨个案记录与职业伦理专题工作坊（线上线下同步举行，含分组讨论、案例督导和结业考核全部环节）',
    gone: '误登记的一条',
  },
} as const

/** A learner who follows three profiles, with a certificate and its scan, a long title over two categories, and one withdrawn. */
export async function fillLedger(page: Page, language: Language, name: string): Promise<void> {
  await page.evaluate(
    async ({ as, text, scan }) => {
      const must = <T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false }) => {
        if (!reply.ok) throw new Error(JSON.stringify(reply))
        return reply.value
      }
      const api = window.tianye
      const { learner } = must(await api['learners:create']({ name: as }))
      const year = String(new Date().getFullYear())
      const follow = async (profile: string, grade: string, firstStart: string) =>
        must(await api['credit:follow']({ learner, given: { profile, grade, firstStart } }))
      await follow('cn-mca-2009', 'social-worker', `${year}-01-01`)
      await follow('cn-mohrss-25', 'all', `${year}-01-01`)
      await follow('us-ny', 'all', `${year}-01-01`)
      const common = { provider: text.provider, from: `${year}-01-01`, to: `${year}-01-01` }
      must(
        await api['credit:add']({
          learner,
          given: {
            ...common,
            title: text.title,
            parts: [{ category: 'professional', minutes: 1080 }],
            form: 'classroom',
            evidence: 'certificate',
            scan: { kind: 'new', bytes: Uint8Array.from(scan) },
          },
        }),
      )
      must(
        await api['credit:add']({
          learner,
          given: {
            ...common,
            title: text.long,
            parts: [
              { category: 'public', minutes: 900 },
              { category: 'ethics', minutes: 135 },
            ],
            form: 'self-study',
            evidence: 'letter',
            scan: { kind: 'none' },
          },
        }),
      )
      const gone = must(
        await api['credit:add']({
          learner,
          given: {
            ...common,
            title: text.gone,
            parts: [{ category: null, minutes: 60 }],
            form: 'conference',
            evidence: 'none',
            scan: { kind: 'none' },
          },
        }),
      )
      must(await api['credit:withdraw']({ learner, entry: gone }))
    },
    { as: name, text: words[language], scan: [...png(64, 90)] },
  )
}
