import type { CertificateTemplate } from '#contract/certificate-template.ts'
import { png } from '#test/helpers/pictures.ts'

/** A template as a county centre would have it. */
export const certificateTemplate: CertificateTemplate = {
  format: 1,
  layout: 'frame',
  issuer: { en: 'Qinghe county training centre for social work', 'zh-CN': '青禾县社会工作培训中心' },
  title: { en: 'Certificate of continuing education', 'zh-CN': '继续教育结业证书' },
  statement: { en: 'has completed, and is awarded this certificate for', 'zh-CN': '学完以下课程，考试合格，特发此证' },
  acceptance: {
    en: 'Issued by leave of the county bureau of civil affairs, which decides how it counts.',
    'zh-CN': '经县民政局备案，学时认定以主管部门为准。',
  },
  validMonths: 36,
  terms: {
    approvalId: '青民社培〔2026〕17 号',
    providerNumber: 'QH-2026-03',
    providerContact: '0000-1234567',
    authority: { en: 'Qinghe county bureau of civil affairs', 'zh-CN': '青禾县民政局' },
    place: { en: 'Qinghe', 'zh-CN': '青禾县' },
    minutesPerClassHour: 45,
    signatory: { name: '赵建国', title: { en: 'Director', 'zh-CN': '主任' } },
  },
  logo: png(40, 20).toString('base64'),
  seal: png(64, 64).toString('base64'),
}
