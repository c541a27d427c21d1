import type { Language } from '../language.ts'

/** What can be wrong with a bundle, a roster and those whom they name: what happened, and what to do. */
export const bundleTexts = {
  en: {
    'bundle-foreign': {
      what: 'This file is not a bundle of learning records.',
      next: 'Nothing was changed. Choose the file ending in .tybundle that the learner handed in.',
    },
    'bundle-newer': {
      what: 'This bundle was written by a newer version of Tianye.',
      next: 'Nothing was changed. Install the newer version here, then import it.',
    },
    'bundle-too-large': {
      what: 'This file is larger than a bundle can be (64 MB, 200 chains).',
      next: 'Nothing was changed. Choose the file ending in .tybundle that the learner handed in.',
    },
    'bundle-cut-off': {
      what: 'The end of this bundle is missing.',
      next: 'Nothing was changed. Copy the file again, wait until the stick may be removed, and import the new copy.',
    },
    'bundle-damaged': {
      what: 'This bundle was damaged or changed after it was written.',
      next: 'Nothing was changed. Ask the learner for a new bundle.',
    },
    'bundle-signature-wrong': {
      what: 'This bundle is not signed by the learner whom it names.',
      next: 'Nothing was changed. Do not rely on it; ask the learner for a bundle from their own Tianye.',
    },
    'bundle-incomplete': {
      what: 'Records that belong in this bundle are missing from it.',
      next: 'Nothing was changed. Ask the learner for a new bundle.',
    },
    'bundle-too-slow': {
      what: 'This bundle takes more time or memory to read than any bundle should.',
      next: 'Nothing was changed. Copy it to this computer and try again, or ask for a new one.',
    },
    'sender-unknown': {
      what: 'No bundle of the learner {learner} was imported here.',
      next: 'Nothing was changed. Import their bundle first.',
    },
    'roster-encoding': {
      what: 'The characters of the roster {file} cannot be read.',
      next: 'The roster here was not changed. Save the file as “CSV UTF-8” and import it again.',
    },
    'roster-quote-open': {
      what: '{file}, line {line}: a quotation mark opens and never closes.',
      next: 'The roster here was not changed. Mend that line and import the file again.',
    },
    'roster-name-column': {
      what: '{file}, line {line}: no column is headed “name”.',
      next: 'The roster here was not changed. The first line heads the columns: name, and if you like number and learner id.',
    },
    'roster-name-missing': {
      what: '{file}, line {line}: the name is missing.',
      next: 'The roster here was not changed. Write the name, or take the line out, and import the file again.',
    },
    'roster-text-long': {
      what: '{file}, line {line}: “{text}” is longer than a name or number may be, or holds control characters.',
      next: 'The roster here was not changed. Mend that line and import the file again.',
    },
    'roster-number-twice': {
      what: '{file}, line {line}: the number {text} stands there twice.',
      next: 'The roster here was not changed. One number is one person; mend it and import the file again.',
    },
    'roster-learner-malformed': {
      what: '{file}, line {line}: “{text}” is neither a learner id nor a fingerprint.',
      next: 'The roster here was not changed. Copy it as “tianye bundle inspect” shows it, or leave the cell empty.',
    },
    'roster-learner-twice': {
      what: '{file}, line {line}: the learner {text} stands there twice.',
      next: 'The roster here was not changed. One person is one row; mend it and import the file again.',
    },
    'roster-too-long': {
      what: '{file} has more rows than a roster may have: line {line} is past the {limit}th.',
      next: 'The roster here was not changed. Import one class at a time.',
    },
    'roster-row-unknown': {
      what: 'The roster has no row {row}.',
      next: 'Nothing was changed. Rows count from 1, as “tianye roster list” shows them.',
    },
    'roster-tie-taken': {
      what: 'The learner {learner} is row {row} of the roster already.',
      next: 'Nothing was changed. One person is one row.',
    },
  },
  'zh-CN': {
    'bundle-foreign': {
      what: '这个文件不是学习记录包。',
      next: '没有做任何更改。请选择学员交来的、以 .tybundle 结尾的文件。',
    },
    'bundle-newer': {
      what: '这个记录包由较新版本的田野写成。',
      next: '没有做任何更改。请在这台电脑上装好新版本后再导入。',
    },
    'bundle-too-large': {
      what: '这个文件超过了记录包的上限（64 MB，200 条记录链）。',
      next: '没有做任何更改。请选择学员交来的、以 .tybundle 结尾的文件。',
    },
    'bundle-cut-off': {
      what: '这个记录包缺了末尾一段。',
      next: '没有做任何更改。请重新拷贝，等提示可以拔出 U 盘后，再导入新的一份。',
    },
    'bundle-damaged': {
      what: '这个记录包写成之后损坏过或被改动过。',
      next: '没有做任何更改。请让学员重新导出一份。',
    },
    'bundle-signature-wrong': {
      what: '这个记录包上的签名不是所写学员本人的。',
      next: '没有做任何更改。不要采信这份文件，请让学员在自己的田野里重新导出。',
    },
    'bundle-incomplete': {
      what: '这个记录包里缺少应有的记录。',
      next: '没有做任何更改。请让学员重新导出一份。',
    },
    'bundle-too-slow': {
      what: '读取这个记录包所用的时间或内存超出了正常范围。',
      next: '没有做任何更改。请先拷到本机再试，或让学员重新导出一份。',
    },
    'sender-unknown': {
      what: '这里没有导入过学员 {learner} 的记录包。',
      next: '没有做任何更改。请先导入这位学员的记录包。',
    },
    'roster-encoding': {
      what: '名单 {file} 里的文字无法识别。',
      next: '原有名单没有改动。请另存为“CSV UTF-8”格式再导入。',
    },
    'roster-quote-open': {
      what: '{file} 第 {line} 行：引号只有开头，没有结尾。',
      next: '原有名单没有改动。请改好这一行再导入。',
    },
    'roster-name-column': {
      what: '{file} 第 {line} 行：没有“姓名”这一列。',
      next: '原有名单没有改动。第一行写列名：姓名，需要时再加学号、学员编号。',
    },
    'roster-name-missing': {
      what: '{file} 第 {line} 行：缺少姓名。',
      next: '原有名单没有改动。请补上姓名或删去这一行，再导入。',
    },
    'roster-text-long': {
      what: '{file} 第 {line} 行：“{text}”过长，或含有控制字符。',
      next: '原有名单没有改动。请改好这一行再导入。',
    },
    'roster-number-twice': {
      what: '{file} 第 {line} 行：学号 {text} 重复。',
      next: '原有名单没有改动。一个学号只对应一个人，改好后再导入。',
    },
    'roster-learner-malformed': {
      what: '{file} 第 {line} 行：“{text}”既不是学员编号，也不是指纹。',
      next: '原有名单没有改动。请照 tianye bundle inspect 显示的抄写，或把这一格留空。',
    },
    'roster-learner-twice': {
      what: '{file} 第 {line} 行：学员 {text} 重复。',
      next: '原有名单没有改动。一个人只占一行，改好后再导入。',
    },
    'roster-too-long': {
      what: '{file} 的行数超过名单上限：第 {line} 行已超出 {limit} 条。',
      next: '原有名单没有改动。请一个班一个班地导入。',
    },
    'roster-row-unknown': {
      what: '名单上没有第 {row} 条。',
      next: '没有做任何更改。序号从 1 起，见 tianye roster list。',
    },
    'roster-tie-taken': {
      what: '学员 {learner} 已对应名单第 {row} 条。',
      next: '没有做任何更改。一个人只对应一条。',
    },
  },
} as const satisfies Readonly<Record<Language, unknown>>
