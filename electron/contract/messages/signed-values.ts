import type { CompactClaim, CompletionFacts, Verification } from '../credential.ts'
import type { Language } from '../language.ts'

const labels = {
  en: {
    serial: 'Serial',
    name: 'Name',
    course: 'Course',
    pack: 'Course pack',
    level: 'Level',
    creditMinutes: 'Course minutes',
    examination: 'Examination',
    startedOn: 'Started',
    completedOn: 'Completed',
    evaluatedOn: 'Evaluation submitted',
    attestedOn: 'Attestation signed',
    issuedOn: 'Drawn up',
    expiresOn: 'Valid until',
    confirmedBy: 'Confirmed by',
    replaces: 'Replaces',
    registration: 'Registration number',
    issuer: 'Signed by',
    key: 'Signing key',
  },
  'zh-CN': {
    serial: '编号',
    name: '姓名',
    course: '课程',
    pack: '课程包',
    level: '等级',
    creditMinutes: '课程时长',
    examination: '考试',
    startedOn: '开始日期',
    completedOn: '完成日期',
    evaluatedOn: '评价提交日期',
    attestedOn: '声明签署日期',
    issuedOn: '出具日期',
    expiresOn: '有效期至',
    confirmedBy: '确认教师',
    replaces: '代替',
    registration: '登记编号',
    issuer: '签名人',
    key: '签名密钥',
  },
} as const

/** A thing that is signed and that one can hold against the paper. */
export type SignedValueId = keyof (typeof labels)['en']

/** One signed value with its label, ready to be shown. */
export type SignedValue = { readonly id: SignedValueId; readonly label: string; readonly value: string }

const levels: Readonly<Record<CompletionFacts['level'], Readonly<Record<Language, string>>>> = {
  'self-recorded': {
    en: 'Self-recorded: on the learner’s own computer, confirmed by nobody',
    'zh-CN': '自主记录：由学习者本人的电脑记录，未经任何人确认',
  },
  'instructor-confirmed': {
    en: 'Instructor-confirmed: an instructor checked the learner’s records and confirms them',
    'zh-CN': '教师确认：教师核对过学习者的记录，并予以确认',
  },
  'issuer-signed': {
    en: 'Issuer-signed: a certificate that an organisation signed',
    'zh-CN': '机构签发：由发证机构签名的证书',
  },
}

/**
 * What is soundly signed in what was checked, in the order of the paper and in the words of the reader's language; empty
 * where nothing is. A credential says more than a code.
 */
export function shownValues({ source, says }: Verification, language: Language): readonly SignedValue[] {
  if (says === null) return []
  const values = source === 'code' ? valuesOfClaim(says, language) : valuesOfFacts(says, language)
  const ids = Object.keys(labels.en) as SignedValueId[]
  return ids.flatMap((id) => {
    const value = values[id]
    return value === undefined ? [] : [{ id, label: labels[language][id], value }]
  })
}

type Values = Readonly<Partial<Record<SignedValueId, string>>>

/** The course stands in both languages, as on the paper. Dates are those of the learner's place. */
function valuesOfFacts(facts: CompletionFacts, language: Language): Values {
  const date = (at: number) => new Date(at + facts.utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  const { title, id, version } = facts.pack
  const isEnglish = language === 'en'
  const { earnedMilliPoints, fullMilliPoints } = facts.score
  const percent = Math.floor((earnedMilliPoints * 100) / fullMilliPoints)
  return {
    serial: facts.serial,
    name: facts.learner.name,
    course: isEnglish ? `${title.en} · ${title['zh-CN']}` : `${title['zh-CN']} · ${title.en}`,
    pack: `${id} ${version}`,
    level: levels[facts.level][language],
    creditMinutes: minutesText(facts.creditMinutes, language),
    examination: isEnglish
      ? `${percent}% (pass mark ${facts.passPercent}%)`
      : `${percent}%（合格线 ${facts.passPercent}%）`,
    startedOn: date(facts.startedAt),
    completedOn: date(facts.completedAt),
    evaluatedOn: date(facts.evaluationSubmittedAt),
    attestedOn: date(facts.attestation.signedAt),
    issuedOn: date(facts.issuedAt),
    ...valuesOfBacking(facts.backing, language),
    issuer: facts.issuer.name[language],
    key: facts.issuer.did,
  }
}

function valuesOfClaim(claim: CompactClaim, language: Language): Values {
  return {
    serial: claim.serial,
    name: claim.name,
    pack: `${claim.packId} ${claim.packVersion}`,
    level: levels[claim.level][language],
    creditMinutes: minutesText(claim.creditMinutes, language),
    completedOn: claim.completedOn,
    ...(claim.validity && valuesOfValidity(claim.validity)),
    key: claim.issuerDid,
  }
}

function valuesOfBacking(backing: CompletionFacts['backing'], language: Language): Values {
  const { expiresOn = null, confirmation = null, replaces = null, registrationNumber = null } = backing ?? {}
  return {
    ...(expiresOn !== null && { expiresOn }),
    ...(confirmation !== null && { confirmedBy: `${confirmation.name[language]} · ${confirmation.serial}` }),
    ...(replaces !== null && { replaces: replaces.serial }),
    ...(registrationNumber !== null && { registration: registrationNumber }),
  }
}

function valuesOfValidity(validity: NonNullable<CompactClaim['validity']>): Values {
  const { issuedAtSeconds, utcOffsetMinutes, expiresOn } = validity
  const issuedOn = new Date((issuedAtSeconds + utcOffsetMinutes * 60) * 1000).toISOString().slice(0, 10)
  return { issuedOn, ...(expiresOn !== null && { expiresOn }) }
}

function minutesText(minutes: number, language: Language): string {
  return language === 'en' ? `${minutes} minutes` : `${minutes} 分钟`
}
