/** The two equal first languages. */
export const languages = ['en', 'zh-CN'] as const

/** One of our languages. */
export type Language = (typeof languages)[number]

/**
 * Picks our language for an operating system's preference list (BCP 47 tags, best first): Chinese of any script or
 * region gets Simplified Chinese, everything else English.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    if (primary === 'zh') return 'zh-CN'
    if (primary === 'en') return 'en'
  }
  return 'en'
}
