import { AppError } from '#contract/errors/app-error.ts'
import type { Call } from './call.ts'

const prompts = {
  passphrase: {
    open: { en: 'Passphrase: ', 'zh-CN': '口令：' },
    choose: { en: 'New passphrase: ', 'zh-CN': '新口令：' },
  },
  newPassphrase: {
    open: { en: 'New passphrase: ', 'zh-CN': '新口令：' },
    choose: { en: 'New passphrase: ', 'zh-CN': '新口令：' },
  },
  oldPassphrase: {
    open: { en: 'Old passphrase: ', 'zh-CN': '旧口令：' },
    choose: { en: 'Old passphrase: ', 'zh-CN': '旧口令：' },
  },
  filePassphrase: {
    open: { en: 'Passphrase of the file: ', 'zh-CN': '文件口令：' },
    choose: { en: 'Passphrase for the file: ', 'zh-CN': '为文件选一个口令：' },
  },
}
const again = { en: 'Type it again: ', 'zh-CN': '再输入一次：' }
const codePrompt = { en: 'Recovery code: ', 'zh-CN': '恢复码：' }

/**
 * A passphrase from its environment variable (`TIANYE_PASSPHRASE` for most), or typed at the terminal unseen, twice where it
 * is chosen. Throws `passphrase-missing` where there is neither or it is empty, and `passphrases-differ`.
 */
export async function askPassphrase(
  call: Call,
  purpose: 'open' | 'choose',
  which: keyof typeof prompts = 'passphrase',
): Promise<string> {
  const given = call[which]
  if (given !== undefined) return notEmpty(given)
  if (!process.stdin.isTTY) throw new AppError('passphrase-missing')
  const typed = notEmpty(await readHidden(prompts[which][purpose][call.language]))
  if (purpose === 'choose' && (await readHidden(again[call.language])) !== typed)
    throw new AppError('passphrases-differ')
  return typed
}

/** The recovery code from `TIANYE_RECOVERY_CODE` or the terminal. Throws `passphrase-missing` where there is neither. */
export async function askRecoveryCode(call: Call): Promise<string> {
  if (call.recoveryCode !== undefined) return notEmpty(call.recoveryCode)
  if (!process.stdin.isTTY) throw new AppError('passphrase-missing')
  return notEmpty(await readHidden(codePrompt[call.language]))
}

function notEmpty(passphrase: string): string {
  if (passphrase === '') throw new AppError('passphrase-missing')
  return passphrase
}

/** One line from the terminal without showing it. Ctrl+C and Ctrl+D give nothing. */
function readHidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  return new Promise((resolve) => {
    let typed = ''
    const end = (line: string): void => {
      stdin.off('data', take)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      resolve(line)
    }
    const take = (chunk: string): void => {
      for (const character of chunk) {
        if (character === '\r' || character === '\n') return end(typed)
        if (character === '\u0003' || character === '\u0004') return end('')
        typed =
          character === '\u007f' || character === '\b' ? Array.from(typed).slice(0, -1).join('') : typed + character
      }
      return undefined
    }
    stderr.write(prompt)
    stdin.setEncoding('utf8')
    stdin.setRawMode(true)
    stdin.on('data', take)
    stdin.resume()
  })
}
