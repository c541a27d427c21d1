import type { CertificateTemplate } from '#contract/certificate-template.ts'
import { PaperRefusal } from '#paper/paper-refusal.ts'
import { templatePicture } from '#paper/template-picture.ts'
import { readTemplate } from '../credentials/read-template.ts'

/** A template with its pictures read. */
export type TemplateLook = {
  readonly template: CertificateTemplate
  readonly logo: Uint8Array | null
  readonly seal: Uint8Array | null
}

/** The look that the file of a template gives; `null` for none. Throws `template-unreadable`, or `PaperRefusal` for a picture that cannot be drawn. */
export function lookOf(templateJson: Uint8Array | null): TemplateLook | null {
  if (templateJson === null) return null
  const template = readTemplate(new TextDecoder().decode(templateJson))
  const picture = (name: 'logo' | 'seal') => {
    const base64 = template[name]
    const bytes = base64 === null ? null : templatePicture(base64)
    if (base64 !== null && bytes === null) throw new PaperRefusal({ kind: 'bad-fact', fact: name })
    return bytes
  }
  return { template, logo: picture('logo'), seal: picture('seal') }
}
