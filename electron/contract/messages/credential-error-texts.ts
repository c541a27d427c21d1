import type { Language } from '../language.ts'
import type { ErrorText } from './error-text.ts'

/** What can be wrong with requests, confirmations, certificates and the lists that say whom to trust. */
export const credentialErrorTexts = {
  en: {
    'statement-unreadable': {
      what: 'This file is not a signed list or answer that Tianye can read ({reason}).',
      next: 'Nothing was changed. Ask for the file again, and import it without opening it in another program.',
    },
    'statement-changed': {
      what: 'This file is not what {signer} signed: something in it was changed.',
      next: 'Nothing was changed here. Ask whoever signed it for a new copy.',
    },
    'issuers-unknown': {
      what: 'The issuer list {list} is not known here. Its signer has the fingerprint {fingerprint}.',
      next: 'Compare the fingerprint with one that the organisation has published; if it is the same, import the list again and accept it.',
    },
    'issuers-signer-differs': {
      what: 'The issuer list {list} was signed by another key ({fingerprint}) than the one held here, and that one did not announce it.',
      next: 'The list that is held stays. Ask the organisation whether it has a new key.',
    },
    'issuers-older': {
      what: 'This is issue {number} of the issuer list {list}; issue {held} is already here.',
      next: 'The newer one stays.',
    },
    'issuers-differ': {
      what: 'Another issuer list {list} with the same number {number} is already here.',
      next: 'The list that is held stays. Ask the organisation for its newest list.',
    },
    'attempt-differs': {
      what: 'The examination of {pack} does not come out as it is recorded (at question {question}).',
      next: 'Nothing was signed. Make sure that the same version of the pack is here; if it is, ask the learner.',
    },
    'tykey-missing': {
      what: 'The examination of {pack} is sealed, and its keys are not here.',
      next: 'Give the file ending in .tykey that was built with the pack.',
    },
    'confirmation-missing': {
      what: 'No instructor has confirmed this course yet.',
      next: 'Ask an instructor for a confirmation first, import the answer, and ask for the certificate then.',
    },
    'confirmation-differs': {
      what: 'The records no longer say what the instructor confirmed ({fact}).',
      next: 'Nothing was signed. Have the course confirmed again.',
    },
    'confirmation-untrusted': {
      what: 'The confirmation is by a key that no issuer list here lets confirm ({did}).',
      next: 'Nothing was signed. Put the instructor on the issuer list, or ask who they are.',
    },
    'request-unknown': {
      what: 'Nobody here has asked for this.',
      next: 'Import the bundle in which the learner asks for it.',
    },
    'request-answered': {
      what: 'This request was answered before, with {serial}.',
      next: 'To have it done anew, the learner asks again.',
    },
    'records-unsound': {
      what: 'These records were changed or are damaged ({rule}).',
      next: 'Nothing was signed. “tianye doctor” says what is wrong; a backup can bring sound records back.',
    },
    'learner-not-vouched': {
      what: 'Nobody here vouches for {name} yet (fingerprint {fingerprint}).',
      next: 'Compare the fingerprint with the person, then accept them, and do this again.',
    },
    'examination-unsealed': {
      what: 'The examination of {pack} is not sealed, so its answers can be found in the pack.',
      next: 'It can be confirmed by an instructor. For a certificate, seal the examination when the pack is built.',
    },
    'answer-of-another': {
      what: 'This answer is for {name}, who does not learn in this data folder.',
      next: 'Nothing was changed. Import it where {name} learns.',
    },
    'answer-records-differ': {
      what: 'The answer speaks of records that are not here.',
      next: 'Nothing was changed. Import it on the computer on which it was asked for, or bring those records here first.',
    },
    'answer-unsound': {
      what: 'What is in the answer is not soundly signed ({reason}).',
      next: 'Nothing was changed. Ask for the answer again.',
    },
    'serial-unknown': {
      what: 'There is no {serial} here.',
      next: 'Check the number; it stands on the paper.',
    },
    'template-unreadable': {
      what: 'This template cannot be used: {reason}.',
      next: 'Correct the file.',
    },
    'template-picture': {
      what: 'This picture cannot be put on paper as it is: it is neither a JPEG nor a PNG without transparency and interlacing, or it is damaged or larger than 600 kB.',
      next: 'Nothing was kept. Save it as a JPEG in any drawing program and choose that.',
    },
  },
  'zh-CN': {
    'statement-unreadable': {
      what: '这个文件不是田野能读的签名名单或答复（{reason}）。',
      next: '没有做任何更改。请重新索取文件，导入前不要用别的程序打开保存。',
    },
    'statement-changed': {
      what: '这个文件与 {signer} 签名时的内容不同，被改动过。',
      next: '没有做任何更改。请向签名者索取新的一份。',
    },
    'issuers-unknown': {
      what: '这里还不认识发证机构名单 {list}，签名密钥的指纹是 {fingerprint}。',
      next: '请与该机构公布的指纹核对；一致的话，再次导入并表示认可。',
    },
    'issuers-signer-differs': {
      what: '名单 {list} 由另一把密钥（{fingerprint}）签名，而这里现有的名单没有预告过它。',
      next: '现有名单保持不变。请向该机构询问是否换了密钥。',
    },
    'issuers-older': {
      what: '这是名单 {list} 的第 {number} 期，这里已有第 {held} 期。',
      next: '保留较新的一期。',
    },
    'issuers-differ': {
      what: '这里已有名单 {list} 的第 {number} 期，内容与这份不同。',
      next: '现有名单保持不变。请向该机构索取最新名单。',
    },
    'attempt-differs': {
      what: '课程 {pack} 的考试按记录复核，结果对不上（题目 {question}）。',
      next: '没有签名。请确认这里装的是同一版本的课程包；若是，请向学员了解情况。',
    },
    'tykey-missing': {
      what: '课程 {pack} 的考试是密封的，这里没有它的答案文件。',
      next: '请给出与课程包一同生成的 .tykey 文件。',
    },
    'confirmation-missing': {
      what: '这门课还没有教师确认。',
      next: '请先申请教师确认，导入答复后再申请证书。',
    },
    'confirmation-differs': {
      what: '现在的记录与教师确认的内容不一致（{fact}）。',
      next: '没有签名。请重新申请教师确认。',
    },
    'confirmation-untrusted': {
      what: '确认所用的密钥不在这里任何名单的确认者之列（{did}）。',
      next: '没有签名。请把该教师列入名单，或查问其身份。',
    },
    'request-unknown': {
      what: '这里没有人提出这项申请。',
      next: '请导入学员提出申请的记录包。',
    },
    'request-answered': {
      what: '这项申请已经办过，编号 {serial}。',
      next: '如需重办，请学员再次申请。',
    },
    'records-unsound': {
      what: '这些记录被改动过或已损坏（{rule}）。',
      next: '没有签名。用 tianye doctor 可查看哪里有问题；可从备份找回完好的记录。',
    },
    'learner-not-vouched': {
      what: '这里还没有人认可 {name}（指纹 {fingerprint}）。',
      next: '请与本人核对指纹，认可之后再办理。',
    },
    'examination-unsealed': {
      what: '课程 {pack} 的考试没有密封，答案能在课程包里找到。',
      next: '可由教师确认；要签发证书，请在生成课程包时密封考试。',
    },
    'answer-of-another': {
      what: '这份答复是给 {name} 的，此人不在这个数据文件夹里学习。',
      next: '没有做任何更改。请在 {name} 学习的电脑上导入。',
    },
    'answer-records-differ': {
      what: '答复所依据的记录不在这里。',
      next: '没有做任何更改。请在提出申请的电脑上导入，或先把那些记录带到这里。',
    },
    'answer-unsound': {
      what: '答复里的内容签名不成立（{reason}）。',
      next: '没有做任何更改。请重新索取答复。',
    },
    'serial-unknown': {
      what: '这里没有编号 {serial}。',
      next: '请核对编号，它印在纸面上。',
    },
    'template-unreadable': {
      what: '这个证书样式不能用：{reason}。',
      next: '请改正文件。',
    },
    'template-picture': {
      what: '这张图片不能原样印到纸上：它不是 JPEG，也不是不带透明、不隔行的 PNG，或者已经损坏，或者超过 600 kB。',
      next: '没有保存任何内容。请用画图软件另存为 JPEG，再重新选择。',
    },
  },
} satisfies Readonly<Record<Language, Readonly<Record<string, ErrorText>>>>
