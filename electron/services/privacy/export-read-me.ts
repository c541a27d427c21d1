/** What lies beside exported files, in both languages. */
export function exportReadMe(name: string): string {
  return [
    `Tianye 田野 · ${name}`,
    '',
    'Everything that Tianye keeps about you on this computer, one file for each table of its records. events.json says when',
    'something was recorded, payloads.json what. Private texts are readable here: keep this folder accordingly. Keys are',
    'left out; to take your profile to another computer, move it instead.',
    '',
    '田野在这台电脑上保存的、与你有关的全部内容，每个数据表一个文件。events.json 记着什么时候记录过什么事，',
    'payloads.json 是具体内容。私人文字在这里没有加密，请妥善收好这个文件夹。密钥不在其中；',
    '要把档案带到另一台电脑，请用“迁出”。',
    '',
  ].join('\r\n')
}
