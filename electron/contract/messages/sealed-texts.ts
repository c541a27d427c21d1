import type { Language } from '../language.ts'

/** What can be wrong with what is marked elsewhere, by keys or by a person: what happened, and what to do. */
export const sealedTexts = {
  en: {
    'nothing-to-mark': {
      what: 'No attempt of this learner at {module} of the pack {pack} waits to be marked.',
      next: 'Nothing was changed. Check that the .tykey belongs to the pack, and that the attempt was handed in.',
    },
    'tykey-unreadable': {
      what: 'The file {file} is not a .tykey that can be read.',
      next: 'Nothing was changed. Take the file as "pack build" wrote it: opening and saving it elsewhere spoils it.',
    },
    'tykey-differs': {
      what: 'This key was made for another text than was asked: the question {question} of {module} differs.',
      next: 'Nothing was marked. Use the .tykey that was built together with the pack the learner had.',
    },
    'responses-unmarked': {
      what: 'Answers to open questions of {pack} still have to be marked by a person.',
      next: 'Nothing was changed. Give every criterion a level under Teach, Mark answers, then try again.',
    },
    'marker-untrusted': {
      what: 'Open questions of {pack} were marked with a key that may not confirm courses here: {name}.',
      next: 'Nothing was signed. Confirm with the key that marked them, or import the issuer list that names it.',
    },
  },
  'zh-CN': {
    'nothing-to-mark': {
      what: '这位学员在课程包 {pack} 的 {module} 没有等待阅卷的作答。',
      next: '没有做任何更改。请核对 .tykey 是否属于这个课程包，学员是否已经交卷。',
    },
    'tykey-unreadable': {
      what: '文件 {file} 不是可以读取的 .tykey。',
      next: '没有做任何更改。请用 pack build 生成的原文件，用别的程序打开再保存会使它失效。',
    },
    'tykey-differs': {
      what: '这份答案对应的是另一份试题：{module} 的题目 {question} 与学员答的不一样。',
      next: '没有阅卷。请改用与学员那份课程包一同生成的 .tykey。',
    },
    'responses-unmarked': {
      what: '{pack} 还有开放题的作答没有评阅。',
      next: '没有做任何更改。请先到“教学”里的“评阅作答”，给每个评分项选定档次，再试一次。',
    },
    'marker-untrusted': {
      what: '{pack} 的开放题是用 {name} 的密钥评阅的，而这把密钥在这里无权确认课程。',
      next: '没有签名。请用评阅时的那把密钥来确认，或者导入列有这把密钥的颁发者名单。',
    },
  },
} as const satisfies Readonly<Record<Language, unknown>>
