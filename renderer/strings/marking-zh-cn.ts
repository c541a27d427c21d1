import type { markingEn } from './marking-en.ts'

/** Texts about written answers that a person marks, in Chinese. */
export const markingZhCN = {
  'marking.title': '评阅作答',
  'marking.link': '评阅开放题',
  'marking.lead': '学员交来的开放题作答，一题一题地评。给出的档次和评语随手保存。',
  'marking.none': '没有等待评阅的作答',
  'marking.none.text': '开放题的作答随学员交来的记录文件一起收到。',
  'marking.none.action': '去收文件',
  'marking.question': '题目',
  'marking.question.note': '{module}：已评 {whole} / {of}',
  'marking.names': '评阅时隐去姓名',
  'marking.nameless': '学员 {number}',
  'marking.answer': '第 {number} 份，共 {of} 份',
  'marking.asked': '题目原文（{course}，{module}）',
  'marking.length': '{count} 字',
  'marking.comment': '评语，学员可以看到',
  'marking.undo': '撤销',
  'marking.whole': '得 {earned} 分，满分 {full} 分',
  'marking.partial': '还有 {left} 个评分项没有定档，目前 {earned} 分',
  'marking.returned': '已于 {day} 交还，不能再改',
  'marking.return.title': '把评阅结果交还学员',
  'marking.return.lead':
    '{ready, plural, =0 {还没有评完的作答} other {已评完 # 份}}{unfinished, plural, =0 {。} other {，# 份未评完。}}每位学员得到一个签了名的文件，上面有密钥的名称，在自己的电脑上导入。交还以后不能再改。',
  'marking.return.noKey': '签名需要一把密钥，请到“{teach}”页的“学员的申请”里新建。',
  'marking.return.go': '签名并写出文件（{count}）',
  'marking.return.done': '文件里有 {count} 份评阅结果',
} satisfies Readonly<Record<keyof typeof markingEn, string>>
