import type { instructorEn } from './instructor-en.ts'

/** The texts by which an instructor helps one learner, in Simplified Chinese. */
export const instructorZhCN = {
  'release.text': '想早点再考，可以找老师：先在“设置”里上交记录，再打开老师给你的放行文件。',
  'release.take': '打开放行文件',
  'release.taken': '{name}已放行，现在就可以开始。签名密钥的指纹：{fingerprint}',
  'teach.wait': '{time} 之后可再考',
  'teach.release': '放行',
  'teach.release.label': '让{name}现在就能再考',
  'teach.release.title': '让{name}现在就能再考？',
  'teach.release.text':
    '给{name}写一份放行文件，以你（{me}）的名义签名，只对这门考试、这个次数有效，用过之后会留在学员的记录里。',
  'teach.release.nobody': '请先换到自己的教师档案，放行文件要用它来签名。',
  'teach.release.go': '写放行文件',
  'teach.released': '{name}已放行（{fingerprint}）',
  'helpCards.title': '求助卡',
  'helpCards.lead':
    '学员趁还记得口令时选用你的求助卡。忘了口令，就把求助文件交给你；你答复之后，学员可以设新口令。私人文字仍然锁着：你打不开，学员也要等想起旧口令。',
  'helpCards.link': '求助卡：帮学员找回档案',
  'helpCards.mine': '这台电脑上的求助卡',
  'helpCards.none': '这里还没有求助卡。做一张，存成文件，发给学员。',
  'helpCards.save': '存成文件给学员',
  'helpCards.save.label': '把求助卡“{name}”存成文件给学员',
  'helpCards.saved': '已保存：{file}',
  'helpCards.new': '制作求助卡',
  'helpCards.name': '卡上的名字，写学员平时怎么称呼你',
  'helpCards.name.empty': '请写上名字。',
  'helpCards.passphrase': '这张卡的口令',
  'helpCards.keep': '没有口令，谁也打不开这张卡；口令忘了也找不回来。',
  'helpCards.make': '制作',
  'helpCards.answer': '答复求助',
  'helpCards.answer.text': '谁坐在学员的电脑前，都能写出求助文件。请当面或听声音确认是本人，再答复。',
  'helpCards.open': '打开求助文件',
  'helpCards.asks': '{name}用求助卡“{card}”求助。',
  'helpCards.asks.when': '写于 {time}。学员的指纹：{fingerprint}',
  'helpCards.sure': '我已确认求助的是{name}本人。',
  'helpCards.go': '写答复',
} satisfies Readonly<Record<keyof typeof instructorEn, string>>
