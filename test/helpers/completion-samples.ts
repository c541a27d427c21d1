import type { CompletionFacts } from '#contract/credential.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'

export const sampleSeed = Buffer.alloc(32, 7)

/** A record as a learner of a shipped course would get it; `changes` replace whole top-level fields. */
export async function sampleFacts(changes: Partial<CompletionFacts> = {}): Promise<CompletionFacts> {
  return {
    serial: 'TY-2026-7K3M9Q',
    level: 'self-recorded',
    learner: { name: '欧阳晓芳' },
    pack: {
      id: 'empowerment-practice',
      version: '1.0.0',
      digest: 'ab'.repeat(32),
      title: { en: 'Empowerment practice in the village', 'zh-CN': '乡村增能实务' },
    },
    modules: ['listening', 'strengths', 'mutual-help'].map((id) => ({
      id,
      title: { en: `Module ${id}`, 'zh-CN': `单元 ${id}` },
    })),
    creditMinutes: 150,
    studyMinutes: 187,
    deliveryFormat: 'self-study',
    startedAt: Date.parse('2026-03-01T00:30:00.250Z'),
    completedAt: Date.parse('2026-03-05T17:12:00Z'),
    score: { earnedMilliPoints: 42_500, fullMilliPoints: 50_000 },
    passPercent: 80,
    evaluationSubmittedAt: Date.parse('2026-03-05T17:00:00Z'),
    attestation: { signedAt: Date.parse('2026-03-05T17:05:00Z'), text: '本人声明：以上学习由本人独立完成。' },
    authors: [
      {
        name: { en: 'Li Wei', 'zh-CN': '李伟' },
        credentials: { en: 'Senior social worker', 'zh-CN': '高级社会工作师' },
      },
      { name: { en: 'Zhou Min', 'zh-CN': '周敏' }, credentials: null },
    ],
    studyLanguage: 'zh-CN',
    issuer: {
      did: await issuerDidOf(sampleSeed),
      name: { en: 'The learner, by Tianye', 'zh-CN': '学习者本人（田野软件）' },
    },
    issuedAt: Date.parse('2026-03-05T17:20:00Z'),
    utcOffsetMinutes: 480,
    ...changes,
  }
}
