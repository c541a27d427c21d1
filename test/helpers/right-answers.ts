import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '#contract/question-view.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { rightAnswer } from './right-answer.ts'

const folder = join(
  import.meta.dirname,
  '../../courses/library/empowerment-practice/modules/01-collaborator-not-expert',
)
const file = join(folder, 'en.md')
const { module } = compileModule({ file, language: 'en', text: readFileSync(file, 'utf8') })

/** The answers to the model module in English that earn every point, by question. */
export const right: Readonly<Record<string, Answer>> = Object.fromEntries(
  (module?.questions ?? []).map((keyed) => [keyed.question.id, rightAnswer(keyed)]),
)
