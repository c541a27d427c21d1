import type { backupsEn } from './backups-en.ts'

/** 备份界面的中文文字。 */
export const backupsZhCN = {
  'backups.title': '备份',
  'backups.lead': '田野每天自动给记录做一份备份，写完后从头读一遍，读得通才算数。',
  'backups.make': '现在备份',
  'backups.making': '正在复制并核对……',
  'backups.none': '还没有备份。有了第一条记录，田野就会自动备份。',
  'backups.note':
    '旧备份里，最近 12 天、10 周、9 个月各留最新的一份，手动做的全部保留。备份就在这台电脑上，磁盘坏了会一起丢，最好在 U 盘里再存一份。',
  'backups.check': '重新核对',
  'backups.check.label': '重新核对，{moment} 的备份',
  'backups.checking': '正在读……',
  'backups.events': '{count} 条记录',
  'backups.goBack': '恢复到这一份……',
  'backups.goBack.label': '恢复到这一份……，{moment} 的备份',
  'backups.preparing': '正在准备 {moment} 的记录，现在什么都还没有改动。',
  'backups.ready': '{moment} 的记录准备好了',
  'backups.ready.events': '恢复后共有 {count} 条记录。',
  'backups.ready.recovered': '其中 {recovered} 条是从损坏的文件里找回来的。',
  'backups.ready.lost': '{lost, plural, =0 {一条也没少。} other {还缺 # 条。}}',
  'backups.ready.lost.unknown': '缺了多少，已无从得知。',
  'backups.ready.since': '那以后的记录不再显示，但刚才已另做备份，没有丢。',
  'backups.ready.aside': '现有的文件原样存放在 {folder}。',
  'backups.restore': '恢复并重新启动',
  'backups.leave': '先不动',
  'backups.damage.newest': '最近一份完好的备份是 {moment} 做的。',
  'backups.damage.none': '这个数据文件夹里没有完好的备份。',
  'backups.trouble.damaged': '今天备份时发现记录有损坏',
  'backups.trouble.damaged.next':
    '以前的备份都还在，一份也没有动。请不要删除任何文件，尽快用一份完好的备份恢复；损坏的记录里还读得出的内容会一并取回。',
  'backups.trouble.not-made': '今天的备份没有做成',
  'backups.trouble.not-made.next':
    '记录和以前的备份都没有变动。请看看磁盘还有没有空间、能不能写入；田野一小时内会再试。',
  'backups.trouble.cut-short': '记录缺了末尾：最后保存的内容不见了',
  'backups.trouble.cut-short.next':
    '田野启动时读不出记录的末尾，在那以前的都在。请看看最后做的几步，缺了的重做一遍。当时的文件原样存放在数据文件夹的 set-aside 里。',
  'backups.trouble.seen': '先不管',
  'backups.settings': '记录每天备份一次。',
  'backups.settings.go': '查看备份',
} satisfies Readonly<Record<keyof typeof backupsEn, string>>
