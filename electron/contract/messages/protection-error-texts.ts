import type { Language } from '../language.ts'

/** What can go wrong with passphrases, recovery codes, help cards and moves: what happened, and what to do. */
export const protectionErrorTexts = {
  en: {
    'learner-locked': {
      what: 'This profile is locked by its passphrase.',
      next: 'Unlock it first; a command takes the passphrase from the terminal or from TIANYE_PASSPHRASE.',
    },
    'learner-protected': {
      what: 'This profile has a passphrase already.',
      next: 'Nothing was changed. Change the passphrase, or remove it.',
    },
    'learner-not-protected': {
      what: 'This profile has no passphrase.',
      next: 'Nothing was changed. Set one first.',
    },
    'unlock-waits': {
      what: 'After several wrong passphrases the next try has to wait.',
      next: 'Try again in {seconds} seconds. Nobody is locked out for ever.',
    },
    'unlock-wrong': {
      what: 'This is not the passphrase.',
      next: 'Nothing was changed. Check capitals and the input method, then try again.',
    },
    'passphrase-short': {
      what: 'A passphrase needs at least 8 characters.',
      next: 'Nothing was changed. Take several words that only you would put together.',
    },
    'passphrase-long': {
      what: 'A passphrase has at most 256 characters.',
      next: 'Nothing was changed. Take a shorter one.',
    },
    'passphrase-guessable': {
      what: 'Anybody would guess this passphrase: it is hardly more than one character, a row of them, or the name.',
      next: 'Nothing was changed. Take several words that only you would put together.',
    },
    'recovery-code-length': {
      what: 'The recovery code has {expected} characters; {given} were given.',
      next: 'Nothing was changed. Look for a group that was left out or typed twice.',
    },
    'recovery-code-mistyped': {
      what: 'There is a typing error in group {group} of the recovery code.',
      next: 'Nothing was changed. Compare this group with the paper.',
    },
    'recovery-code-wrong': {
      what: 'This recovery code is typed rightly, but is not the one of this profile.',
      next: 'Nothing was changed. It may be an older one: a new code takes the place of the one before.',
    },
    'private-text-damaged': {
      what: 'A private text ({area}, {id}) was changed outside Tianye and cannot be opened.',
      next: 'Nothing was changed. Restore a backup, or delete the text.',
    },
    'help-card-unreadable': {
      what: 'The file {file} is not a help card.',
      next: 'Nothing was changed. Ask the instructor for the file that “help-card export” wrote.',
    },
    'help-card-unknown': {
      what: 'The help card {card} is not in this data folder, or several have this name.',
      next: 'Nothing was changed. Work on the PC where the card was made, or give the first eight digits of its fingerprint.',
    },
    'help-card-missing': {
      what: 'This profile has not chosen a help card, so no instructor can help.',
      next: 'Use the recovery code, or try to remember the passphrase.',
    },
    'help-request-unreadable': {
      what: 'This is not a request for help that can be used.',
      next: 'Nothing was changed. Take the file just as the learner’s PC wrote it.',
    },
    'help-answer-unreadable': {
      what: 'The file {file} is not an instructor’s answer.',
      next: 'Nothing was changed. Take the file just as the instructor’s PC wrote it.',
    },
    'help-differs': {
      what: 'This answer does not belong to the last request of this profile.',
      next: 'Nothing was changed. Use the newest request and the answer to it, or write a new request.',
    },
    'move-file-unreadable': {
      what: 'This is not a file that a profile was moved out with.',
      next: 'Nothing was changed. Take the file just as it was written.',
    },
    'move-file-wrong': {
      what: 'The passphrase does not open this file, or the file was damaged.',
      next: 'Nothing was changed. It is the passphrase that was chosen for the file when it was written.',
    },
  },
  'zh-CN': {
    'learner-locked': {
      what: '这份档案已用口令锁上。',
      next: '请先解锁；使用命令时，口令在终端输入，或写入环境变量 TIANYE_PASSPHRASE。',
    },
    'learner-protected': {
      what: '这份档案已经设了口令。',
      next: '没有做任何更改。可以更换口令，也可以取消口令。',
    },
    'learner-not-protected': { what: '这份档案没有设口令。', next: '没有做任何更改。请先设置口令。' },
    'unlock-waits': {
      what: '口令连错几次，要等一等才能再试。',
      next: '请在 {seconds} 秒后再试。等一等就行，不会永远锁死。',
    },
    'unlock-wrong': {
      what: '口令不对。',
      next: '没有做任何更改。请看看大小写和输入法，再试一次。',
    },
    'passphrase-short': {
      what: '口令至少要 8 个字符。',
      next: '没有做任何更改。不妨用几个只有你才会连在一起的词。',
    },
    'passphrase-long': { what: '口令最多 256 个字符。', next: '没有做任何更改。请换一个短些的。' },
    'passphrase-guessable': {
      what: '这个口令谁都猜得到：不是几个字符来回重复，就是顺着数下来，或者就是姓名。',
      next: '没有做任何更改。不妨用几个只有你才会连在一起的词。',
    },
    'recovery-code-length': {
      what: '恢复码共 {expected} 个字符，现在是 {given} 个。',
      next: '没有做任何更改。请看看是不是漏了一组，或者哪组输了两遍。',
    },
    'recovery-code-mistyped': {
      what: '恢复码的第 {group} 组输错了。',
      next: '没有做任何更改。请对照纸上的这一组再看一遍。',
    },
    'recovery-code-wrong': {
      what: '恢复码没有输错，但不是这份档案的。',
      next: '没有做任何更改。它可能是旧的：重新生成后，旧码就作废了。',
    },
    'private-text-damaged': {
      what: '一段私人文字（{area}，{id}）在田野之外被改动过，打不开了。',
      next: '没有做任何更改。请恢复备份，或删去这段文字。',
    },
    'help-card-unreadable': {
      what: '{file} 不是求助卡。',
      next: '没有做任何更改。请向教师要用“help-card export”导出的文件。',
    },
    'help-card-unknown': {
      what: '这个数据文件夹里没有求助卡 {card}，或者有几张同名。',
      next: '没有做任何更改。请在制作这张卡的电脑上操作，或写出指纹的前八位。',
    },
    'help-card-missing': {
      what: '这份档案没有选过求助卡，教师帮不上忙。',
      next: '请用恢复码，或再想想口令。',
    },
    'help-request-unreadable': {
      what: '这不是可用的求助文件。',
      next: '没有做任何更改。请用学员电脑写出的原文件。',
    },
    'help-answer-unreadable': {
      what: '{file} 不是教师的答复文件。',
      next: '没有做任何更改。请用教师电脑写出的原文件。',
    },
    'help-differs': {
      what: '这份答复对不上这份档案最近一次的求助。',
      next: '没有做任何更改。请用最新的求助文件和对它的答复，或重新写一份求助文件。',
    },
    'move-file-unreadable': {
      what: '这不是迁出档案的文件。',
      next: '没有做任何更改。请用当初写出的原文件。',
    },
    'move-file-wrong': {
      what: '口令打不开这个文件，或者文件已损坏。',
      next: '没有做任何更改。要用的是写出文件时为它选的口令。',
    },
  },
} as const satisfies Readonly<Record<Language, unknown>>
