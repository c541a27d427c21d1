import type { HelpCardView } from '#contract/protection.ts'
import { publisherNameSchema } from '#courses/format/publisher-name.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import { helpAnswerFileSchema, helpCardFileSchema, helpRequestFileSchema } from '#services/protection/help-files.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { UsageError } from './output.ts'
import { codeResult } from './passphrase-commands.ts'
import { readJsonFile } from './read-json-file.ts'
import { usageTexts } from './usage-texts.ts'

const cardLine = ({ fingerprint, name }: HelpCardView) => `${fingerprint}\t${name}`
const asText = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`

/** `tianye help-card new NAME` */
export const helpCardNew: DataCommand = {
  name: 'help-card new',
  usage: 'help-card new NAME',
  summary: {
    en: 'Makes an instructor’s help card: it lets learners back in who forgot their passphrase.',
    'zh-CN': '制作教师的求助卡：学员忘了口令时，凭它可以重新进入。',
  },
  prepare: (call, words) => {
    const name = publisherNameSchema.safeParse(takeWords(words, 'NAME').NAME)
    if (!name.success) throw new UsageError(usageTexts.learnerName)
    return async ({ help }) => {
      const card = await help.createCard(name.data, await askPassphrase(call, 'choose'))
      return { document: { card }, lines: [cardLine(card)] }
    }
  },
}

/** `tianye help-card list` */
export const helpCardList: DataCommand = {
  name: 'help-card list',
  usage: 'help-card list',
  summary: { en: 'Lists the help cards made in the data folder.', 'zh-CN': '列出在数据文件夹里制作的求助卡。' },
  prepare: (_, words) => {
    takeWords(words)
    return ({ help }) => {
      const cards = help.listCards()
      return Promise.resolve({ document: { cards }, lines: cards.map(cardLine) })
    }
  },
}

/** `tianye help-card export CARD -o FILE` */
export const helpCardExport: DataCommand = {
  name: 'help-card export',
  usage: 'help-card export CARD -o FILE.json',
  summary: { en: 'Writes a help card for learners to choose.', 'zh-CN': '导出求助卡，供学员选用。' },
  prepare: (call, words) => {
    const { CARD } = takeWords(words, 'CARD')
    const file = takeOption(call.outputFile, '-o')
    return async ({ help }) => {
      const content = help.exportCard(CARD)
      await writeWholeFile(file, asText(content))
      const card = help.listCards().find((one) => one.card === content.card)
      return { document: { card, file }, lines: [`${content.name}\t${file}`] }
    }
  },
}

/** `tianye help-card answer REQUEST [-o FILE]` */
export const helpCardAnswer: DataCommand = {
  name: 'help-card answer',
  usage: 'help-card answer REQUEST.json [-o FILE.json]',
  summary: {
    en: 'Shows who asks for help; with -o also answers. Make sure of the person first.',
    'zh-CN': '显示是谁在求助；加 -o 则写出答复。请先确认是本人。',
  },
  prepare: (call, words) => {
    const { REQUEST } = takeWords(words, 'REQUEST')
    return async ({ help }) => {
      const asked = await readJsonFile(REQUEST, helpRequestFileSchema, 'help-request-unreadable')
      const request = help.describe(asked)
      const file = call.outputFile ?? null
      if (file !== null) await writeWholeFile(file, asText(await help.answer(asked, await askPassphrase(call, 'open'))))
      return {
        document: { request, file },
        lines: [`${request.learner}\t${request.name}\t${request.fingerprint}`, ...(file === null ? [] : [file])],
      }
    }
  },
}

/** `tianye learner help choose CARD.json --learner ID` */
export const helpChoose: DataCommand = {
  name: 'learner help choose',
  usage: 'learner help choose CARD.json --learner ID',
  summary: {
    en: 'Lets the instructor of a help card help, should the passphrase be forgotten.',
    'zh-CN': '选用一张求助卡：忘了口令时，可请这位教师协助。',
  },
  prepare: (call, words) => {
    const { CARD } = takeWords(words, 'CARD')
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, help, protection }) => {
      help.choose(id, await readJsonFile(CARD, helpCardFileSchema, 'help-card-unreadable'))
      const { help: card } = protection.status(id)
      const learner = learners.find(id)
      return { document: { learner, card }, lines: card === null ? [] : [cardLine(card)] }
    }
  },
}

/** `tianye learner help remove --learner ID` */
export const helpRemove: DataCommand = {
  name: 'learner help remove',
  usage: 'learner help remove --learner ID',
  summary: {
    en: 'Forgets the help card; no instructor can help then.',
    'zh-CN': '不再使用求助卡；此后没有教师能够协助。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return ({ learners, help }) => {
      help.dismiss(id)
      const learner = learners.find(id)
      return Promise.resolve({ document: { learner }, lines: [`${learner.learner}\t${learner.name}`] })
    }
  },
}

/** `tianye learner help request --learner ID -o FILE` */
export const helpRequest: DataCommand = {
  name: 'learner help request',
  usage: 'learner help request --learner ID -o FILE.json',
  summary: {
    en: 'Writes a request for the instructor of the chosen help card.',
    'zh-CN': '写出求助文件，交给所选求助卡的教师。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ learners, help }) => {
      await writeWholeFile(file, asText(help.request(id)))
      const learner = learners.find(id)
      return { document: { learner, file }, lines: [`${learner.learner}\t${learner.name}\t${file}`] }
    }
  },
}

/** `tianye learner help accept ANSWER.json --learner ID` */
export const helpAccept: DataCommand = {
  name: 'learner help accept',
  usage: 'learner help accept ANSWER.json --learner ID',
  summary: {
    en: 'Sets a new passphrase with the instructor’s answer. What is private stays closed until the old passphrase comes back to mind.',
    'zh-CN': '凭教师的答复设置新口令。私人文字仍打不开，等想起旧口令再说。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    const { ANSWER } = takeWords(words, 'ANSWER')
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, help }) => {
      const answer = await readJsonFile(ANSWER, helpAnswerFileSchema, 'help-answer-unreadable')
      const { code } = await help.accept(id, answer, await askPassphrase(call, 'choose', 'newPassphrase'))
      return codeResult(learners.find(id), code)
    }
  },
}
