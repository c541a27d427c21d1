import type { Language } from '../language.ts'

/** What can be wrong with publishers and their signatures, keys, passphrases and lists: what happened, and what to do. */
export const keyTexts = {
  en: {
    'pack-publisher-differs': {
      what: 'The pack {pack} here comes from {known}; this file comes from {given}.',
      next: 'Nothing was changed. Ask both whether this is meant; to take it all the same, import it with --accept-publisher.',
    },
    'pack-signature-missing': {
      what: 'The pack {pack} here comes from {known}; this file is not signed.',
      next: 'Nothing was changed. Ask {known} whether this is meant; to take it all the same, import it with --accept-publisher.',
    },
    'key-unknown': {
      what: 'There is no publisher’s key {key} in this data folder.',
      next: 'Nothing was signed. List the keys and choose one of them.',
    },
    'key-backup-unreadable': {
      what: 'The file {file} is no backup of a publisher’s key.',
      next: 'Nothing was changed. Choose the file that “tianye key export --backup” wrote.',
    },
    'passphrase-missing': {
      what: 'This needs a passphrase.',
      next: 'Nothing was changed. Type it at the terminal or put it into TIANYE_PASSPHRASE; it may not be empty.',
    },
    'passphrase-wrong': {
      what: 'The passphrase does not open the key {key}.',
      next: 'Nothing was changed. Check capitals and keyboard, then try again; without the passphrase the key cannot be used.',
    },
    'passphrases-differ': { what: 'The two passphrases differ.', next: 'Nothing was changed. Try again.' },
    'publishers-unreadable': {
      what: 'The list of publishers in {file} cannot be used ({reason}).',
      next: 'Nothing was changed. The form of the file is in the description of the command.',
    },
  },
  'zh-CN': {
    'pack-publisher-differs': {
      what: '本机的课程包 {pack} 来自{known}，这个文件来自{given}。',
      next: '没有做任何更改。请向双方核实；确实要用，请加 --accept-publisher 再导入。',
    },
    'pack-signature-missing': {
      what: '本机的课程包 {pack} 来自{known}，这个文件没有签名。',
      next: '没有做任何更改。请向{known}核实；确实要用，请加 --accept-publisher 再导入。',
    },
    'key-unknown': {
      what: '这个数据文件夹里没有发布者密钥 {key}。',
      next: '没有签名。请列出密钥后选择其中一个。',
    },
    'key-backup-unreadable': {
      what: '文件 {file} 不是发布者密钥的备份。',
      next: '没有做任何更改。请选择“tianye key export --backup”写出的文件。',
    },
    'passphrase-missing': {
      what: '这一步需要口令。',
      next: '没有做任何更改。请在终端输入，或写入环境变量 TIANYE_PASSPHRASE；口令不能为空。',
    },
    'passphrase-wrong': {
      what: '口令打不开密钥 {key}。',
      next: '没有做任何更改。请检查大小写和输入法后再试；没有口令就无法使用这个密钥。',
    },
    'passphrases-differ': { what: '两次输入的口令不一致。', next: '没有做任何更改，请再试一次。' },
    'publishers-unreadable': {
      what: '{file} 里的发布者名单无法使用（{reason}）。',
      next: '没有做任何更改。文件格式见命令说明。',
    },
  },
} as const satisfies Readonly<Record<Language, unknown>>
