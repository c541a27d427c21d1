import type { TypackRule } from '#courses/format/typack/typack-rules.ts'
import type { ErrorDetails } from '../errors/app-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import type { Language } from '../language.ts'
import { typackTexts } from './typack-texts.ts'

/** One sentence that says what happened, one that says what to do. `{name}` is filled from the error's details. */
export type ErrorText = { readonly what: string; readonly next: string }

const texts: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorText>>>> = {
  en: {
    internal: {
      what: 'Something went wrong inside Tianye.',
      next: 'What was saved is safe. Try again; if it happens again, send the log file with incident {incident} to whoever looks after this computer.',
    },
    'invalid-input': {
      what: 'This input cannot be used: {reason}.',
      next: 'Nothing was changed. Correct it and try again.',
    },
    'sender-refused': {
      what: 'A request from outside the main window was refused.',
      next: 'Nothing was changed.',
    },
    'unknown-channel': {
      what: 'A request this version does not know was refused.',
      next: 'Nothing was changed.',
    },
    'data-folder-in-use': {
      what: 'Another program is using the data folder {folder}.',
      next: 'Close the other Tianye window or command, then start again.',
    },
    'data-folder-not-writable': {
      what: 'The data folder {folder} cannot be written.',
      next: 'Check that the disk is not full or write-protected and that this account may write there, then start again.',
    },
    'data-newer-than-app': {
      what: 'The records in {folder} were written by a newer Tianye (format {found}; this one knows {known}).',
      next: 'Nothing was touched. Install the newer version to open them.',
    },
    'data-damaged': {
      what: 'The records in {folder} are damaged and were left as they are.',
      next: 'Do not delete anything. Keep a copy of the folder and ask whoever looks after this computer.',
    },
    'learner-exists': {
      what: 'This learner is already in this data folder.',
      next: 'Nothing was changed. Choose the learner from the list.',
    },
    'learner-unknown': {
      what: 'No learner {learner} is known in this data folder.',
      next: 'Nothing was changed. List the learners and choose one of them.',
    },
    'learner-not-here': {
      what: 'The records of learner {learner} can be read here but not written: the key is in another data folder.',
      next: 'Nothing was changed. Work in the data folder where this learner studies.',
    },
    'record-unknown': {
      what: 'This learner has no record {event}.',
      next: 'Nothing was changed. Check which record is meant.',
    },
    'record-not-erasable': {
      what: 'A record of the kind {kind} holds the log together and cannot be erased.',
      next: 'Nothing was changed. It holds nothing about people.',
    },
    'pack-unknown': {
      what: 'There is no pack {pack} on this computer.',
      next: 'Check its name with the list of packs.',
    },
    'pack-broken': {
      what: 'The pack {pack} cannot be used: {place} breaks the rule {rule}.',
      next: 'Records are untouched. Tell whoever made the pack this place.',
    },
    'pack-folder-unknown': {
      what: 'There is no pack.yaml in {folder}.',
      next: 'Name the folder that holds the pack’s pack.yaml.',
    },
    'pack-folder-too-full': {
      what: '{folder} holds more than {limit} files.',
      next: 'Name the folder of one pack.',
    },
    'id-not-there': {
      what: 'Nothing with an id stands on line {line} of {file}.',
      next: 'Name the line of a heading, question or option in a file of a module or bank.',
    },
    'id-not-duplicate': {
      what: 'The id {id} on line {line} of {file} stands only once, so records may go by it.',
      next: 'Nothing was changed.',
    },
    'id-several': {
      what: 'Line {line} of {file} holds several ids that stand twice: {ids}.',
      next: 'Change one of them by hand. Nothing was changed.',
    },
    'module-unknown': {
      what: 'The pack {pack} has no module {module}.',
      next: 'Choose one from the list of courses.',
    },
    'module-without-questions': {
      what: 'The module {module} of {pack} has no questions.',
      next: 'There is nothing to answer; read on with the next module.',
    },
    'module-not-yet': {
      what: 'The questions of {module} open once {before} is read through or passed: {pack} is studied in order.',
      next: 'No attempt was begun. Its text is open for reading; go on with {before}.',
    },
    'pack-closed': {
      what: 'The pack {pack} is closed: it can be read, but no new attempt can be begun.',
      next: 'An attempt that is open can still be finished. What is recorded stays.',
    },
    'attempt-waits': {
      what: 'Another attempt at {module} can be begun from {again} on.',
      next: 'Nothing was begun and nothing is lost. Use the time to read the modules again.',
    },
    'attempt-unknown': { what: 'This learner has no attempt {attempt}.', next: 'Nothing was changed.' },
    'attempt-closed': {
      what: 'This attempt was handed in and can no longer be changed.',
      next: 'Start a new attempt to answer again.',
    },
    'question-not-drawn': {
      what: 'The question {question} is not part of this attempt.',
      next: 'No answer was recorded. Answer only the questions of this attempt.',
    },
    'question-answered': {
      what: 'The question {question} was already answered in this attempt.',
      next: 'The first answer stands. A new attempt gives a new chance.',
    },
    'answer-malformed': {
      what: 'The answer to {question} does not fit the question ({fault}).',
      next: 'No answer was recorded. Correct it and try again.',
    },
    'answers-unreadable': {
      what: 'The answers in {file} cannot be used ({reason}).',
      next: 'No answer was recorded. The form of the file is in the description of the command.',
    },
    'issuers-unreadable': {
      what: 'The list of issuers in {file} cannot be used ({reason}).',
      next: 'Nothing was checked. The form of the file is in the description of the command.',
    },
    'examination-not-read': {
      what: '{module} is the examination of {pack}; it is answered, not read through.',
      next: 'Nothing was recorded. Answer its questions.',
    },
    'evaluation-submitted': {
      what: 'The evaluation of {pack} was submitted before, with other answers.',
      next: 'The first one stands. Nothing was changed.',
    },
    'statement-differs': {
      what: 'The words to be signed are not the words of the statement.',
      next: 'Nothing was recorded. Read the statement and sign exactly its words.',
    },
    'content-not-seen': {
      what: 'Only {seen} of {of} modules of {pack} are read through, so the statement cannot be signed yet.',
      next: 'Nothing was recorded. Read the others first.',
    },
    'examination-not-passed': {
      what: 'The examination of {pack} is not passed, so the statement cannot be signed yet.',
      next: 'Nothing was recorded. Pass the examination first.',
    },
    'course-not-complete': {
      what: 'The course {pack} is not complete yet.',
      next: 'A record needs every module read, the examination passed, the evaluation and the statement. The progress list says what is missing.',
    },
    'record-not-drawn': {
      what: 'The completion record could not be drawn: {reason}.',
      next: 'Nothing was issued. Correct the name in the profile or ask whoever looks after this computer.',
    },
    'pack-version-changed': {
      what: 'The course was completed under version {version}; this computer now has version {here}.',
      next: 'The completion stands. Its record can be drawn up where version {version} is installed.',
    },
    'file-unreadable': { what: 'The file {file} cannot be read.', next: 'Check its name and place.' },
    'file-not-written': {
      what: 'The file {file} cannot be written.',
      next: 'The record itself is kept. Choose another place and draw it again.',
    },
    'pack-older': {
      what: 'The pack {pack} is here in version {installed}; this file holds the older version {version}.',
      next: 'Nothing was changed. To go back to it all the same, import it with --allow-downgrade.',
    },
    'pack-version-taken': {
      what: 'The pack {pack} is here in version {version} with other contents.',
      next: 'Nothing was changed. Its author should give the changed pack a higher version; to take it all the same, import it with --allow-downgrade.',
    },
    'pack-publisher-differs': {
      what: 'The pack {pack} here comes from {known}; this file comes from {given}.',
      next: 'Nothing was changed. Ask both whether this is meant; to take it all the same, import it with --accept-publisher.',
    },
    'pack-signature-missing': {
      what: 'The pack {pack} here comes from {known}; this file is not signed.',
      next: 'Nothing was changed. Ask {known} whether this is meant; to take it all the same, import it with --accept-publisher.',
    },
    'typack-not-made': {
      what: 'The folder {folder} holds no pack: it has no pack.yaml that can be read.',
      next: 'Nothing was written. “tianye pack new DIR” makes a pack to start from.',
    },
    'pack-shipped': {
      what: 'The pack {pack} comes with Tianye and cannot be removed.',
      next: 'Nothing was changed.',
    },
    'import-unknown': {
      what: 'There is no pack {staged} waiting to be imported.',
      next: 'Nothing was changed. Choose the file again.',
    },
    'import-cancelled': { what: 'The import was cancelled.', next: 'Nothing was changed.' },
    'pack-file-refused': {
      what: 'The file {file} is not a course: the name of one ends in .typack.',
      next: 'Nothing was read. Ask for the file with that ending, and add it from this computer or a stick.',
    },
    'folder-not-empty': {
      what: 'The folder {folder} is not empty.',
      next: 'Nothing was written. Give the name of a new folder.',
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
    ...typackIn('en'),
  },
  'zh-CN': {
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
      next: '请不要删除任何文件，先复制一份该文件夹，再联系这台电脑的管理人。',
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
    ...typackIn('zh-CN'),
  },
}

/** The text of an error in the reader's language, with its details filled in; a place nothing fills stays empty. */
export function errorText(code: ErrorCode, language: Language, details: ErrorDetails = {}): ErrorText {
  const text = texts[language][code]
  const fill = (sentence: string) => sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
  return { what: fill(text.what), next: fill(text.next) }
}

function typackIn(language: Language): Readonly<Record<TypackRule, ErrorText>> {
  // The same keys go in and come out.
  return Object.fromEntries(
    Object.entries(typackTexts).map(([rule, text]) => [rule, text[language]]),
  ) as unknown as Readonly<Record<TypackRule, ErrorText>>
}
