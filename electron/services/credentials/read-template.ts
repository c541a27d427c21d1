import { type CertificateTemplate, certificateTemplateSchema } from '#contract/certificate-template.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { scanJson } from '#courses/format/scan-json.ts'

const deepest = 10
const longest = 3_000_000

/** Reads the file of a template. Throws `template-unreadable` with what is wrong; its pictures are looked at when it is drawn. */
export function readTemplate(text: string): CertificateTemplate {
  const value = text.length > longest || scanJson(text, deepest) !== null ? null : parse(text)
  const template = certificateTemplateSchema.safeParse(value)
  if (template.success) return template.data
  const issue = template.error.issues[0]
  throw new AppError('template-unreadable', { reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
