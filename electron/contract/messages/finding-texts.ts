import type { FindingRule } from '../errors/finding-rules.ts'
import type { Language } from '../language.ts'

/** What each thing means that a look through the records can find, in a sentence. */
export const findingTexts: Readonly<Record<FindingRule, Readonly<Record<Language, string>>>> = {
  'header-damaged': {
    en: 'A record is no longer what it was when it was written.',
    'zh-CN': '有一条记录已不是当初写下的样子。',
  },
  'header-unreadable': {
    en: 'A record is not of the form that Tianye writes.',
    'zh-CN': '有一条记录不是田野写的格式。',
  },
  'columns-differ': {
    en: 'What a record is found by differs from the record itself.',
    'zh-CN': '查找记录用的信息与记录本身对不上。',
  },
  'prev-missing': {
    en: 'The record before one of these is not here.',
    'zh-CN': '某条记录的前一条不在这里。',
  },
  'prev-wrong': {
    en: 'A record does not follow on the one it names.',
    'zh-CN': '某条记录接不上它所指的前一条。',
  },
  'payload-damaged': {
    en: 'What a record says was changed.',
    'zh-CN': '有一条记录的内容变动过。',
  },
  'payload-missing': {
    en: 'What a record says is gone, and no record says that it was erased.',
    'zh-CN': '有一条记录的内容不见了，又没有删除的记载。',
  },
  'payload-unreadable': {
    en: 'What a record says is not of its kind.',
    'zh-CN': '有一条记录的内容与它的类别不符。',
  },
  'snapshot-damaged': {
    en: 'The kept wording of a question was changed.',
    'zh-CN': '留存的一道题目原文变动过。',
  },
  'snapshot-missing': {
    en: 'The kept wording of a question is not here.',
    'zh-CN': '留存的一道题目原文不见了。',
  },
  'seal-damaged': {
    en: 'A seal is not by the key it names.',
    'zh-CN': '有一枚封签不是由所写的密钥签的。',
  },
  'seal-without-event': {
    en: 'What a seal was put on is not here: records after it may be missing.',
    'zh-CN': '封签所封的记录不在这里，后面的记录可能缺了。',
  },
  'chain-standing-differs': {
    en: 'A chain of records is not whose it is said to be.',
    'zh-CN': '有一条记录链并不属于所写的人。',
  },
  'writer-key-differs': {
    en: 'The key that records are written with here belongs to another chain.',
    'zh-CN': '这里写记录用的密钥属于另一条记录链。',
  },
  fork: {
    en: 'Two records stand in one place: a copy of this data folder was written in, too.',
    'zh-CN': '同一处有两条记录：这个数据文件夹的副本也写过记录。',
  },
  unsealed: {
    en: 'A record from elsewhere bears no seal yet and does not count.',
    'zh-CN': '有一条外来的记录还没有封签，暂不计入。',
  },
  'learner-key-differs': {
    en: 'A learner’s key is not the one the records were made with.',
    'zh-CN': '有一位学员的密钥不是当初写记录的那一把。',
  },
  'projection-differs': {
    en: 'What is shown as progress, a score or a record is not what the records give.',
    'zh-CN': '显示的进度、成绩或证书与记录算出来的不一致。',
  },
  'signed-head-missing': {
    en: 'Records that an instructor or issuer has signed are no longer here: they were changed or deleted since.',
    'zh-CN': '教师或发证机构签过名的记录已不在这里：之后被改动或删除过。',
  },
}
