import type { CompletionFacts } from '#contract/credential.ts'
import { noTerms } from '#contract/credential-backing.ts'
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

/** A certificate on that record, with most of what a certificate can say; `changes` as above. */
export async function certificateFacts(changes: Partial<CompletionFacts> = {}): Promise<CompletionFacts> {
  const did = await issuerDidOf(Buffer.alloc(32, 9))
  return sampleFacts({
    level: 'issuer-signed',
    issuer: {
      did: await issuerDidOf(sampleSeed),
      name: { en: 'Qinghe training centre', 'zh-CN': '青禾县社会工作培训中心' },
    },
    backing: {
      heads: [{ chain: '1a'.repeat(32), seq: 57, hash: '2b'.repeat(32) }],
      confirmation: { serial: 'TY-7K3M-9QXD', did, name: { en: 'Li Wen', 'zh-CN': '李文' } },
      replaces: { reason: 'name-corrected', serial: 'TY-0000-0001' },
      expiresOn: '2029-03-04',
      registrationNumber: '社工 2026-0017',
      terms: {
        ...noTerms,
        approvalId: '青民社培〔2026〕17 号',
        authority: { en: 'County bureau of civil affairs', 'zh-CN': '县民政局' },
        courseLevel: 'intermediate',
        categories: [
          { category: 'professional', minutes: 120 },
          { category: 'ethics', minutes: 30 },
        ],
        minutesPerClassHour: 45,
        signatory: { name: '赵建国', title: { en: 'Director', 'zh-CN': '主任' } },
      },
      template: null,
    },
    ...changes,
  })
}
