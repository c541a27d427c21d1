import type { CertificateTemplate } from '#contract/certificate-template.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { PagePicture } from '#contract/page-picture.ts'
import type { RecordMaker } from '../completion/record-maker.ts'
import { readTemplate } from './read-template.ts'

/** Templates of certificates: what one looks like, and whether it can be used at all. */
export type TemplateService = {
  /** How a certificate with it looks on paper. Throws `template-unreadable` or `template-picture`. */
  readonly preview: (template: CertificateTemplate) => Promise<PagePicture>
  /** The template of a file's text, once a page was drawn with it. Throws as `preview`. */
  readonly read: (text: string) => Promise<CertificateTemplate>
  /** A picture for `template` in Base64, once a page was drawn with it. Throws `template-picture`. */
  readonly readPicture: (bytes: Uint8Array, template: CertificateTemplate) => Promise<string>
  /** The text of a template's file. */
  readonly write: (template: CertificateTemplate) => string
}

/** Largest picture, as the schema of a template has it in Base64. */
const mostPictureBytes = 600_000

/** See {@link TemplateService}. */
export function createTemplateService(maker: Pick<RecordMaker, 'previewTemplate'>): TemplateService {
  const write = (template: CertificateTemplate) => `${JSON.stringify(template, null, 1)}\n`
  const preview = (template: CertificateTemplate) => maker.previewTemplate(write(template))
  return {
    preview,
    read: async (text) => {
      const template = readTemplate(text)
      await maker.previewTemplate(text)
      return template
    },
    readPicture: async (bytes, template) => {
      if (bytes.length > mostPictureBytes) throw new AppError('template-picture')
      const logo = Buffer.from(bytes).toString('base64')
      if (logo === '') throw new AppError('template-picture')
      await preview({ ...template, logo, seal: null })
      return logo
    },
    write,
  }
}
