import type { CompletionRecordFacts } from '#paper/completion-record-facts.ts'

/** A short course of a learner with a short name. */
export const shortFacts: CompletionRecordFacts = {
  serial: 'TY-2026-7K3M-9QXD',
  level: 'self-recorded',
  more: [],
  look: null,
  learnerName: '王小梅',
  pack: {
    id: 'empowerment-practice',
    version: '1.2.0',
    digest: '9f2c4b1e7a60d85f3c1b9e247a6f08d1c5e3b7924f6a8d0c1e2b3a4958677665',
  },
  courseTitle: { 'zh-CN': '赋权社会工作实务', en: 'Empowerment practice in social work' },
  moduleTitles: [
    { 'zh-CN': '谁来命名问题', en: 'Who names the problem' },
    { 'zh-CN': '倾听，而不是诊断', en: 'Listening, not diagnosing' },
    { 'zh-CN': '协作者，而不是专家', en: 'A partner, not an expert' },
  ],
  creditMinutes: 135,
  deliveryFormat: { 'zh-CN': '离线自学', en: 'Offline self-study' },
  startedOn: '2026-10-02',
  completedOn: '2026-11-20',
  issuedOn: '2026-11-23',
  scorePercent: 88,
  passMarkPercent: 60,
  evaluationSubmittedOn: '2026-11-20',
  attestation: {
    text: {
      'zh-CN': '我声明：以上课程由我本人学习，测验由我本人独立完成。',
      en: 'I declare that I studied this course myself and took the examination on my own.',
    },
    signedOn: '2026-11-20',
  },
  contributors: [
    {
      role: 'author',
      name: '李青禾 Li Qinghe',
      credentials: { 'zh-CN': '社会工作硕士，社会工作师', en: 'MSW, licensed social worker' },
    },
  ],
  signer: { name: '王小梅', keyFingerprint: 'ed25519 4f1a 9c02 77be d310 58aa 6e94 c3f0 21d7' },
  acceptance: {
    'zh-CN': '本记录是否计入继续教育学时，由主管部门决定。',
    en: 'Whether this record counts towards continuing education is decided by the competent authority.',
  },
}

/** A learner, a course and people with names about as long as they come. */
export const longFacts: CompletionRecordFacts = {
  ...shortFacts,
  level: 'instructor-confirmed',
  learnerName: '阿卜杜热合曼·麦麦提图尔荪·阿卜力克木·玉素甫江·买买提吐尔逊·斯拉木江·艾合买提江𠮷䶮㛃',
  courseTitle: {
    'zh-CN':
      '边远与多民族乡村中以社区为本的赋权社会工作实务：从倾听、评估、协商到与村民共同行动的督导实习课程（第二版）',
    en: 'Community-based empowerment practice in remote and multi-ethnic villages: a supervised course from listening, assessment and negotiation to acting together with villagers (second edition)',
  },
  moduleTitles: Array.from({ length: 12 }, (_, index) => ({
    'zh-CN': `与留守老人、儿童和返乡青年一同梳理村庄的资源与难处（之${index + 1}）`,
    en: `Mapping the strengths and troubles of a village with its elders, children and returning youth (part ${index + 1})`,
  })),
  creditMinutes: 12_960,
  deliveryFormat: {
    'zh-CN': '离线自学、村委会集中面授与实地督导相结合',
    en: 'Offline self-study together with face-to-face sessions at the village office and supervision in the field',
  },
  scorePercent: 100,
  contributors: [
    ...shortFacts.contributors,
    {
      role: 'instructor',
      name: 'Nguyễn Thị Phương Thảo',
      credentials: { 'zh-CN': '社会工作博士', en: 'PhD in social work, Hanoi' },
    },
    {
      role: 'confirming-instructor',
      name: '才让多杰·索南旺秀',
      credentials: {
        'zh-CN': '高级社会工作师，青海省某县社会工作服务站督导',
        en: 'senior social worker, supervisor of a county station in Qinghai',
      },
    },
  ],
  signer: {
    name: '阿卜杜热合曼·麦麦提图尔荪·阿卜力克木·玉素甫江',
    keyFingerprint: 'ed25519 4f1a 9c02 77be d310 58aa 6e94 c3f0 21d7',
  },
}
