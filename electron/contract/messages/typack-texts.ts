import type { TypackRule } from '#courses/format/typack/typack-rules.ts'
import type { Language } from '../language.ts'

type Text = Readonly<Record<Language, { readonly what: string; readonly next: string }>>

const rename = {
  en: 'Nothing was changed. Its author should rename the file and build the pack again.',
  'zh-CN': '没有做任何更改。请编写者给该文件改名后重新打包。',
}
const rebuild = {
  en: 'Nothing was changed. Its author should build it again with “tianye pack build”.',
  'zh-CN': '没有做任何更改。请编写者用“tianye pack build”重新打包。',
}
const copyAgain = {
  en: 'Nothing was changed. Copy the file again from where it came; if that does not help, its author should build it again.',
  'zh-CN': '没有做任何更改。请从来源处重新复制一份；仍不行，请编写者重新打包。',
}

function text(en: string, chinese: string, next: Readonly<Record<Language, string>>): Text {
  return { en: { what: en, next: next.en }, 'zh-CN': { what: chinese, next: next['zh-CN'] } }
}

/** Each refusal of a `.typack`: the reason, then what its author should do. `{name}` is filled from the facts. */
export const typackTexts: Readonly<Record<TypackRule, Text>> = {
  'typack-not-zip': text(
    'This file is not a pack: it is no whole zip file.',
    '这不是课程包：文件不是完整的 zip 文件。',
    copyAgain,
  ),
  'typack-too-large': text('This pack is larger than {limit} bytes.', '课程包超过 {limit} 字节。', {
    en: 'Nothing was changed. Its author should make the pictures smaller or divide the course into two packs.',
    'zh-CN': '没有做任何更改。请编写者压缩图片，或把课程拆成两个包。',
  }),
  'typack-too-many-files': text('This pack has more than {limit} files.', '课程包里的文件超过 {limit} 个。', {
    en: 'Nothing was changed. Its author should divide the course into several packs.',
    'zh-CN': '没有做任何更改。请编写者把课程拆成几个包。',
  }),
  'typack-unpacks-too-large': text(
    'Unpacked, this pack would take more than {limit} bytes.',
    '解开后，课程包会超过 {limit} 字节。',
    {
      en: 'Nothing was changed. Its author should make the pictures smaller or divide the course into two packs.',
      'zh-CN': '没有做任何更改。请编写者压缩图片，或把课程拆成两个包。',
    },
  ),
  'typack-file-too-large': text('{path} is larger than {limit} bytes.', '{path} 超过 {limit} 字节。', {
    en: 'Nothing was changed. Its author should make this file smaller.',
    'zh-CN': '没有做任何更改。请编写者缩小这个文件。',
  }),
  'typack-ratio': text(
    '{path} unpacks to more than {limit} times its packed size, as files made to fill a disk do.',
    '{path} 解开后是压缩时的 {limit} 倍以上，像是用来占满磁盘的文件。',
    {
      en: 'Nothing was changed. If the file is meant so, its author should leave out what repeats.',
      'zh-CN': '没有做任何更改。如确有需要，请编写者删去其中大量重复的内容。',
    },
  ),
  'typack-layout': text(
    'There is something in this file that belongs to no file of the pack ({place}).',
    '这个文件里有不属于课程包任何文件的内容（{place}）。',
    rebuild,
  ),
  'typack-overlap': text('{path} shares its bytes with another file.', '{path} 与另一个文件共用同一段数据。', rebuild),
  'typack-encrypted': text('{path} is encrypted.', '{path} 已加密。', {
    en: 'Nothing was changed. Its author should build the pack without a password.',
    'zh-CN': '没有做任何更改。请编写者打包时不要设密码。',
  }),
  'typack-compression': text(
    '{path} is packed in a way that Tianye does not read.',
    '{path} 的压缩方式田野不支持。',
    rebuild,
  ),
  'typack-size-differs': text(
    '{path} has another size than the file says.',
    '{path} 的实际大小与标明的不符。',
    copyAgain,
  ),
  'typack-header-differs': text(
    'Two places of this file say different things about {path}.',
    '关于 {path}，文件中两处说法不一致。',
    rebuild,
  ),
  'typack-special-file': text('{path} is a folder or a link, not a file.', '{path} 是文件夹或链接，不是文件。', {
    en: 'Nothing was changed. Its author should put the file itself in its place and build again.',
    'zh-CN': '没有做任何更改。请编写者换成文件本身，再重新打包。',
  }),
  'typack-damaged': text('{path} is damaged.', '{path} 已损坏。', copyAgain),
  'typack-too-slow': text('Reading this pack took too long.', '读取这个课程包用时过长。', {
    en: 'Nothing was changed. Copy it to this computer’s own disk and try again.',
    'zh-CN': '没有做任何更改。请先复制到本机硬盘，再试一次。',
  }),
  'typack-name-encoding': text(
    'The name {path} is not written in UTF-8.',
    '文件名 {path} 没有使用 UTF-8 编码。',
    rebuild,
  ),
  'typack-path-escape': text(
    'The path {path} could lead out of the pack.',
    '路径 {path} 可能指向课程包之外。',
    rebuild,
  ),
  'typack-backslash': text('The path {path} has a backslash.', '路径 {path} 中有反斜杠。', rebuild),
  'typack-name-hidden': text(
    'The name {path} has characters that are not seen or turn the direction of writing round.',
    '文件名 {path} 含有看不见的字符或改变书写方向的字符。',
    rename,
  ),
  'typack-name-ending': text(
    'A name in {path} ends in a full stop or a space, which Windows drops.',
    '{path} 中有名称以句点或空格结尾，Windows 会把它去掉。',
    rename,
  ),
  'typack-device-name': text(
    '{path} has a name that Windows keeps for a device.',
    '{path} 用了 Windows 为设备保留的名称。',
    rename,
  ),
  'typack-name-not-nfc': text(
    'The name {path} is spelled with characters taken apart.',
    '文件名 {path} 使用了拆开的字符写法。',
    rename,
  ),
  'typack-name-characters': text(
    'A name in {path} has characters other than letters, digits, full stop, hyphen and underscore.',
    '{path} 中有名称含有字母、汉字、数字、点、连字符和下划线以外的字符。',
    rename,
  ),
  'typack-name-long': text('The path {path} is too long or too deep.', '路径 {path} 过长或层级过深。', rename),
  'typack-extension': text('{path} is of a kind that no pack holds.', '{path} 不是课程包可以包含的文件类型。', {
    en: 'Nothing was changed. A pack holds .md, .yaml, .json, .txt, .png, .jpg, .jpeg, .gif, .webp, .avif and .svg files, with small letters; its author should take the file out.',
    'zh-CN':
      '没有做任何更改。课程包只能包含 .md、.yaml、.json、.txt、.png、.jpg、.jpeg、.gif、.webp、.avif 和 .svg 文件（后缀小写），请编写者移除该文件。',
  }),
  'typack-misplaced': text('{path} is a picture outside the folder media.', '{path} 是图片，却不在 media 文件夹里。', {
    en: 'Nothing was changed. Its author should move it into media and build again.',
    'zh-CN': '没有做任何更改。请编写者把它移到 media 文件夹，再重新打包。',
  }),
  'typack-duplicate': text('{path} stands twice in this pack.', '{path} 在课程包里出现了两次。', rebuild),
  'typack-collision': text(
    'Some computers take {path} and {other} for one name.',
    '有些电脑会把 {path} 和 {other} 当成同一个名称。',
    rename,
  ),
  'typack-manifest-missing': text(
    'This zip file is not a pack: it has no typack.json.',
    '这个 zip 文件不是课程包：其中没有 typack.json。',
    rebuild,
  ),
  'typack-manifest-form': text(
    'The list of files in typack.json cannot be used ({reason}).',
    'typack.json 里的文件清单无法使用（{reason}）。',
    rebuild,
  ),
  'typack-newer': text(
    'This pack has form {found}, and this Tianye reads forms up to {known}.',
    '课程包的格式版本是 {found}，当前田野最高支持 {known}。',
    {
      en: 'Nothing was changed. Install a newer Tianye.',
      'zh-CN': '没有做任何更改。请安装更新版本的田野。',
    },
  ),
  'typack-file-unlisted': text(
    '{path} is not in the list of typack.json.',
    'typack.json 的清单里没有 {path}。',
    rebuild,
  ),
  'typack-file-missing': text(
    '{path} is listed in typack.json but is not there.',
    'typack.json 列出了 {path}，但包里没有。',
    copyAgain,
  ),
  'typack-hash': text(
    '{path} is not the file that was built into the pack: it was changed or damaged.',
    '{path} 不是打包时的文件：已被改动或损坏。',
    copyAgain,
  ),
  'typack-pack-differs': text(
    'pack.yaml and typack.json say different things ({key}).',
    'pack.yaml 与 typack.json 的内容不一致（{key}）。',
    rebuild,
  ),
  'typack-signature-form': text(
    'The signature of this pack cannot be read ({reason}).',
    '课程包的签名无法读取（{reason}）。',
    rebuild,
  ),
  'typack-signature-wrong': text(
    'The signature does not fit: this pack was changed after it was signed.',
    '签名不符：课程包在签名之后被改动过。',
    {
      en: 'Nothing was changed. Do not use this file; ask the publisher for the original.',
      'zh-CN': '没有做任何更改。请不要使用这个文件，向发布者索取原件。',
    },
  ),
  'typack-nested': text('{path} is an archive inside the pack.', '{path} 是包中套着的压缩文件。', {
    en: 'Nothing was changed. Its author should put the files themselves into the pack.',
    'zh-CN': '没有做任何更改。请编写者把其中的文件直接放进课程包。',
  }),
  'typack-text': text('{path} is not text in UTF-8.', '{path} 不是 UTF-8 文本。', {
    en: 'Nothing was changed. Its author should save it as UTF-8 and build again.',
    'zh-CN': '没有做任何更改。请编写者另存为 UTF-8，再重新打包。',
  }),
  'typack-json': text('{path} is not JSON of the allowed form.', '{path} 不是符合要求的 JSON。', {
    en: 'Nothing was changed. Its author should correct it: no key __proto__, at most 20 levels.',
    'zh-CN': '没有做任何更改。请编写者改正：不能有 __proto__ 键，最多 20 层。',
  }),
  'typack-yaml': text('{path} breaks the rule {rule} in line {line}.', '{path} 第 {line} 行违反规则 {rule}。', {
    en: 'Nothing was changed. Its author should correct the line; “tianye pack build” says what is wrong there.',
    'zh-CN': '没有做任何更改。请编写者改正这一行；“tianye pack build”会说明问题所在。',
  }),
  'typack-picture': text(
    '{path} is not the kind of picture that its name says.',
    '{path} 的内容与后缀所示的图片类型不符。',
    {
      en: 'Nothing was changed. Its author should save the picture again as PNG, JPEG, GIF, WebP or AVIF.',
      'zh-CN': '没有做任何更改。请编写者把图片重新存为 PNG、JPEG、GIF、WebP 或 AVIF。',
    },
  ),
  'typack-picture-size': text(
    '{path} has {width} by {height} pixels in {frames} frames; at most 8192 a side, 24 million in all and 300 frames can be shown.',
    '{path} 为 {width}×{height} 像素、{frames} 帧；每边最多 8192 像素，总数最多 2400 万像素，最多 300 帧。',
    {
      en: 'Nothing was changed. Its author should make the picture smaller.',
      'zh-CN': '没有做任何更改。请编写者缩小图片。',
    },
  ),
  'typack-svg': text(
    'The drawing {path} has something that does not only draw: {found}.',
    '图形 {path} 含有绘图以外的内容：{found}。',
    {
      en: 'Nothing was changed. Its author should save it as plain SVG, without scripts, styles, links or document types.',
      'zh-CN': '没有做任何更改。请编写者另存为纯 SVG，不带脚本、样式、链接和文档类型声明。',
    },
  ),
}
