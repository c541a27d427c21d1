import fc from 'fast-check'
import type { CompletionFacts } from '#contract/credential.ts'

/** Facts at random within the contract, most of them; who needs all asks its schema. */
export function anyFacts(did: string): fc.Arbitrary<CompletionFacts> {
  const words = fc.constantFrom(
    '-',
    '李',
    '𠮷野',
    'Ärzte & "Co"',
    '\\n',
    'a / b',
    '<b>',
    'did:key:z',
    '阿卜杜拉·买买提',
    '1.0',
    '　x'.trim(),
  )
  const both = fc.record({ en: words, 'zh-CN': words })
  const instant = fc.nat({ max: 4_000_000_000_000 })
  const minutes = fc.nat({ max: 60_000 })
  return fc.record({
    serial: fc.constantFrom('A', 'TY-1', 'X9-Y8-Z7'),
    level: fc.constant('self-recorded' as const),
    learner: fc.record({ name: words }),
    pack: fc.record({
      id: fc.constantFrom('a', 'b-2'),
      version: fc.constantFrom('0.0.1', '10.20.30'),
      digest: fc.constantFrom('00'.repeat(32), 'ff'.repeat(32), '3e'.repeat(32)),
      title: both,
    }),
    modules: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'module-1-a', 'b2', 'level'), title: both }), {
      selector: (module) => module.id,
      minLength: 1,
    }),
    creditMinutes: minutes,
    studyMinutes: minutes,
    deliveryFormat: fc.constantFrom('self-study' as const, 'blended' as const),
    startedAt: instant,
    completedAt: instant,
    score: fc
      .tuple(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
      .map(([a, b]) => ({ earnedMilliPoints: Math.min(a, b), fullMilliPoints: Math.max(a, b) })),
    passPercent: fc.integer({ min: 1, max: 100 }),
    evaluationSubmittedAt: instant,
    attestation: fc.record({ signedAt: instant, text: words }),
    authors: fc.array(fc.record({ name: both, credentials: fc.option(both) }), { minLength: 1, maxLength: 4 }),
    studyLanguage: fc.constantFrom('en' as const, 'zh-CN' as const),
    issuer: fc.record({ did: fc.constant(did), name: both }),
    issuedAt: instant,
    utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
  })
}
