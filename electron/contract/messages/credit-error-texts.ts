import type { Language } from '../language.ts'
import type { ErrorText } from './error-text.ts'

/** Why something about credit is refused. */
export const creditErrors = [
  'credit-unknown',
  'credit-in-future',
  'credit-file-unreadable',
  'scan-kind',
  'scan-too-large',
  'scans-full',
  'scan-not-here',
  'profile-unknown',
  'profile-grade-unknown',
  'profile-shipped',
  'profile-parts-too-much',
  'profile-not-followed',
  'dossier-not-drawn',
] as const

/** See {@link creditErrors}. */
export const creditErrorTexts: Readonly<Record<Language, Readonly<Record<(typeof creditErrors)[number], ErrorText>>>> =
  {
    en: {
      'credit-unknown': {
        what: 'There is no entry {entry} that you added.',
        next: 'Nothing was changed. Entries that come from a completed course cannot be edited.',
      },
      'credit-in-future': {
        what: '{day} is still to come.',
        next: 'Nothing was recorded. Credit is entered once it is earned; check the date, and the clock of this computer.',
      },
      'credit-file-unreadable': {
        what: 'The file {file} does not describe credit ({reason}).',
        next: 'Nothing was recorded. An example stands in the help of the command.',
      },
      'scan-kind': {
        what: 'This file is not a PDF, JPEG or PNG.',
        next: 'Nothing was recorded. Scan or photograph the certificate as one of these and add that.',
      },
      'scan-too-large': {
        what: 'The scan has {megabytes} MB; at most {most} MB are kept.',
        next: 'Nothing was recorded. Scan it at 150 to 200 dots per inch, or save the photograph smaller.',
      },
      'scans-full': {
        what: 'With this scan there would be more than {most} MB of scans.',
        next: 'Nothing was recorded. Replace large scans by smaller ones first.',
      },
      'scan-not-here': {
        what: 'The scan of this entry is not on this computer.',
        next: 'It stayed where the entry was made. Correct the entry and add the file again.',
      },
      'profile-unknown': {
        what: 'There is no rule profile {profile}.',
        next: 'Nothing was changed. Choose one from the list.',
      },
      'profile-grade-unknown': {
        what: 'The rule profile {profile} has no grade {grade}.',
        next: 'Nothing was changed. Choose one of: {grades}.',
      },
      'profile-shipped': {
        what: 'The rule profile {profile} comes with Tianye and is not changed.',
        next: 'Nothing was changed. Make one of your own from it.',
      },
      'profile-parts-too-much': {
        what: 'The parts ask for more than the whole.',
        next: 'Nothing was saved. Make the whole larger or a part smaller.',
      },
      'profile-not-followed': {
        what: 'No rule profile is followed, so there is nothing to hold the entries against.',
        next: 'Choose a rule profile first.',
      },
      'dossier-not-drawn': {
        what: 'The paper could not be drawn ({reason}).',
        next: 'No file was written. If it names characters, leave them out of the entry.',
      },
    },
    'zh-CN': {
      'credit-unknown': {
        what: '没有你添加的条目 {entry}。',
        next: '没有改动任何内容。由学完的课程得出的条目不能手工修改。',
      },
      'credit-in-future': {
        what: '{day} 还没到。',
        next: '没有记录。学时在取得之后才登记；请检查日期和这台电脑的时钟。',
      },
      'credit-file-unreadable': {
        what: '文件 {file} 写的不是学时条目（{reason}）。',
        next: '没有记录。命令的帮助里有示例。',
      },
      'scan-kind': {
        what: '这个文件不是 PDF、JPEG 或 PNG。',
        next: '没有记录。请把证书扫描或拍成其中一种再添加。',
      },
      'scan-too-large': {
        what: '扫描件有 {megabytes} MB，最多保存 {most} MB。',
        next: '没有记录。请用 150 到 200 dpi 扫描，或把照片存小一些。',
      },
      'scans-full': {
        what: '加上这个文件，扫描件总量会超过 {most} MB。',
        next: '没有记录。请先把大的扫描件换成小一些的。',
      },
      'scan-not-here': {
        what: '这一条的扫描件不在这台电脑上。',
        next: '扫描件留在登记它的电脑上。请更正这一条，重新添加文件。',
      },
      'profile-unknown': { what: '没有规则 {profile}。', next: '没有改动任何内容。请从列表中选择。' },
      'profile-grade-unknown': {
        what: '规则 {profile} 里没有 {grade} 这一级。',
        next: '没有改动任何内容。可选：{grades}。',
      },
      'profile-shipped': {
        what: '规则 {profile} 是田野自带的，不能改。',
        next: '没有改动任何内容。请以它为底本另建一份。',
      },
      'profile-parts-too-much': {
        what: '各部分加起来超过了总数。',
        next: '没有保存。请加大总数，或减小其中一部分。',
      },
      'profile-not-followed': {
        what: '还没有选用任何规则，没有可对照的要求。',
        next: '请先选择规则。',
      },
      'dossier-not-drawn': {
        what: '文件没能生成（{reason}）。',
        next: '没有写出文件。如果指出了字符，请在条目中去掉它们。',
      },
    },
  }
