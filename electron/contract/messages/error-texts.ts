import type { ErrorDetails } from '../errors/app-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import type { Language } from '../language.ts'
import type { ErrorText } from './error-text.ts'
import { errorTextsEn } from './error-texts-en.ts'
import { errorTextsZhCn } from './error-texts-zh-cn.ts'

const texts: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorText>>>> = {
  en: errorTextsEn,
  'zh-CN': errorTextsZhCn,
}

/** The text of an error in the reader's language, with its details filled in; a place nothing fills stays empty. */
export function errorText(code: ErrorCode, language: Language, details: ErrorDetails = {}): ErrorText {
  const text = texts[language][code]
  const fill = (sentence: string) => sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
  return { what: fill(text.what), next: fill(text.next) }
}
