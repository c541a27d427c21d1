import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import { courseLanguages } from '#courses/format/course-language.ts'
import { type Tykey, tykeyFormat } from '#courses/format/typack/tykey.ts'
import type { BankInLanguages } from '../examination/check-examination.ts'
import { questionText } from './question-text.ts'

/**
 * The keys of a bank as they travel apart, for a bank that still holds them all. `digestOf` gives the SHA-256 of a text in
 * hexadecimal. The same bank always gives the same value.
 */
export function tykeyOf(
  pack: { readonly id: string; readonly version: string },
  bank: BankInLanguages,
  digestOf: (text: string) => string,
): Tykey {
  const [first] = Object.values(bank)
  return {
    format: tykeyFormat,
    pack: pack.id,
    version: pack.version,
    bank: first?.id ?? '',
    questions: (first?.questions ?? []).map(({ question: { id } }) => ({
      question: id,
      asked: Object.fromEntries(
        courseLanguages.flatMap((language) => {
          const answers = sealedAnswer(bank[language], id, digestOf)
          return answers === null ? [] : [[language, answers]]
        }),
      ),
    })),
  }
}

function sealedAnswer(bank: CompiledBank | undefined, id: string, digestOf: (text: string) => string) {
  const found = bank?.questions.find(({ question }) => question.id === id)
  if (found === undefined || found.key === null) return null
  return { text: digestOf(questionText(found.question)), key: found.key, feedback: found.feedback }
}
