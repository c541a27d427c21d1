import type { ChannelHandlers } from '#contract/channel-specs.ts'
import { AppError } from '#contract/errors/app-error.ts'
import { certificateFileTexts } from '#contract/messages/certificate-file-texts.ts'
import type { ClassFiles } from '#services/cohort/class-files.ts'
import type { PaperSaver } from '#services/completion/paper-saver.ts'
import type { AnswerFile } from '#services/credentials/answer-requests.ts'
import type { CertificateFiles } from '#services/credentials/certificate-files.ts'
import { givenTykey } from '#services/credentials/given-tykey.ts'
import { statementKindOf } from '#services/credentials/statement.ts'
import { fileNameFor } from '#services/file-name.ts'
import type { Services } from '#services/services.ts'

/** What the area of certificates needs: the services, or the reason why the records are not open, and where files come and go. */
export type CertificateArea = {
  readonly openServices: () => Services
  readonly papers: PaperSaver
  readonly classFiles: ClassFiles
  readonly certificateFiles: CertificateFiles
}

/** Channels about requests, confirmations, certificates, issuer lists, and what a person marks. */
export type CertificateChannel = Extract<
  keyof ChannelHandlers,
  `certificates:${string}` | `giving:${string}` | `issuers:${string}` | `marking:${string}` | `templates:${string}`
>

/** See {@link CertificateChannel}. What was chosen for the answers to come is kept until another is; the page never learns its path. */
export function createCertificateHandlers(parts: CertificateArea): Pick<ChannelHandlers, CertificateChannel> {
  const { openServices, papers, classFiles, certificateFiles } = parts
  let tykey: ReturnType<typeof givenTykey> | null = null
  let template: string | null = null
  let waiting: string | null = null
  const writeAnswers = async (folder: string, answers: readonly AnswerFile[]) => {
    for (const { learner, name, text } of answers) {
      const file = `${fileNameFor(name)}-${learner.slice(0, 8)}.tyanswer`
      // oxlint-disable-next-line eslint/no-await-in-loop -- one file after another
      await certificateFiles.writeInto(folder, file, text)
    }
  }
  return {
    'certificates:list': async ({ learner }) => {
      const { holding } = openServices()
      return { requests: holding.requests(learner), held: await holding.view(learner) }
    },
    'certificates:request': async ({ learner, pack, level, language }) => {
      const { holding, bundles, learners } = openServices()
      const asked = { pack, level, name: null, registrationNumber: null, replaces: null }
      await holding.request(learner, asked, language)
      const make = async () => (await bundles.exportBundle(learner, false)).file
      return classFiles.save('bundle', fileNameFor(learners.find(learner).name), make, language)
    },
    'certificates:take': async ({ language }) => {
      const picked = await certificateFiles.pick('answer', language)
      if (picked === null) return null
      const { holding, takeList } = openServices()
      const kind = statementKindOf(picked.text)
      return kind === 'issuer-list' || kind === 'status-list'
        ? { kind: 'list', list: await takeList(picked.text, false) }
        : { kind: 'answer', answer: await holding.take(picked.text) }
    },
    'certificates:save': ({ learner, serial, language }) =>
      papers.save(`Tianye-${serial}.pdf`, () => openServices().holding.draw(learner, serial), language),
    'giving:view': () => {
      const { giving, publisherKeys, trust } = openServices()
      return { requests: giving.requests(), keys: publisherKeys.list(), lists: trust.list() }
    },
    'giving:make-key': ({ name, passphrase }) => openServices().publisherKeys.create(name, passphrase),
    'giving:choose': async ({ what, language }) => {
      const picked = await certificateFiles.pick(what, language)
      if (what === 'template') {
        template = null
        if (picked !== null) await openServices().templates.read(picked.text)
        template = picked?.text ?? null
      } else {
        tykey = picked === null ? null : givenTykey(picked.name, picked.text)
      }
      return picked?.name ?? null
    },
    'giving:answer': async ({ level, key, passphrase, language }) => {
      const { giving, publisherKeys } = openServices()
      const opened = await publisherKeys.openSeed(key, passphrase)
      const folder = await certificateFiles.pickFolder(language)
      if (folder === null) return null
      const open = giving.requests().filter((one) => one.level === level && one.answered === null)
      const { outcomes, answers } =
        level === 'issuer-signed'
          ? await giving.issue(open, opened, template, language)
          : await giving.confirm(open, opened, tykey === null ? [] : [tykey], language)
      await writeAnswers(folder, answers)
      return outcomes
    },
    'marking:view': ({ language }) => {
      const { marking, publisherKeys } = openServices()
      return { answers: marking.list(language), keys: publisherKeys.list() }
    },
    'marking:keep': (given) => openServices().marking.keep(given),
    'marking:return': async ({ key, passphrase, language }) => {
      const { marking, publisherKeys } = openServices()
      const opened = await publisherKeys.openSeed(key, passphrase)
      const folder = await certificateFiles.pickFolder(language)
      if (folder === null) return null
      const { outcomes, answers, done } = await marking.giveBack(opened, tykey === null ? [] : [tykey])
      await writeAnswers(folder, answers)
      done()
      return outcomes
    },
    'templates:open': async ({ language }) => {
      const picked = await certificateFiles.pick('template', language)
      return picked === null ? null : openServices().templates.read(picked.text)
    },
    'templates:picture': async ({ template: of, language }) => {
      const bytes = await certificateFiles.pickPicture(language)
      return bytes === null ? null : openServices().templates.readPicture(bytes, of)
    },
    'templates:preview': ({ template: of }) => openServices().templates.preview(of),
    'templates:save': async ({ template: made, language }) => {
      const { templates } = openServices()
      await templates.preview(made)
      const text = templates.write(made)
      const { name } = certificateFileTexts.template
      return certificateFiles.saveTemplate(`${name[language]}.json`, text, language)
    },
    'issuers:choose': async ({ language }) => {
      const picked = await certificateFiles.pick('issuers', language)
      waiting = picked?.text ?? null
      return waiting === null ? null : openServices().takeList(waiting, false)
    },
    'issuers:accept': () => {
      if (waiting === null) throw new AppError('statement-unreadable', { reason: '' })
      return openServices().takeList(waiting, true)
    },
  }
}
