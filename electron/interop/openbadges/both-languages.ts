/** A text in our two languages. */
export type BothLanguages = { readonly en: string; readonly 'zh-CN': string }

/**
 * Both texts as one, English first, a line each: Open Badges has one string where we have two, and a line break cannot
 * stand in either.
 */
export function both(text: BothLanguages): string {
  return `${text.en}\n${text['zh-CN']}`
}

/** What {@link both} put together; a missing line is empty, and a third is part of the second. */
export function parseBoth(text: string): { en: string; 'zh-CN': string } {
  const [en = '', ...rest] = text.split('\n')
  return { en, 'zh-CN': rest.join('\n') }
}
