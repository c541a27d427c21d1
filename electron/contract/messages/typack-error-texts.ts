import type { TypackRule } from '#courses/format/typack/typack-rules.ts'
import type { Language } from '../language.ts'
import type { ErrorText } from './error-text.ts'
import { typackTexts } from './typack-texts.ts'

/** The texts of what a container can have wrong, in one language. */
export function typackErrorTexts(language: Language): Readonly<Record<TypackRule, ErrorText>> {
  // The same keys go in and come out.
  return Object.fromEntries(
    Object.entries(typackTexts).map(([rule, text]) => [rule, text[language]]),
  ) as unknown as Readonly<Record<TypackRule, ErrorText>>
}
