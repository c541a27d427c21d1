import type { TemplateDraft } from './template-draft.ts'

/** What a template begins with: wording that says no more than a certificate can, to be made one's own. */
export const firstTemplate: TemplateDraft = {
  layout: 'field',
  texts: {
    'issuer.en': 'Training centre for social work',
    'issuer.zh-CN': '社会工作培训中心',
    'title.en': 'Certificate of continuing education',
    'title.zh-CN': '继续教育结业证书',
    'statement.en': 'has completed the course and passed its examination:',
    'statement.zh-CN': '学完以下课程，考试合格，特发此证',
    'acceptance.en': 'Whether this certificate counts is decided by the authority it is handed to.',
    'acceptance.zh-CN': '学时是否认定，由主管部门决定。',
    validMonths: '',
    approvalId: '',
    providerNumber: '',
    providerContact: '',
    'authority.en': '',
    'authority.zh-CN': '',
    'place.en': '',
    'place.zh-CN': '',
    minutesPerClassHour: '',
    'signatory.name': '',
    'signatory.title.en': '',
    'signatory.title.zh-CN': '',
  },
  logo: null,
  seal: null,
}
