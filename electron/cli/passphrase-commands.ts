import type { LearnerView } from '#contract/learner.ts'
import type { ProtectionView } from '#contract/protection.ts'
import { askPassphrase, askRecoveryCode } from './ask-passphrase.ts'
import { type DataCommand, takeOption, takeWords } from './command.ts'
import type { CommandResult } from './output.ts'

const line = ({ learner, name, lock }: LearnerView) => `${learner}\t${name}\t${lock}`

const lockLine = ({ lock, waitMs, help, isHelpAsked, closedKeys }: ProtectionView) =>
  [lock, `wait ${waitMs} ms`, `help ${help?.name ?? '-'}`, `asked ${isHelpAsked}`, `closed ${closedKeys}`].join('\t')

/** What a command shows of a new recovery code: the code on a line of its own, to be written down. */
export function codeResult(learner: LearnerView, code: string): CommandResult {
  return { document: { learner, recovery: { code } }, lines: [line(learner), code] }
}

/** `tianye learner protection --learner ID` */
export const learnerProtection: DataCommand = {
  name: 'learner protection',
  usage: 'learner protection --learner ID',
  summary: {
    en: 'Says what protects a learner: passphrase, waiting time, help card, closed texts.',
    'zh-CN': '显示学员的保护情况：口令、等待时间、求助卡、打不开的文字。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return ({ learners, protection }) => {
      const [learner, shown] = [learners.find(id), protection.status(id)]
      return Promise.resolve({ document: { learner, protection: shown }, lines: [line(learner), lockLine(shown)] })
    }
  },
}

/** `tianye learner passphrase set --learner ID` */
export const passphraseSet: DataCommand = {
  name: 'learner passphrase set',
  usage: 'learner passphrase set --learner ID',
  summary: {
    en: 'Protects a learner with a passphrase and prints the recovery code, once.',
    'zh-CN': '为学员设置口令，并显示恢复码（只显示这一次）。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      learners.find(id)
      const { code } = await protection.set(id, await askPassphrase(call, 'choose'))
      return codeResult(learners.find(id), code)
    }
  },
}

/** `tianye learner passphrase change --learner ID` */
export const passphraseChange: DataCommand = {
  name: 'learner passphrase change',
  usage: 'learner passphrase change --learner ID',
  summary: {
    en: 'Changes a learner’s passphrase; the new one comes from the terminal or TIANYE_NEW_PASSPHRASE.',
    'zh-CN': '更换学员的口令；新口令在终端输入，或写入 TIANYE_NEW_PASSPHRASE。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      const old = await askPassphrase(call, 'open')
      await protection.change(id, old, await askPassphrase(call, 'choose', 'newPassphrase'))
      const learner = learners.find(id)
      return { document: { learner }, lines: [line(learner)] }
    }
  },
}

/** `tianye learner passphrase remove --learner ID` */
export const passphraseRemove: DataCommand = {
  name: 'learner passphrase remove',
  usage: 'learner passphrase remove --learner ID',
  summary: {
    en: 'Takes the passphrase away: everybody on this PC can then read what is private.',
    'zh-CN': '取消口令：此后这台电脑上的人都能看到私人文字。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      await protection.remove(id, await askPassphrase(call, 'open'))
      const learner = learners.find(id)
      return { document: { learner }, lines: [line(learner)] }
    }
  },
}

/** `tianye learner recovery-code --learner ID` */
export const recoveryCode: DataCommand = {
  name: 'learner recovery-code',
  usage: 'learner recovery-code --learner ID',
  summary: {
    en: 'Makes the recovery code anew and prints it, once; the old one opens nothing any more.',
    'zh-CN': '重新生成恢复码并显示（只显示这一次）；旧码随即作废。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      const { code } = await protection.newCode(id, await askPassphrase(call, 'open'))
      return codeResult(learners.find(id), code)
    }
  },
}

/** `tianye learner recover --learner ID` */
export const learnerRecover: DataCommand = {
  name: 'learner recover',
  usage: 'learner recover --learner ID',
  summary: {
    en: 'Sets a new passphrase with the recovery code, from the terminal or TIANYE_RECOVERY_CODE.',
    'zh-CN': '用恢复码设置新口令；恢复码在终端输入，或写入 TIANYE_RECOVERY_CODE。',
  },
  isForLocked: true,
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      const code = await askRecoveryCode(call)
      await protection.recover(id, code, await askPassphrase(call, 'choose', 'newPassphrase'))
      const learner = learners.find(id)
      return { document: { learner }, lines: [line(learner)] }
    }
  },
}

/** `tianye learner reopen --learner ID` */
export const learnerReopen: DataCommand = {
  name: 'learner reopen',
  usage: 'learner reopen --learner ID',
  summary: {
    en: 'Opens texts that an instructor’s help left closed, with the old passphrase from the terminal or TIANYE_OLD_PASSPHRASE.',
    'zh-CN': '用想起来的旧口令打开教师协助后仍锁着的文字；旧口令在终端输入，或写入 TIANYE_OLD_PASSPHRASE。',
  },
  prepare: (call, words) => {
    takeWords(words)
    const id = takeOption(call.learner, '--learner')
    return async ({ learners, protection }) => {
      await protection.reopen(id, await askPassphrase(call, 'open', 'oldPassphrase'))
      const [learner, shown] = [learners.find(id), protection.status(id)]
      return { document: { learner, protection: shown }, lines: [line(learner), lockLine(shown)] }
    }
  },
}
