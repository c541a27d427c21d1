import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { cliDocuments, cliFailureSchema } from '#contract/cli-documents.ts'
import { evaluationItems } from '#contract/evaluation-items.ts'
import { attestationTexts } from '#contract/messages/evaluation-texts.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { readTykey } from '#courses/format/typack/tykey.ts'
import { compileSource } from '#services/library/compile-source.ts'
import { buildPack } from '#services/packs/pack-builder.ts'
import { commandInProcess } from '#test/helpers/command-in-process.ts'
import { rightAnswer } from '#test/helpers/right-answer.ts'
import { sealedSource } from '#test/helpers/sealed-pack.ts'

type Documents = typeof cliDocuments
type Said<N extends keyof Documents> = z.infer<Documents[N]>

/** One data folder and the commands that are called on it. */
export type Place = {
  readonly data: string
  /** Runs a command that must succeed. */
  readonly tell: <N extends keyof Documents>(name: N, ...more: readonly string[]) => Promise<Said<N>>
  /** Runs a command that must be refused; gives the code. */
  readonly refusal: (...words: readonly string[]) => Promise<string>
  /** Exit code and document of a command, whatever they are. */
  readonly call: (...words: readonly string[]) => Promise<{ readonly status: number; readonly said: unknown }>
}

/** The passphrase of every key in the village. */
export const passphrase = 'millet and sorghum'

/** A data folder with the commands that are called on it, in this process unless told otherwise. */
export function openPlace(data: string, run: typeof commandInProcess = commandInProcess): Place {
  const call = async (...words: readonly string[]) => {
    const env = { TIANYE_PASSPHRASE: passphrase }
    const { status, stdout } = await run([...words, '--data', data, '--json'], env)
    return { status, said: JSON.parse(stdout) as unknown }
  }
  return {
    data,
    call,
    tell: async (command, ...more) => {
      const { said } = await call(...command.split(' '), ...more)
      const parsed = cliDocuments[command].safeParse(said)
      if (!parsed.success) throw new Error(`${command}: ${JSON.stringify(said)}`)
      // The schema of this very command has just read it.
      return parsed.data as Said<typeof command>
    },
    refusal: async (...words) => cliFailureSchema.parse((await call(...words)).said).error.code,
  }
}

/** Three computers, a folder for the sticks between them, and a pack with a sealed examination. */
export async function createVillage() {
  const root = mkdtempSync(join(tmpdir(), 'tianye-village-'))
  const file = (name: string) => join(root, name)
  const open = (place: string): Place => openPlace(file(place))
  const places = { learner: open('learner'), instructor: open('instructor'), issuer: open('issuer') }
  const asked = { folder: sealedSource(), file: file('whole.typack'), sign: null, signedAt: null }
  await buildPack(asked, (source) => Promise.resolve(compileSource(source)))
  for (const place of Object.values(places)) {
    await place.tell('pack import', file('whole.typack'))
  }
  const tykey = file('whole.tykey')
  return { ...places, root, file, tykey, open, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** See {@link createVillage}. */
export type Village = Awaited<ReturnType<typeof createVillage>>

/** Makes a learner and takes the course as far as handing in the sealed examination, every answer right. Gives the learner's id. */
export async function handIn(
  { file, tykey }: Village,
  place: Place,
  name: string,
  language: CourseLanguage = 'zh-CN',
): Promise<string> {
  const { learner } = (await place.tell('learner new', name)).learner
  const of = ['--learner', learner, '--lang', language] as const
  for (const module of ['arriving', 'asking']) {
    await place.tell('study --seen' as const, 'whole', module, ...of)
  }
  const { attempt } = await place.tell('attempt', 'whole', 'final', ...of)
  const keys = readTykey(readFileSync(tykey, 'utf8'))?.questions ?? []
  const answers = attempt.questions.map(({ question }) => {
    const asked = keys.find((one) => one.question === question.id)?.asked[language]
    if (asked === undefined) throw new Error(`no key for ${question.id}`)
    const answer = rightAnswer({ question, key: asked.key, feedback: asked.feedback })
    return { question: question.id, answer }
  })
  writeFileSync(file('answers.json'), JSON.stringify({ format: 1, answers }))
  await place.tell('attempt', 'whole', 'final', ...of, '--answers', file('answers.json'))
  return learner
}

/** Evaluates the course and signs the statement. */
export async function evaluate({ file }: Village, place: Place, learner: string, language: CourseLanguage = 'zh-CN') {
  const ratings = evaluationItems.map((item) => ({ item, value: 5 }))
  const form = { format: 1, ratings, comment: '', attest: true, statement: attestationTexts[language] }
  writeFileSync(file('form.json'), JSON.stringify(form))
  await place.tell('evaluate', 'whole', '--learner', learner, '--answers', file('form.json'), '--lang', language)
}

/** The one answer that lies in a folder. */
export function answerIn(folder: string): string {
  const [only, ...others] = readdirSync(folder)
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} answers`)
  return join(folder, only)
}

/** Makes an issuer's key and an instructor's, and the list that names both; the issuer takes the list in. */
export async function createKeys({ file, instructor, issuer }: Village) {
  const li = (await instructor.tell('key new', '李老师')).key
  const centre = (await issuer.tell('key new', '青禾县社会工作培训中心')).key
  const organisation = 'qinghe-training-centre'
  const entry = { organisation, from: 0, until: null }
  const statement = {
    list: 'qinghe-county',
    number: 1,
    at: 1_767_225_600_000,
    next: null,
    issuers: [
      {
        ...entry,
        did: centre.key,
        name: { en: 'Qinghe training centre', 'zh-CN': '青禾县社会工作培训中心' },
        levels: ['issuer-signed'],
      },
      { ...entry, did: li.key, name: { en: 'Li Wen', 'zh-CN': '李文' }, levels: ['instructor-confirmed'] },
    ],
    revoked: [],
  }
  mkdirSync(file('lists'), { recursive: true })
  const draft = file('lists/draft.json')
  const list = file('lists/issuers.json')
  writeFileSync(draft, JSON.stringify(statement))
  await issuer.tell('issuers sign', draft, '--key', centre.key, '-o', list)
  await issuer.tell('issuers import', list, '--accept')
  return { li: li.key, centre: centre.key, list, statement }
}
