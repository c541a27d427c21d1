import { z } from 'zod'
import { languages } from './language.ts'

/** Parses a language tag of ours. Apart from the list, which the page needs without the parser. */
export const languageSchema = z.enum(languages)
