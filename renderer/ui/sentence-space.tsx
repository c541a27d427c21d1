import { useLanguage } from './use-language.ts'

/** What stands between two sentences of one paragraph: a space in English, nothing in Chinese, whose full stop has its own room. */
export function SentenceSpace() {
  return useLanguage() === 'en' ? ' ' : null
}
