import { z } from 'zod'
import { plainLineSchema } from './plain-line.ts'
import { wantedForm } from './wanted-form.ts'

/** Parses one line of text in both languages, each of at most `limit` UTF-16 units. */
export function bothLanguagesSchema(limit: number) {
  return z.strictObject(
    { en: plainLineSchema(limit), 'zh-CN': plainLineSchema(limit) },
    wantedForm('{ en: …, zh-CN: … }'),
  )
}
