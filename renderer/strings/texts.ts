import type { Language } from '#contract/language.ts'
import { en, type TextId } from './en.ts'
import { zhCN } from './zh-cn.ts'

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: TextId
    }
  }
}

/** All texts by language. */
export const texts: Readonly<Record<Language, Readonly<Record<TextId, string>>>> = { en, 'zh-CN': zhCN }
