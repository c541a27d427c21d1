import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Answer } from '#contract/question-view.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { Services } from '#services/services.ts'
import type { Chance } from '#test/soak/packs/chance.ts'
import type { JournalLine } from './journal.ts'
import { bundlesIn, byName, course, passphrase, people, secretText, typackName, updated } from './materials.ts'

/** One thing that a person does, as the journal names it, and how it is done. */
export type Deed = {
  readonly key: string
  readonly value: string | null
  /** Gives the key where only doing it tells. */
  readonly act: () => unknown
}

/** What the deeds of one run have in common. */
export type WorkloadParts = {
  readonly services: Services
  readonly chance: Chance
  /** The folder of {@link makeMaterials}. */
  readonly materials: string
  readonly say: (line: JournalLine) => void
}

/** A stream of deeds; the same chance gives the same kinds of deeds on the same records. */
export type Workload = {
  readonly next: () => Promise<Deed>
  /** Does a deed and says so before and after. `failed` with the error when it throws. */
  readonly perform: (deed: Deed) => Promise<unknown>
}

/** A learner with a course, notes, an instructor's bundles, backups and a passphrase, in turns of chance. */
export function createWorkload({ services, chance, materials, say }: WorkloadParts): Workload {
  const { learners, imports, study, notes, reading, texts, bundles, backups, protection } = services
  const language = 'en' as const
  const bundleFiles = bundlesIn(materials)
  const marks: string[] = []
  let count = 0
  const place = { pack: course.id, module: course.module }
  const wording = () => {
    count += 1
    return `第 ${count} 次：${'走访时先听，后问。'.repeat(1 + chance.below(40))}`
  }

  const takePack = (pack: string, version: string): Deed => ({
    key: `pack/${pack}`,
    value: version,
    act: async () => {
      const { staged } = await imports.stage(join(materials, typackName(pack, version)))
      await imports.publish(staged ?? '', { allowDowngrade: true, acceptPublisher: true })
      return undefined
    },
  })
  const learnerDeed = (name: string): Deed => ({
    key: 'learner/',
    value: name,
    act: () => `learner/${learners.create(name).learner}`,
  })

  const answerDeed = async (learner: string): Promise<Deed> => {
    const attempt = await study.resume(learner, place, language)
    const open = attempt.questions.find(({ recorded }) => recorded === null)?.question
    if (open === undefined) {
      const act = async () => void (await study.submit(learner, attempt.attempt, language))
      return { key: `submission/${attempt.attempt}`, value: 'marked', act: () => act().then(() => undefined) }
    }
    const choice = 'options' in open ? (open.options[chance.below(open.options.length)]?.id ?? '') : ''
    const answer: Answer =
      open.type === 'multiple' ? { type: 'multiple', choices: [choice] } : { type: 'single', choice }
    const given: Answer = open.type === 'true-false' ? { type: 'true-false', choice } : answer
    return {
      key: `answer/${attempt.attempt}/${open.id}`,
      value: canonicalJson(given),
      act: () => {
        // As the page does: an answer in the making is kept, and forgotten with the answer.
        reading.keepDraft(learner, place, open.id, given)
        const one = { question: open.id, language, answer: given, activeMs: 5 }
        study.answer(learner, attempt.attempt, [one], language)
        return undefined
      },
    }
  }
  const noteDeed = (learner: string): Deed => {
    const id = marks.length > 0 && chance.below(2) === 0 ? (marks[chance.below(marks.length)] ?? '') : randomUUID()
    if (!marks.includes(id)) marks.push(id)
    const note = wording()
    const mark = { id, ...place, language, heading: 'reading', quote: 'eight', prefix: 'at ', suffix: '.', note }
    return { key: `note/${id}`, value: note, act: async () => void (await notes.put(learner, mark, language)) }
  }
  const draftDeed = (learner: string): Deed => {
    const text = wording()
    const question = `draft-${chance.below(4)}`
    return {
      key: `draft/${question}`,
      value: text,
      act: () => reading.keepDraft(learner, { pack: course.id, module: 'other' }, question, { type: 'short', text }),
    }
  }
  const textDeed = (learner: string): Deed => {
    const text = wording()
    const id = `text-${chance.below(6)}`
    return { key: `text/${id}`, value: text, act: () => texts.put(learner, { area: 'note', id, text }, count) }
  }
  const bundleDeed = (): Deed => {
    const { file, learner, digest } = bundleFiles[chance.below(bundleFiles.length)] ?? {
      file: '',
      learner: '',
      digest: '',
    }
    return {
      key: `bundle/${learner}`,
      value: digest,
      act: async () => void (await bundles.importBundle(file, true)),
    }
  }
  const backupDeed = (): Deed => ({
    key: 'backup/',
    value: 'sound',
    act: async () => `backup/${(await backups.make('asked')).backup}`,
  })
  const passphraseDeed = (learner: string): Deed => {
    const key = `protection/${learner}`
    if (learners.find(learner).lock === 'none') {
      return { key, value: 'set', act: async () => void (await protection.set(learner, passphrase)) }
    }
    return { key, value: null, act: () => protection.remove(learner, passphrase).then(() => undefined) }
  }

  const next = async (): Promise<Deed> => {
    const own = byName(services, people.own)
    if (own === undefined) return learnerDeed(people.own)
    const other = byName(services, people.other)
    if (other === undefined) return learnerDeed(people.other)
    const packs = await imports.list()
    if (!packs.some(({ pack }) => pack === course.id)) return takePack(course.id, '1.0.0')
    const secret = learners.find(other.learner).lock === 'none' && texts.find(other.learner, 'note', 'secret')
    if (secret === null) {
      const act = () => texts.put(other.learner, { area: 'note', id: 'secret', text: secretText }, 1)
      return { key: `secret/${other.learner}`, value: secretText, act }
    }
    const turn = chance.below(100)
    if (turn < 44) return answerDeed(own.learner)
    if (turn < 58) return noteDeed(own.learner)
    if (turn < 68) return draftDeed(own.learner)
    if (turn < 78) return textDeed(own.learner)
    if (turn < 84) return bundleDeed()
    if (turn < 90) return backupDeed()
    if (turn < 94) {
      const now = packs.find(({ pack }) => pack === updated.id)?.version
      const versions = updated.versions.filter((version) => version !== now)
      return takePack(updated.id, versions[chance.below(versions.length)] ?? '')
    }
    return turn < 97 ? passphraseDeed(other.learner) : learnerDeed(`学员 ${randomUUID().slice(0, 8)}`)
  }

  return {
    next,
    perform: async ({ key, value, act }) => {
      say({ state: 'begun', key, value })
      try {
        const known = await act()
        say({ state: 'done', key: typeof known === 'string' ? known : key, value })
        return null
      } catch (error) {
        return error
      }
    },
  }
}
