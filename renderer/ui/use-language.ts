import { useIntl } from 'react-intl'
import { type Language, languages } from '#contract/language.ts'

/** The language the screen speaks. */
export function useLanguage(): Language {
  const { locale } = useIntl()
  return languages.find((language) => language === locale) ?? 'en'
}
