import type { CertificateTerms } from '#contract/credential-backing.ts'
import { both, parseBoth } from './both-languages.ts'
import { parseDecimal } from './decimal.ts'
import type { ResultKind } from './result-kind.ts'

type TermKind = Omit<ResultKind, 'valueOf'> & {
  readonly tell: (terms: CertificateTerms) => string | null
  /** What {@link TermKind.tell} told, unchecked. */
  readonly read: (value: string | null) => Readonly<Record<string, unknown>>
}

const asIs =
  (key: keyof CertificateTerms) =>
  (value: string | null): Readonly<Record<string, unknown>> => ({ [key]: value })
const inBoth =
  (key: keyof CertificateTerms) =>
  (value: string | null): Readonly<Record<string, unknown>> => ({ [key]: value === null ? null : parseBoth(value) })

const kinds: readonly TermKind[] = [
  {
    fragment: 'approval-id',
    resultType: 'Result',
    name: 'Approval of the title\n课程审批编号',
    tell: ({ approvalId }) => approvalId,
    read: asIs('approvalId'),
  },
  {
    fragment: 'provider-number',
    resultType: 'Result',
    name: 'Provider’s number\n培训机构编号',
    tell: ({ providerNumber }) => providerNumber,
    read: asIs('providerNumber'),
  },
  {
    fragment: 'provider-contact',
    resultType: 'Result',
    name: 'Provider’s contact\n培训机构联系方式',
    tell: ({ providerContact }) => providerContact,
    read: asIs('providerContact'),
  },
  {
    fragment: 'authority',
    resultType: 'Result',
    name: 'Authority\n主管部门',
    tell: ({ authority }) => authority && both(authority),
    read: inBoth('authority'),
  },
  {
    fragment: 'place',
    resultType: 'Result',
    name: 'Place\n地点',
    tell: ({ place }) => place && both(place),
    read: inBoth('place'),
  },
  {
    fragment: 'course-level',
    resultType: 'Result',
    name: 'Level of the course\n课程层次',
    tell: ({ courseLevel }) => courseLevel,
    read: asIs('courseLevel'),
  },
  {
    fragment: 'credit-categories',
    resultType: 'Result',
    name: 'Credit by category, in minutes\n分类学分（分钟）',
    tell: ({ categories }) =>
      categories.length === 0 ? null : categories.map(({ category, minutes }) => `${category} ${minutes}`).join('; '),
    read: (value) => ({
      categories: (value?.split('; ') ?? []).map((part) => {
        const [category, minutes = ''] = part.split(' ')
        return { category, minutes: parseDecimal(minutes, 0) }
      }),
    }),
  },
  {
    fragment: 'minutes-per-class-hour',
    resultType: 'Result',
    name: 'Minutes of a class hour\n每学时分钟数',
    tell: ({ minutesPerClassHour: minutes }) => (minutes === null ? null : String(minutes)),
    read: (value) => ({ minutesPerClassHour: value === null ? null : parseDecimal(value, 0) }),
  },
  {
    fragment: 'signatory',
    resultType: 'Result',
    name: 'Signatory\n签署人',
    tell: ({ signatory }) => signatory && `${signatory.name}\n${both(signatory.title)}`,
    read: (value) => {
      const [name, ...title] = value?.split('\n') ?? []
      return { signatory: value === null ? null : { name, title: parseBoth(title.join('\n')) } }
    },
  },
]

const templateKind: ResultKind = {
  fragment: 'template',
  resultType: 'Result',
  name: 'Template of the paper\n证书样式',
  valueOf: ({ backing }) => backing?.template ?? null,
}

/** What a provider adds, and the template, told as results after those of every completion. */
export const termKinds: readonly ResultKind[] = [
  ...kinds.map(({ fragment, resultType, name, tell }) => ({
    fragment,
    resultType,
    name,
    valueOf: ({ backing }: Parameters<ResultKind['valueOf']>[0]) =>
      backing === undefined ? null : tell(backing.terms),
  })),
  templateKind,
]

/** What the results say of terms and template, unchecked: whoever reads builds again and compares. */
export function readTerms(valueOf: (fragment: string) => string | null): {
  readonly terms: Readonly<Record<string, unknown>>
  readonly template: string | null
} {
  const parts = kinds.map(({ fragment, read }) => read(valueOf(fragment)))
  return { terms: Object.assign({}, ...parts) as Readonly<Record<string, unknown>>, template: valueOf('template') }
}
