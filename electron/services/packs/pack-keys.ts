import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { AnswerKey } from '#courses/format/question.ts'
import type { Tykey } from '#courses/format/typack/tykey.ts'
import { openSealed } from '#courses/rules/sealing/open-sealed.ts'
import { sha256 } from '#db/log/digest.ts'
import type { WholePack } from './open-whole-pack.ts'

/** The key of a question in one language. */
export type PackKey = {
  readonly module: string
  readonly language: CourseLanguage
  readonly question: string
  readonly key: AnswerKey
}

/** All answer keys that can be had, and the bank whose keys travel apart, if one does. */
export type PackKeys = { readonly sealed: string | null; readonly keys: readonly PackKey[] }

/** The keys of a pack; those of a sealed bank come from its `.tykey`. Throws `tykey-differs` when that is not of this pack. */
export function packKeys({ manifest, modules }: Extract<WholePack, { failure: null }>, tykey: Tykey | null): PackKeys {
  const asked = modules.flatMap(({ id: module, module: languages }) =>
    Object.values(languages).flatMap(({ language, questions }) =>
      questions.map(({ question, key }) => ({ module, language, question, key })),
    ),
  )
  const keyless = asked.filter(({ key }) => key === null)
  const sealed = keyless[0]?.module ?? null
  if (tykey !== null) {
    const isOfPack = tykey.pack === manifest.id && tykey.bank === sealed
    const opened = openSealed(
      keyless.map((one) => ({ ...one, answer: null })),
      tykey,
      (text) => sha256(new TextEncoder().encode(text)),
    )
    const question = opened.kind === 'not-fitting' ? opened.question : ''
    if (!isOfPack || question !== '') {
      throw new AppError('tykey-differs', { pack: manifest.id, module: tykey.bank, question })
    }
  }
  const apart = new Map(tykey?.questions.map((one) => [one.question, one.asked]))
  const keys = asked.flatMap(({ question: { id: question }, key: here, ...place }): readonly PackKey[] => {
    const key = here ?? apart.get(question)?.[place.language]?.key
    return key === undefined ? [] : [{ ...place, question, key }]
  })
  return { sealed, keys }
}
