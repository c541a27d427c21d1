import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import { compileBank } from '../compile-bank.ts'
import type { CourseSource } from '../compile-module.ts'
import { normaliseText } from '../run-pipeline.ts'
import { layOutById } from './lay-out-by-id.ts'
import { takeKeysOut } from './take-keys-out.ts'

/** A bank whose keys are still in it, and the text that is handed out instead; `null` when that would not ask the same. */
export type SealedBank = { readonly bank: CompiledBank; readonly text: string | null }

/**
 * Takes the keys out of one language's file of a bank: the text that is handed out asks the very same and answers nothing. What
 * comes out is compiled again and compared, so a text that this cannot take apart is refused, never handed out half.
 * `null` for a bank that does not compile. The same text always gives the same text.
 */
export function sealBank(source: CourseSource): SealedBank | null {
  const { bank } = compileBank(source)
  if (bank === null) return null
  const text = withFrontMatter(layOutById(takeKeysOut(normaliseText(source.text))), bank)
  const { bank: sealed } = compileBank({ ...source, text })
  return { bank, text: sealed !== null && asksTheSame(bank, sealed) ? text : null }
}

function asksTheSame(bank: CompiledBank, sealed: CompiledBank): boolean {
  const { questions, ...head } = bank
  const asked = questions.map((one) => ({ ...one, key: null, feedback: { byChoice: {}, general: [] } }))
  return JSON.stringify({ ...head, seal: 'keys-apart', questions: asked }) === JSON.stringify(sealed)
}

/** Written anew from what was read, so that no note of the author stays in it. */
function withFrontMatter(text: string, { id, title, summary, minutes, objectives }: CompiledBank): string {
  const written = [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    `minutes: ${minutes}`,
    'objectives:',
    ...objectives.flatMap((objective) => [`  - id: ${objective.id}`, `    text: ${JSON.stringify(objective.text)}`]),
    'sealed: true',
    'keys: apart',
  ]
  return text.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/, () => `---\n${written.join('\n')}\n---`)
}
