import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { givenLevels, replacementReasons, withdrawalReasons } from '#contract/record-words.ts'
import type { CertificateRequest } from '#contract/trust-view.ts'
import { writeWholeFile } from '#platform/write-whole-file.ts'
import type { Services } from '#services/services.ts'
import { answerFiles } from './answer-files.ts'
import { askPassphrase } from './ask-passphrase.ts'
import type { Call } from './call.ts'
import { heldLine, outcomeLine, requestLine } from './certificate-lines.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import { type CommandResult, exitCodes, UsageError } from './output.ts'
import { readTextFile } from './read-text-file.ts'
import { readTykeyFile } from './read-tykey-file.ts'
import { usageTexts } from './usage-texts.ts'

/** `tianye certificate request PACK --learner ID --level LEVEL -o FILE` */
export const certificateRequest: DataCommand = {
  name: 'certificate request',
  usage:
    'certificate request PACK --learner ID --level LEVEL -o FILE.tybundle [--name NAME] [--number NUMBER] [--replaces SERIAL --reason REASON]',
  summary: {
    en: 'Asks for a confirmation or a certificate, and writes the bundle in which it is asked.',
    'zh-CN': '申请教师确认或证书，并写出载有申请的记录包。',
  },
  prepare: (call, words) => {
    const { PACK } = takeWords(words, 'PACK')
    const learner = takeOption(call.learner, '--learner')
    const level = oneOf(givenLevels, '--level', takeOption(call.level, '--level'))
    const file = takeOption(call.outputFile, '-o')
    const replaces =
      call.replaces === undefined
        ? null
        : {
            serial: call.replaces,
            reason: oneOf(replacementReasons, '--reason', takeOption(call.reason, '--reason')),
          }
    return async ({ holding, bundles }) => {
      const asked = { pack: PACK, level, name: call.name ?? null, registrationNumber: call.number ?? null, replaces }
      const request = await holding.request(learner, asked, call.language)
      const { file: bytes } = await bundles.exportBundle(learner, false)
      await writeWholeFile(file, bytes)
      return { document: { request, file }, lines: [`${requestLine(request, call.language)}\t${file}`] }
    }
  },
}

/** `tianye certificate confirm [FILE…] --key KEY -o DIR [--tykey FILE]` */
export const certificateConfirm: DataCommand = {
  name: 'certificate confirm',
  usage: 'certificate confirm [FILE.tybundle…] --key KEY -o DIR [--tykey FILE.tykey] [--accept]',
  summary: {
    en: 'Checks what learners ask to be confirmed, marks sealed examinations, signs, and writes an answer for each learner.',
    'zh-CN': '核对学员申请确认的记录，批阅密封试卷，签名，并为每位学员写出答复。',
  },
  prepare: (call, words) => {
    const asked = takeKeyAndFolder(call)
    return async (services) => {
      const tykeys = call.tykeyFile === undefined ? [] : [await readTykeyFile(call.tykeyFile)]
      return answerAll(services, call, words, 'instructor-confirmed', async (requests) => {
        const key = await services.publisherKeys.openSeed(asked.key, await askPassphrase(call, 'open'))
        return services.giving.confirm(requests, key, tykeys, call.language)
      })
    }
  },
}

/** `tianye certificate issue [FILE…] --key KEY -o DIR [--template FILE]` */
export const certificateIssue: DataCommand = {
  name: 'certificate issue',
  usage: 'certificate issue [FILE.tybundle…] --key KEY -o DIR [--template FILE.json] [--accept]',
  summary: {
    en: 'Issues the certificates that learners ask for, on what an instructor has confirmed, and writes an answer for each learner.',
    'zh-CN': '依据教师的确认，签发学员申请的证书，并为每位学员写出答复。',
  },
  prepare: (call, words) => {
    const asked = takeKeyAndFolder(call)
    return async (services) => {
      const template =
        call.templateFile === undefined ? null : await readTextFile(call.templateFile, 'template-unreadable')
      if (template !== null) await services.templates.read(template)
      return answerAll(services, call, words, 'issuer-signed', async (requests) => {
        const key = await services.publisherKeys.openSeed(asked.key, await askPassphrase(call, 'open'))
        return services.giving.issue(requests, key, template, call.language)
      })
    }
  },
}

/** `tianye certificate revoke SERIAL --reason REASON --key KEY -o FILE` */
export const certificateRevoke: DataCommand = {
  name: 'certificate revoke',
  usage: 'certificate revoke SERIAL --reason REASON --key KEY -o FILE.json',
  summary: {
    en: 'Withdraws what was given here, and writes the new status list.',
    'zh-CN': '撤销在这里给出的证书或确认，并写出新的状态名单。',
  },
  prepare: (call, words) => {
    const { SERIAL } = takeWords(words, 'SERIAL')
    const reason = oneOf(withdrawalReasons, '--reason', takeOption(call.reason, '--reason'))
    const key = takeOption(call.key, '--key')
    const file = takeOption(call.outputFile, '-o')
    return async ({ giving, publisherKeys }) => {
      const opened = await publisherKeys.openSeed(key, await askPassphrase(call, 'open'))
      await writeWholeFile(file, giving.withdraw(SERIAL, reason, opened))
      return { document: { serial: SERIAL, reason, file }, lines: [`${SERIAL}\t${file}`] }
    }
  },
}

/** `tianye certificate import FILE` */
export const certificateImport: DataCommand = {
  name: 'certificate import',
  usage: 'certificate import FILE.tyanswer [--learner ID]',
  summary: {
    en: 'Takes in an answer: points of a sealed examination, a confirmation or a certificate.',
    'zh-CN': '收入答复：密封考试的成绩、教师确认或证书。',
  },
  prepare: (_, words) => {
    const { FILE } = takeWords(words, 'FILE')
    return async ({ holding }) => {
      const taken = await holding.take(await readTextFile(FILE, 'file-unreadable'))
      return { document: { taken }, lines: [...taken.serials, `${taken.marked}`].map((line) => `${FILE}\t${line}`) }
    }
  },
}

/** `tianye certificate list [--learner ID]` */
export const certificateList: DataCommand = {
  name: 'certificate list',
  usage: 'certificate list [--learner ID]',
  summary: {
    en: 'Lists what is asked for, what was given here, and what a learner holds.',
    'zh-CN': '列出申请、在这里给出的和学员持有的确认与证书。',
  },
  prepare: (call, words) => {
    takeWords(words)
    return async ({ giving, holding }) => {
      const { learner, language } = call
      const requests = learner === undefined ? giving.requests() : holding.requests(learner)
      const held = learner === undefined ? [] : await holding.view(learner)
      const given = learner === undefined ? await giving.list() : []
      const lines = [
        ...requests.map((one) => requestLine(one, language)),
        ...held.map((one) => heldLine(one, language)),
        ...given.map(({ serial, name, pack, withdrawn }) => `${serial}\t${name}\t${pack}\t${withdrawn?.reason ?? ''}`),
      ]
      return { document: { requests, held, given }, lines }
    }
  },
}

/** `tianye certificate paper SERIAL --learner ID -o FILE` */
export const certificatePaper: DataCommand = {
  name: 'certificate paper',
  usage: 'certificate paper SERIAL --learner ID -o FILE.pdf|FILE.json',
  summary: {
    en: 'Draws the paper of a confirmation or certificate, or with a name in .json writes its credential alone.',
    'zh-CN': '生成确认或证书的 PDF；文件名以 .json 结尾则只写出凭证。',
  },
  prepare: (call, words) => {
    const { SERIAL } = takeWords(words, 'SERIAL')
    const learner = takeOption(call.learner, '--learner')
    const file = takeOption(call.outputFile, '-o')
    return async ({ holding }) => {
      const { level, credential } = holding.find(learner, SERIAL)
      await writeWholeFile(file, /\.json$/i.test(file) ? credential : await holding.draw(learner, SERIAL))
      return { document: { serial: SERIAL, level, file }, lines: [`${SERIAL}\t${file}`] }
    }
  },
}

function takeKeyAndFolder(call: Call): { readonly key: string; readonly folder: string } {
  return { key: takeOption(call.key, '--key'), folder: takeOption(call.outputFile, '-o') }
}

/** Takes the bundles in, answers the requests of a level that are in them, or all that wait here, and writes the answers. */
async function answerAll(
  services: Services,
  call: Call,
  files: readonly string[],
  level: CertificateRequest['level'],
  answer: (requests: readonly CertificateRequest[]) => ReturnType<Services['giving']['confirm']>,
): Promise<CommandResult> {
  const learners: string[] = []
  for (const file of files) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, as they were named
    const { bundle, isQuarantined } = await services.bundles.importBundle(file, call.isAccepted)
    const { name, fingerprint, learner } = bundle.learner
    if (isQuarantined) throw new AppError('learner-not-vouched', { name, fingerprint })
    learners.push(learner)
  }
  const requests = services.giving
    .requests()
    .filter(
      (one) => one.level === level && (files.length === 0 ? one.answered === null : learners.includes(one.learner)),
    )
  if (requests.length === 0) throw new AppError('request-unknown')
  const { outcomes, answers } = await answer(requests)
  const [only] = outcomes
  if (outcomes.length === 1 && only?.kind === 'refused') throw new AppError(only.code, only.details)
  const written = await answerFiles(answers, takeOption(call.outputFile, '-o'))
  const told = outcomes.map((one) =>
    one.kind === 'refused' ? one : { ...one, file: written.get(one.request.learner) ?? null },
  )
  const isWhole = told.every(({ kind }) => kind !== 'refused')
  return {
    document: { outcomes: told },
    lines: told.map((one) => outcomeLine(one, call.language)),
    exitCode: isWhole ? exitCodes.done : exitCodes.refused,
  }
}

function oneOf<const T extends readonly [string, ...string[]]>(known: T, option: string, given: string): T[number] {
  const found = z.enum(known).safeParse(given)
  if (!found.success) throw new UsageError(usageTexts.valueUnknown(option, given, known))
  return found.data
}
