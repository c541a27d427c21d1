import type { CompletionFacts } from '#contract/credential.ts'
import { type Backing, type CertificateTerms, noTerms } from '#contract/credential-backing.ts'
import type { IssuerList, StatusList } from '#contract/trust.ts'
import { issuerDidOf } from '#interop/openbadges/issuer-key.ts'
import type { Chance } from '#test/soak/packs/chance.ts'

const dayMs = 86_400_000
const someDay = Date.parse('2026-03-05T00:00:00Z')

/** Seeds of those who sign: a learner, an instructor, two organisations, the maker of lists, a stranger. */
export const seeds = {
  learner: Buffer.alloc(32, 21),
  instructor: Buffer.alloc(32, 22),
  organisation: Buffer.alloc(32, 23),
  secondKey: Buffer.alloc(32, 24),
  lists: Buffer.alloc(32, 25),
  stranger: Buffer.alloc(32, 26),
} as const

/** Scripts that a name may be written in. The first two are those that the fonts of papers have. */
export const scripts = ['han', 'latin', 'rare-han', 'tibetan', 'uyghur'] as const

/** A name of so many letters, in one of {@link scripts}. */
export function madeName(script: (typeof scripts)[number], chance: Chance): string {
  const from = (first: number, last: number) => String.fromCodePoint(first + chance.below(last - first + 1))
  const times = (count: number, make: () => string) => Array.from({ length: count }, make)
  switch (script) {
    case 'han':
      return times(2 + chance.below(3), () =>
        chance.oneOf(['欧', '阳', '晓', '芳', '李', '秀', '英', '建', '国', '王']),
      ).join('')
    case 'rare-han':
      return times(2 + chance.below(3), () =>
        chance.oneOf([
          from(0x3400, 0x4dbf),
          from(0x20000, 0x2a6df),
          from(0x2a700, 0x2b738),
          from(0x30000, 0x3134a),
          '䶮',
          '𠮷',
        ]),
      ).join('')
    case 'latin':
      return `${chance.oneOf(['Łukasz', 'Ñusta', 'O’Brien', 'Zoë', 'D’Ávila', 'Nguyễn', 'Mary'])} ${chance.oneOf(['Åström', 'Smith-Jones', 'Çelik', 'Null', 'e\u0301te\u0301'])}`
    case 'tibetan':
      return times(
        2 + chance.below(3),
        () => `${from(0xf40, 0xf47)}${chance.oneOf(['', '\u0f72', '\u0f74', '\u0fb3', '\u0f7a'])}`,
      ).join('\u0f0b')
    case 'uyghur':
      return times(2, () =>
        times(3 + chance.below(5), () =>
          chance.oneOf(['ئا', 'ب', 'د', 'ۇ', 'ر', 'ە', 'ھ', 'م', 'ن', 'ك', 'ڭ', 'ې']),
        ).join(''),
      ).join(' ')
    default:
      return script satisfies never
  }
}

/** Facts of any of the three levels, by the key of a seed. */
export async function madeFacts(chance: Chance): Promise<{ readonly facts: CompletionFacts; readonly seed: Buffer }> {
  const level = chance.oneOf(['self-recorded', 'instructor-confirmed', 'issuer-signed', 'issuer-signed'] as const)
  const seed = {
    'self-recorded': seeds.learner,
    'instructor-confirmed': seeds.instructor,
    'issuer-signed': chance.oneOf([seeds.organisation, seeds.organisation, seeds.secondKey, seeds.stranger]),
  }[level]
  const name = () => madeName(chance.oneOf(scripts), chance)
  const texts = () => ({ en: madeName('latin', chance), 'zh-CN': name() })
  const completedAt = someDay + chance.below(1200) * dayMs + chance.below(dayMs)
  const issuedAt = Math.floor((completedAt + chance.below(40) * dayMs) / 1000) * 1000
  const utcOffsetMinutes = chance.oneOf([480, 480, 0, -210, 345, 840, -720])
  const full = 1 + chance.below(100_000)
  const creditMinutes = chance.below(6000)
  const facts: CompletionFacts = {
    serial: `TY-${chance.below(1_000_000)}-${chance.oneOf(['A', 'B7', '0'])}`,
    level,
    learner: { name: name() },
    pack: {
      id: chance.oneOf(['empowerment-practice', 'rural-internship', 'a']),
      version: `${chance.below(4)}.${chance.below(20)}.${chance.below(9)}`,
      digest: Array.from({ length: 64 }, () => chance.below(16).toString(16)).join(''),
      title: texts(),
    },
    modules: Array.from({ length: 1 + chance.below(12) }, (_, i) => ({ id: `module-${i}`, title: texts() })),
    creditMinutes,
    studyMinutes: chance.below(6000),
    deliveryFormat: chance.oneOf(['self-study', 'face-to-face', 'live-online', 'blended'] as const),
    startedAt: completedAt - chance.below(90) * dayMs,
    completedAt,
    score: { earnedMilliPoints: chance.below(full + 1), fullMilliPoints: full },
    passPercent: 1 + chance.below(100),
    evaluationSubmittedAt: completedAt,
    attestation: { signedAt: completedAt, text: `${name()}："\\ ${name()}` },
    authors: Array.from({ length: 1 + chance.below(3) }, () => ({
      name: texts(),
      credentials: chance.below(2) === 0 ? null : texts(),
    })),
    studyLanguage: chance.oneOf(['en', 'zh-CN'] as const),
    issuer: { did: await issuerDidOf(seed), name: texts() },
    issuedAt,
    utcOffsetMinutes,
  }
  if (level === 'self-recorded') return { facts, seed }
  return { facts: { ...facts, backing: await madeBacking(facts, chance, texts) }, seed }
}

async function madeBacking(
  { level, issuedAt, creditMinutes }: CompletionFacts,
  chance: Chance,
  texts: () => { en: string; 'zh-CN': string },
): Promise<Backing> {
  const hex = () => Array.from({ length: 64 }, () => chance.below(16).toString(16)).join('')
  const maybe = <T>(make: () => T): T | null => (chance.below(2) === 0 ? make() : null)
  const chains = Array.from({ length: 1 + chance.below(3) }, hex).toSorted()
  const split = chance.below(creditMinutes + 1)
  const terms: CertificateTerms = {
    approvalId: maybe(() => `ASWB-${chance.below(999)}`),
    providerNumber: maybe(() => `P ${chance.below(99)}`),
    providerContact: maybe(() => '010-12345678'),
    authority: maybe(texts),
    place: maybe(texts),
    courseLevel: maybe(() => chance.oneOf(['introductory', 'intermediate', 'advanced'] as const)),
    categories:
      maybe(() => [
        { category: 'professional', minutes: split },
        { category: 'public', minutes: creditMinutes - split },
      ]) ?? [],
    minutesPerClassHour: maybe(() => chance.oneOf([45, 50, 60])),
    signatory: maybe(() => ({ name: madeName('han', chance), title: texts() })),
  }
  return {
    heads: chains.map((chain) => ({ chain, seq: 1 + chance.below(9999), hash: hex() })),
    confirmation:
      level === 'issuer-signed'
        ? { serial: `TY-C-${chance.below(999)}`, did: await issuerDidOf(seeds.instructor), name: texts() }
        : null,
    replaces: maybe(() => ({
      reason: chance.oneOf(['renewal', 'name-corrected', 'reissued'] as const),
      serial: `TY-OLD-${chance.below(99)}`,
    })),
    expiresOn: maybe(() => new Date(issuedAt + chance.below(1500) * dayMs).toISOString().slice(0, 10)),
    registrationNumber: maybe(() => `SW-${chance.below(99_999)}`),
    terms: chance.below(4) === 0 ? noTerms : terms,
    template: maybe(hex),
  }
}

/** Lists that speak of some of these keys, well or ill, and the time by the clock of whoever checks. */
export async function madeTrust(facts: CompletionFacts, chance: Chance) {
  const [organisation, second, instructor, learner] = await Promise.all(
    [seeds.organisation, seeds.secondKey, seeds.instructor, seeds.learner].map(issuerDidOf),
  )
  const around = (spread: number) => facts.issuedAt + (chance.below(2 * spread + 1) - spread) * dayMs
  const entry = (did: string | undefined, levels: IssuerList['issuers'][number]['levels']) => ({
    did: did ?? '',
    organisation: chance.oneOf(['county-centre', 'county-centre', 'other-centre']),
    name: { en: 'County centre', 'zh-CN': '县培训中心' },
    levels,
    from: chance.oneOf([0, around(30)]),
    until: chance.oneOf([null, null, facts.issuedAt + chance.below(60) * dayMs]),
  })
  const lists = Array.from(
    { length: chance.below(3) },
    (): IssuerList => ({
      list: chance.oneOf(['county', 'province']),
      number: 1 + chance.below(3),
      at: around(400),
      next: null,
      issuers: [
        entry(organisation, chance.oneOf([['issuer-signed'], ['instructor-confirmed']] as const)),
        entry(second, ['issuer-signed', 'instructor-confirmed']),
        entry(instructor, ['instructor-confirmed']),
        ...(chance.below(3) === 0 ? [entry(learner, ['self-recorded'])] : []),
      ],
      revoked:
        chance.below(4) === 0
          ? [
              {
                did: facts.issuer.did,
                from: around(30),
                reason: chance.oneOf(['key-lost', 'key-stolen', 'no-longer-ours'] as const),
              },
            ]
          : [],
    }),
  )
  const statuses = Array.from({ length: chance.below(3) }, () => ({
    seed: chance.oneOf([seeds.organisation, seeds.secondKey, seeds.stranger, seeds.learner]),
    list: {
      organisation: chance.oneOf(['county-centre', 'other-centre']),
      number: 1 + chance.below(9),
      at: around(400),
      revoked: [
        { serial: 'TY-X', at: 5, reason: 'withdrawn' as const },
        ...(chance.below(2) === 0 ? [{ serial: facts.serial, at: around(10), reason: 'replaced' as const }] : []),
      ],
    } satisfies StatusList,
  }))
  // Of two issues with one number no verifier can tell which to believe; the app takes none like it.
  const distinct = lists.filter(
    (one, i) => !lists.slice(0, i).some((other) => other.list === one.list && other.number === one.number),
  )
  return { lists: distinct, statuses, now: around(1500) }
}
