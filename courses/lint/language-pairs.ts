import type { SourceSurvey } from '#courses/format/source-survey.ts'
import type { LintFile, LintPack } from './lint-pack.ts'

/** The two files of a module or bank, both of which could be read. English stands first. */
export type LanguagePair = {
  readonly english: LintFile & { readonly survey: SourceSurvey }
  readonly chinese: LintFile & { readonly survey: SourceSurvey }
}

/** Every module and bank that stands in both languages. */
export function languagePairs(pack: LintPack): readonly LanguagePair[] {
  return pack.parts.flatMap(({ files }) => {
    const english = files.find(({ language }) => language === 'en')
    const chinese = files.find(({ language }) => language === 'zh-CN')
    return english && chinese && isRead(english) && isRead(chinese) ? [{ english, chinese }] : []
  })
}

function isRead(file: LintFile): file is LanguagePair['english'] {
  return file.survey !== null
}
