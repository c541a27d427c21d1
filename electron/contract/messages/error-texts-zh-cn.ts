import type { ErrorCode } from '../errors/error-codes.ts'
import { bundleTexts } from './bundle-texts.ts'
import { credentialErrorTexts } from './credential-error-texts.ts'
import { creditErrorTexts } from './credit-error-texts.ts'
import type { ErrorText } from './error-text.ts'
import { protectionErrorTexts } from './protection-error-texts.ts'
import { releaseErrorTexts } from './release-error-texts.ts'
import { sealedTexts } from './sealed-texts.ts'
import { typackErrorTexts } from './typack-error-texts.ts'

/** The text of every error in Chinese. */
export const errorTextsZhCn: Readonly<Record<ErrorCode, ErrorText>> = {
  internal: {
    what: '田野内部出了问题。',
    next: '已保存的内容没有受影响。请再试一次；如果再次出现，请把日志文件和事件编号 {incident} 交给这台电脑的管理人。',
  },
  'invalid-input': {
    what: '输入的内容无法使用：{reason}。',
    next: '没有做任何更改，请改正后再试。',
  },
  'sender-refused': {
    what: '已拒绝一个并非来自主窗口的请求。',
    next: '没有做任何更改。',
  },
  'unknown-channel': {
    what: '已拒绝一个本版本不认识的请求。',
    next: '没有做任何更改。',
  },
  'data-folder-in-use': {
    what: '另一个程序正在使用数据文件夹 {folder}。',
    next: '请先关闭另一个田野窗口或命令，再重新打开。',
  },
  'data-folder-not-writable': {
    what: '数据文件夹 {folder} 无法写入。',
    next: '请检查磁盘是否已满或写保护、当前账户有没有写入权限，然后重新打开。',
  },
  'data-newer-than-app': {
    what: '{folder} 里的记录由较新版本的田野写成（格式 {found}，本版本最高支持 {known}）。',
    next: '记录原样未动。请安装新版本后再打开。',
  },
  'data-damaged': {
    what: '{folder} 里的记录已损坏，现原样保留。',
    next: '请不要删除任何文件。可以用备份恢复，损坏的记录里还读得出的内容会一并取回。',
  },
  'data-missing': {
    what: '{folder} 里原有的记录不见了：记录文件是空的，或者已不在原处。',
    next: '没有做任何更改。请用备份恢复；如果是有人移走了文件，放回原处就行。',
  },
  'disk-full': {
    what: '{folder} 所在的磁盘已满。',
    next: '刚才这一步没有保存，之前的内容都还在。请先不要关闭，在这块磁盘上腾出一些空间，再试一次。',
  },
  'disk-failed': {
    what: '{folder} 所在的磁盘刚才读写失败。',
    next: '刚才这一步没有保存，之前的内容都还在。请先不要关闭，再试一次；如果还是不行，磁盘可能快坏了，请关闭田野，把这个文件夹复制到另一块磁盘上。',
  },
  'backup-unknown': {
    what: '这个数据文件夹里没有备份 {backup}。',
    next: '没有做任何更改，请列出备份后选择其中一份。',
  },
  'backup-damaged': {
    what: '备份 {backup} 已损坏。',
    next: '没有做任何更改，请另选一份备份；损坏的这份仍留在原处。',
  },
  'backup-newer': {
    what: '备份 {backup} 由更新版本的田野写成（格式 {found}，本版本只认到 {known}）。',
    next: '没有做任何更改，请安装新版本，或另选一份备份。',
  },
  'backup-not-made': {
    what: '备份没能写进 {folder}。',
    next: '记录和以前的备份都没有变动。请检查磁盘空间是否够用、能否写入，再试一次。',
  },
  'learner-exists': {
    what: '这个数据文件夹里已有这位学员。',
    next: '没有做任何更改，请从列表中选择这位学员。',
  },
  'learner-unknown': {
    what: '这个数据文件夹里没有学员 {learner}。',
    next: '没有做任何更改，请列出学员后选择其中一位。',
  },
  'learner-not-here': {
    what: '学员 {learner} 的记录在这里只能查看、不能写入：密钥在另一个数据文件夹里。',
    next: '没有做任何更改，请在这位学员学习所用的数据文件夹里操作。',
  },
  'record-unknown': {
    what: '这位学员没有记录 {event}。',
    next: '没有做任何更改，请核对要处理的是哪条记录。',
  },
  'record-not-erasable': {
    what: '{kind} 类记录用来保证记录链完整，不能删除。',
    next: '没有做任何更改；这类记录不含个人信息。',
  },
  'pack-unknown': { what: '这台电脑上没有课程包 {pack}。', next: '请对照课程包列表核对名称。' },
  'pack-broken': {
    what: '课程包 {pack} 无法使用：{place} 违反规则 {rule}。',
    next: '学习记录没有受影响。请把这个位置告诉课程包的编写者。',
  },
  'pack-folder-unknown': {
    what: '{folder} 中没有 pack.yaml。',
    next: '请指明课程包 pack.yaml 所在的文件夹。',
  },
  'pack-folder-too-full': { what: '{folder} 中的文件超过 {limit} 个。', next: '请指明单个课程包的文件夹。' },
  'id-not-there': {
    what: '{file} 第 {line} 行没有带编号的内容。',
    next: '请指明单元或题库文件中标题、题目或选项所在的行。',
  },
  'id-not-duplicate': {
    what: '{file} 第 {line} 行的编号 {id} 没有重复，学习记录可能要靠它辨认。',
    next: '没有做任何更改。',
  },
  'id-several': {
    what: '{file} 第 {line} 行有好几个重复的编号：{ids}。',
    next: '请手工改掉其中一个。没有做任何更改。',
  },
  'module-unknown': { what: '课程包 {pack} 里没有单元 {module}。', next: '请从课程列表里选一个单元。' },
  'module-without-questions': {
    what: '课程包 {pack} 的单元 {module} 没有题目。',
    next: '不需要作答，可以接着读下一单元。',
  },
  'module-not-yet': {
    what: '课程包 {pack} 按顺序学习：先读完或通过 {before}，才能答 {module} 的题。',
    next: '没有开始新的作答。正文随时可以读，请先学完 {before}。',
  },
  'pack-closed': {
    what: '课程包 {pack} 已停止作答：可以阅读，不能再开始新的作答。',
    next: '已经开始的作答仍可做完交卷，已有记录不变。',
  },
  'attempt-waits': {
    what: '{again} 之后才能再次作答 {module}。',
    next: '没有开始新的作答，已有记录也不受影响。可以趁这段时间回头读读各单元。',
  },
  'attempt-unknown': { what: '这位学员没有作答记录 {attempt}。', next: '没有做任何更改。' },
  'attempt-closed': { what: '这次作答已经交卷，不能再改。', next: '想重新作答，可以再答一次。' },
  'question-not-drawn': {
    what: '题目 {question} 不在这次作答之内。',
    next: '没有记录任何答案，请只回答这次的题目。',
  },
  'question-answered': {
    what: '题目 {question} 在这次作答里已经答过。',
    next: '以第一次的答案为准；重新作答时可以再答。',
  },
  'answer-malformed': {
    what: '题目 {question} 的答案与题目不符（{fault}）。',
    next: '没有记录任何答案，请改正后再试。',
  },
  'answers-unreadable': {
    what: '{file} 里的答案无法使用（{reason}）。',
    next: '没有记录任何答案。文件格式见命令说明。',
  },
  'issuers-unreadable': {
    what: '{file} 里的签发者名单无法使用（{reason}）。',
    next: '没有进行核验。文件的写法见该命令的说明。',
  },
  'examination-not-read': {
    what: '{module} 是课程包 {pack} 的考试，用来作答，不算阅读内容。',
    next: '没有做任何记录，请直接作答。',
  },
  'evaluation-submitted': {
    what: '课程包 {pack} 的评价已经提交过，内容与这次不同。',
    next: '以第一次为准，没有做任何更改。',
  },
  'statement-differs': {
    what: '要签署的文字与声明原文不一致。',
    next: '没有做任何记录，请读过声明，再按原文签署。',
  },
  'content-not-seen': {
    what: '课程包 {pack} 共 {of} 个单元，目前只读完 {seen} 个，还不能签署声明。',
    next: '没有做任何记录，请先读完其余单元。',
  },
  'examination-not-passed': {
    what: '课程包 {pack} 的考试尚未通过，还不能签署声明。',
    next: '没有做任何记录，请先通过考试。',
  },
  'course-not-complete': {
    what: '课程 {pack} 还没有全部完成。',
    next: '读完各单元、通过考试、提交评价并签署声明，才能出具学习完成记录。还差什么，可查看进度。',
  },
  'record-not-drawn': {
    what: '没能生成学习完成记录：{reason}。',
    next: '没有出具任何记录。请更正档案里的姓名，或联系这台电脑的管理人。',
  },
  'pack-version-changed': {
    what: '这门课是按 {version} 版学完的，这台电脑上现在是 {here} 版。',
    next: '学完的结果仍然有效。装回 {version} 版，就能出具记录。',
  },
  'file-unreadable': { what: '文件 {file} 无法读取。', next: '请核对文件名和位置。' },
  'file-not-written': { what: '文件 {file} 无法写入。', next: '记录本身已保存，换个位置再生成一次即可。' },
  'pack-older': {
    what: '本机已有课程包 {pack} 的 {installed} 版，这个文件是较旧的 {version} 版。',
    next: '没有做任何更改。确实要退回旧版，请加 --allow-downgrade 再导入。',
  },
  'pack-version-taken': {
    what: '本机已有课程包 {pack} 的 {version} 版，但内容不同。',
    next: '没有做任何更改。请编写者提高改动后的版本号；确实要用，请加 --allow-downgrade 再导入。',
  },
  'pack-publisher-differs': {
    what: '本机的课程包 {pack} 来自{known}，这个文件来自{given}。',
    next: '没有做任何更改。请向双方核实；确实要用，请加 --accept-publisher 再导入。',
  },
  'pack-signature-missing': {
    what: '本机的课程包 {pack} 来自{known}，这个文件没有签名。',
    next: '没有做任何更改。请向{known}核实；确实要用，请加 --accept-publisher 再导入。',
  },
  'typack-not-made': {
    what: '文件夹 {folder} 里没有课程包：找不到可读取的 pack.yaml。',
    next: '没有写入任何文件。可用“tianye pack new DIR”新建一个课程包。',
  },
  'pack-shipped': { what: '课程包 {pack} 随田野提供，不能移除。', next: '没有做任何更改。' },
  'import-unknown': { what: '没有等待导入的课程包 {staged}。', next: '没有做任何更改，请重新选择文件。' },
  'import-cancelled': { what: '导入已取消。', next: '没有做任何更改。' },
  'pack-file-refused': {
    what: '文件 {file} 不是课程包，课程包的文件名以 .typack 结尾。',
    next: '没有读取任何内容。请索取以 .typack 结尾的文件，放在本机或 U 盘上再添加。',
  },
  'folder-not-empty': { what: '文件夹 {folder} 里已有内容。', next: '没有写入任何文件，请换一个新文件夹名。' },
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
  ...creditErrorTexts['zh-CN'],
  ...protectionErrorTexts['zh-CN'],
  ...releaseErrorTexts['zh-CN'],
  ...sealedTexts['zh-CN'],
  ...credentialErrorTexts['zh-CN'],
  ...bundleTexts['zh-CN'],
  ...typackErrorTexts('zh-CN'),
}
