import type { Language } from '../language.ts'

/** What can be wrong with a sealed examination and its keys: what happened, and what to do. */
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
  },
} as const satisfies Readonly<Record<Language, unknown>>
