import { type TextId, textsEn } from './texts-en.ts'
import { textsZhCn } from './texts-zh-cn.ts'

/** The languages of the page. */
export type Language = 'en' | 'zh-CN'

/** Gives a text, with its words in braces filled in. */
export type Say = (id: TextId, words?: Readonly<Record<string, string | number>>) => string

/** The texts of one language. */
export function speaker(language: Language): Say {
  const texts: Readonly<Record<TextId, string>> = language === 'en' ? textsEn : textsZhCn
  return (id, words = {}) => texts[id].replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}

/** The language to begin with: Chinese where the browser asks for it, English elsewhere. */
export function firstLanguage(asked: readonly string[]): Language {
  return asked[0]?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en'
}
