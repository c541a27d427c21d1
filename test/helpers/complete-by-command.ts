import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliDocuments } from '#contract/cli-documents.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import { libraryBank, libraryManifest } from './library-module.ts'
import { rightAnswer } from './right-answer.ts'

/** Asks the command and gives its `--json` document. */
type Answer = (...words: readonly string[]) => Promise<unknown>

/** Begins the examination of a shipped course and answers rightly, in English, what it asks. Its file of answers lies in `folder`. */
export async function passExamination(answer: Answer, folder: string, pack: string, learner: string): Promise<void> {
  const call = ['attempt', pack, 'examination', '--learner', learner, '--lang', 'en'] as const
  const { questions } = cliDocuments.attempt.parse(await answer(...call)).attempt
  const drawn = new Set(questions.map(({ question }) => question.id))
  const answers = libraryBank(pack, 'examination', 'en')
    .questions.filter(({ question }) => drawn.has(question.id))
    .map((keyed) => ({ question: keyed.question.id, answer: rightAnswer(keyed) }))
  const file = join(folder, 'examination.json')
  writeFileSync(file, JSON.stringify({ format: 1, answers }))
  await answer(...call, '--answers', file)
}

/** Completes a shipped course: modules read, examination passed, evaluated and signed. */
export async function completeCourse(answer: Answer, folder: string, pack: string, learner: string): Promise<void> {
  const who = ['--learner', learner]
  for (const module of libraryManifest(pack).modules) await answer('study', pack, module, ...who, '--seen')
  await passExamination(answer, folder, pack, learner)
  const evaluation = join(folder, 'evaluation.json')
  const ratings = evaluationItems.map((item) => ({ item, value: 4 }))
  const signed = { format: 1, ratings, comment: '', attest: true, statement: attestationTexts.en }
  writeFileSync(evaluation, JSON.stringify(signed))
  await answer('evaluate', pack, ...who, '--answers', evaluation, '--lang', 'en')
}
