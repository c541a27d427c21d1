import type { UsageText } from './usage-texts.ts'

/** What each option does, by its name as the usage of a command shows it. */
export const optionTexts: Readonly<Record<string, UsageText>> = {
  '--learner': { en: 'id of the learner, as “learner list” shows it', 'zh-CN': '学员编号，见 learner list' },
  '--purpose': { en: 'student, worker or instructor', 'zh-CN': 'student（学生）、worker（在职）或 instructor（教师）' },
  '--answers': { en: 'a JSON file; see the example', 'zh-CN': 'JSON 文件，样式见示例' },
  '--seen': { en: 'records that the module was read through', 'zh-CN': '记下已读完这个单元' },
  '-o': { en: 'the file to write', 'zh-CN': '要写出的文件' },
  '--code': {
    en: 'the text that a phone or a scanner reads from the QR code, in quotes',
    'zh-CN': '手机或扫码枪从二维码读出的文字，用引号括起',
  },
  '--issuers': {
    en: 'a signed list of issuers to trust; as often as needed',
    'zh-CN': '所信任的发证机构签名名单，可写多次',
  },
  '--status': {
    en: 'a signed list of what was withdrawn; as often as needed',
    'zh-CN': '撤销情况的签名名单，可写多次',
  },
  '--level': {
    en: 'instructor-confirmed or issuer-signed',
    'zh-CN': 'instructor-confirmed（教师确认）或 issuer-signed（机构签发）',
  },
  '--name': { en: 'the name to be printed; the learner’s own when left out', 'zh-CN': '要印的姓名；不写则用学员姓名' },
  '--number': {
    en: 'the learner’s number with the authority; never that of an identity card',
    'zh-CN': '在主管部门的登记编号，不要写身份证号',
  },
  '--replaces': { en: 'the serial of the certificate to be replaced', 'zh-CN': '要换发的证书编号' },
  '--reason': { en: 'why: a word of the description of the command', 'zh-CN': '原因，写法见命令说明' },
  '--template': { en: 'how the certificate looks and what it says', 'zh-CN': '证书样式文件' },
  '--profile': {
    en: 'a rule profile: “pack lint” also checks a credit claim by it (cn-mca-2009 or nasw-distance), “credit” tells it alone',
    'zh-CN': '一套规则：pack lint 按它核对申报的学时（cn-mca-2009 或 nasw-distance），credit 只列这一套',
  },
  '--scan': { en: 'a scan of the proof: PDF, JPEG or PNG', 'zh-CN': '证明的扫描件：PDF、JPEG 或 PNG' },
  '--from': { en: 'the first day of the period, such as 2026-03-01', 'zh-CN': '周期开始日期，例如 2026-03-01' },
  '--fix': { en: 'first writes the ids that are missing', 'zh-CN': '先补写缺少的编号' },
  '--sarif': { en: 'answers as a SARIF log, for editors', 'zh-CN': '输出 SARIF 记录，供编辑器读取' },
  '--key': {
    en: 'signs with a publisher’s key of this data folder: its name, whole fingerprint or did:key. The passphrase is asked for in the terminal, or read from TIANYE_PASSPHRASE',
    'zh-CN':
      '用数据文件夹里的发布者密钥签名：写名称、完整指纹或 did:key。口令在终端输入，或从环境变量 TIANYE_PASSPHRASE 读取',
  },
  '--yes': { en: 'says that it is meant: this cannot be undone', 'zh-CN': '确认要这样做：此事无法撤销' },
  '--time': { en: 'also says when it was signed, by this PC’s clock', 'zh-CN': '按本机时钟写明签名时间' },
  '--tykey': {
    en: 'the keys of a sealed examination: the .tykey file that was built with the pack',
    'zh-CN': '密封考试的答案：与课程包一同生成的 .tykey 文件',
  },
  '--keys': { en: 'also shows the answer keys', 'zh-CN': '连同答案一起显示' },
  '--allow-downgrade': { en: 'takes an older version than the one here', 'zh-CN': '允许换成比本机旧的版本' },
  '--accept-publisher': {
    en: 'takes an update by another publisher than that of the pack here',
    'zh-CN': '本机课程包来自另一发布者时，仍接受这次更新',
  },
  '--with-private': {
    en: 'private and client records too, as whoever has the file can read them',
    'zh-CN': '连同私人记录和服务对象记录；拿到文件的人都能读到',
  },
  '--accept': {
    en: 'vouches for the learners of these bundles, so that their records count here',
    'zh-CN': '认可这些记录包的学员，使其记录在这里计入',
  },
  '--items': { en: 'writes the results by question instead', 'zh-CN': '改为写出各题结果' },
  '--backup': { en: 'the private part too, wrapped by its passphrase', 'zh-CN': '连同以口令加密的私钥一起导出' },
}
