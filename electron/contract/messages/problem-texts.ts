import type { RuleId } from '#courses/format/problem-rules.ts'
import type { LintRuleId } from '#courses/lint/lint-rules.ts'
import type { Language } from '../language.ts'
import { lintTexts } from './lint-texts.ts'
import { openQuestionTexts } from './open-question-texts.ts'

type Text = Readonly<Record<Language, string>>

/** What each rule of a course says: what is wrong, then what to do. `{name}` is filled from the problem's facts. */
export const problemTexts: Readonly<Record<RuleId, Text>> = {
  'too-large': {
    en: 'This file is larger than {limit} bytes. Divide it into several modules.',
    'zh-CN': '文件超过 {limit} 字节，请拆分成几个单元。',
  },
  'too-deep': {
    en: 'Blocks are nested too deep here (limit {limit}). Bring lists, quotations or boxes up to the margin.',
    'zh-CN': '这里嵌套过深（上限 {limit} 层），请减少列表、引用或提示框的层数。',
  },
  'too-many-marks': {
    en: 'This block holds more than {limit} of the marks * _ ~ [ ]. Divide it by blank lines.',
    'zh-CN': '这一段里的 * _ ~ [ ] 标记超过 {limit} 个，请用空行分段。',
  },
  'block-too-long': {
    en: 'This block is longer than {limit} lines. Divide it by blank lines.',
    'zh-CN': '这一段超过 {limit} 行，请用空行分段。',
  },
  'block-too-slow': {
    en: 'This block is long and full of ` < or |, so it would take too long to read. Divide it by blank lines.',
    'zh-CN': '这一段又长，` < | 这类标记又多，读起来太慢，请用空行分段。',
  },
  'not-compiled': {
    en: 'Tianye could not read this file. Please report it together with the file.',
    'zh-CN': '田野无法读取此文件，请连同文件一起反馈。',
  },
  'no-text': {
    en: 'There is nothing to read after the front matter. Write the lesson below it.',
    'zh-CN': '文件开头的信息之后没有正文，请在其下写课文。',
  },
  'front-matter-missing': {
    en: 'The file does not begin with front matter. Put id, title, summary, minutes and objectives between two lines of ---.',
    'zh-CN': '文件开头缺少单元信息，请在两行 --- 之间写明 id、title、summary、minutes 和 objectives。',
  },
  'yaml-broken': {
    en: 'The YAML cannot be read here ({code}). If the text holds a colon or #, put it into quotation marks; else check the indentation.',
    'zh-CN': '此处 YAML 无法读取（{code}）。文字里有冒号或 # 时请整个加上引号，并检查缩进。',
  },
  'yaml-too-large': {
    en: 'The YAML is longer than {limit} characters. Shorten it.',
    'zh-CN': 'YAML 超过 {limit} 个字符，请缩短。',
  },
  'yaml-too-deep': {
    en: 'The YAML is nested more than {limit} levels deep. Flatten it.',
    'zh-CN': 'YAML 嵌套超过 {limit} 层，请减少层数。',
  },
  'yaml-alias': {
    en: 'Anchors (&) and aliases (*) are not allowed. Write the value out, in quotation marks if it begins with such a sign.',
    'zh-CN': '不允许使用锚点（&）和别名（*），请把内容完整写出；若内容以这类符号开头，请加引号。',
  },
  'yaml-tag': {
    en: 'YAML tags (!) and directives (%) are not allowed. Remove this one, or put the value in quotation marks.',
    'zh-CN': '不允许使用 YAML 标签（!）和指令（%），请删除，或给内容加上引号。',
  },
  'yaml-merge-key': {
    en: 'The merge key << is not allowed. Write the keys out.',
    'zh-CN': '不允许使用合并键 <<，请把各键完整写出。',
  },
  'yaml-duplicate-key': { en: 'The key {key} stands twice. Keep one.', 'zh-CN': '键 {key} 重复，请只保留一个。' },
  'yaml-forbidden-key': { en: 'A key may not be “{key}”. Rename it.', 'zh-CN': '不能用“{key}”作键，请改名。' },
  'key-missing': { en: 'The key {key} is missing. Add it.', 'zh-CN': '缺少键 {key}，请补上。' },
  'key-unknown': {
    en: 'The key {key} is not known. Check its spelling or remove it.',
    'zh-CN': '没有 {key} 这个键，请检查拼写或删除。',
  },
  'value-invalid': {
    en: 'The value of {key} is not of the right kind, form or length{expected}. The description of the format tells more.',
    'zh-CN': '{key} 的值类型、格式或长度不对{expected}，请对照格式说明修改。',
  },
  'key-newer': {
    en: 'The key {key} belongs to a newer version of the format and is passed over. A newer Tianye may show more.',
    'zh-CN': '键 {key} 属于更新版本的格式，此处略过；新版田野可能显示更多内容。',
  },
  'json-broken': {
    en: 'From here on the file is not JSON. Check brackets, commas and quotation marks here and just before.',
    'zh-CN': '从这里起不是有效的 JSON，请检查此处和前面紧挨着的括号、逗号、引号。',
  },
  'format-invalid': {
    en: 'The format is no version. Write format: "{known}", with the quotation marks.',
    'zh-CN': 'format 不是版本号，请写成 format: "{known}"，引号不能省。',
  },
  'format-newer': {
    en: 'This pack is written in format {found}; this Tianye reads {known}. Install a newer Tianye to use it.',
    'zh-CN': '此课程包采用格式 {found}，当前田野只能读取 {known}，请安装新版田野后再用。',
  },
  'reference-unknown': {
    en: 'Nothing in this file has the id {id}. Check its spelling or add it.',
    'zh-CN': '本文件中没有编号 {id}，请检查拼写或补上。',
  },
  'prerequisite-itself': {
    en: 'A pack cannot ask for itself first. Remove this entry.',
    'zh-CN': '课程包不能把自己列为先修课程，请删除此项。',
  },
  'changes-backwards': {
    en: 'A change leads from an older version to a newer one, not from {from} to {to}. Swap or correct them.',
    'zh-CN': '变更应从旧版本到新版本，不能从 {from} 到 {to}，请对调或改正。',
  },
  'heading-level-one': {
    en: 'A heading of level 1 is kept for the module’s title. Begin with ##.',
    'zh-CN': '一级标题留给单元名称使用，请从 ## 开始。',
  },
  'heading-level-jump': {
    en: 'The heading goes from level {from} to level {to}. Go down one level at a time.',
    'zh-CN': '标题从第 {from} 级跳到第 {to} 级，请逐级使用。',
  },
  'heading-level-low': {
    en: 'Headings of level {level} are not used. Use ##, ### or ####.',
    'zh-CN': '不使用第 {level} 级标题，请用 ##、### 或 ####。',
  },
  'heading-misplaced': {
    en: 'This heading cannot stand here: level 2 stands outside boxes, lists and quotations, and a question has none.',
    'zh-CN': '标题不能放在这里：二级标题不能放在提示框、列表或引用中，题目中不能有标题。',
  },
  'heading-empty': { en: 'The heading has no text. Write one.', 'zh-CN': '标题没有文字，请补上。' },
  'heading-id-missing': {
    en: 'The heading “{title}” has no id. End its line with <!-- #some-id -->.',
    'zh-CN': '标题“{title}”没有编号，请在行末加上 <!-- #some-id -->。',
  },
  'question-id-missing': {
    en: 'The question has no id. Write it first in the braces: {#some-id …}.',
    'zh-CN': '题目没有编号，请写在大括号最前面：{#some-id …}。',
  },
  'choice-id-missing': {
    en: 'This answer has no id. End it with <!-- #some-id -->.',
    'zh-CN': '此选项没有编号，请在末尾加上 <!-- #some-id -->。',
  },
  'id-invalid': {
    en: '“{id}” is not an id. Use lower-case English words joined by hyphens, at most 64 characters.',
    'zh-CN': '“{id}”不能用作编号，请用小写英文单词加连字符，不超过 64 个字符。',
  },
  'id-duplicate': {
    en: 'The id {id} is used already in line {line}. Choose another.',
    'zh-CN': '编号 {id} 在第 {line} 行已用过，请另选一个。',
  },
  'id-reserved': {
    en: 'The id {id} is kept for Tianye itself, which has something else under that name. Choose another.',
    'zh-CN': '编号 {id} 由田野保留，另有用途，请换一个。',
  },
  'id-misplaced': {
    en: 'The id {id} names nothing here. Put it at the end of a heading, a list item’s first paragraph or a table cell.',
    'zh-CN': '编号 {id} 放在这里不起作用，请放在标题、列表项首段或表格单元格的末尾。',
  },
  'block-unclosed': {
    en: 'The block “{name}” is never closed. End it with :::; a block around other blocks needs more colons than they have.',
    'zh-CN': '“{name}”块没有结束，请用 ::: 收尾；包着其他块的外层要用更多冒号。',
  },
  'block-unknown': {
    en: 'There is no block named “{name}”; it is shown as ordinary text. Check its spelling.',
    'zh-CN': '没有名为“{name}”的块，已按普通文字显示，请检查拼写。',
  },
  'block-fence-stray': {
    en: 'This fence opens or closes nothing. Write three half-width colons and the name right after them, or remove it.',
    'zh-CN': '这里的三个冒号没有对应的块。请用半角冒号 :::，其后紧接块名；多余的请删除。',
  },
  'attribute-unknown': {
    en: 'A block “{name}” has no attribute “{attribute}”. Check its spelling or remove it.',
    'zh-CN': '“{name}”块没有属性“{attribute}”，请检查拼写或删除。',
  },
  'attribute-newer': {
    en: 'The attribute “{attribute}” of the block “{name}” belongs to a newer version of the format and is passed over.',
    'zh-CN': '“{name}”块的属性“{attribute}”属于更新版本的格式，此处略过。',
  },
  'exercise-minutes-invalid': {
    en: '“{minutes}” are no minutes. Write a whole number from 1 to 600, such as minutes=45, or leave it out.',
    'zh-CN': '“{minutes}”不是分钟数，请写 1 到 600 的整数，例如 minutes=45，或者不写。',
  },
  'html-dropped': {
    en: 'HTML is not shown and was left out. Use Markdown instead.',
    'zh-CN': '不支持 HTML，已略去，请改用 Markdown。',
  },
  'html-hides-text': {
    en: 'The text in or after this HTML or comment would not be shown. Put a comment on lines of its own, or at the end of the line, and write the text in Markdown.',
    'zh-CN': '这段 HTML 或注释里面、后面的文字不会显示。注释请单独成行或放在行末，正文请用 Markdown 书写。',
  },
  'link-refused': {
    en: 'The link to “{target}” is shown as text. Links go to https: addresses, #heading or module#heading.',
    'zh-CN': '指向“{target}”的链接只按文字显示；链接只能用 https: 地址、#标题编号 或 单元#标题编号。',
  },
  'link-target-missing': {
    en: 'This module has no id {id} to link to. Check its spelling.',
    'zh-CN': '本单元没有编号 {id}，链接无处可去，请检查拼写。',
  },
  'image-refused': {
    en: 'The picture “{source}” is not used. Put it into the pack’s media folder and write media/name.',
    'zh-CN': '图片“{source}”无法使用，请放入课程包的 media 文件夹，并写成 media/文件名。',
  },
  'image-kind-refused': {
    en: 'The picture “{source}” is of a kind a pack cannot hold. Save it as one of: {kinds}.',
    'zh-CN': '课程包不支持图片“{source}”的类型，请另存为以下之一：{kinds}。',
  },
  'image-alt-missing': {
    en: 'The picture {source} has no description. Say in the square brackets what it shows.',
    'zh-CN': '图片 {source} 没有文字说明，请在方括号中写明图中内容。',
  },
  'footnote-unused': {
    en: 'No text refers to the note {label}, so it is not shown. Refer to it or remove it.',
    'zh-CN': '正文没有引用注释 {label}，不会显示，请引用或删除。',
  },
  'footnote-shared': {
    en: 'The note {label} belongs to an earlier page. Write a note of its own for this page.',
    'zh-CN': '注释 {label} 已属于前面一页，请为本页另写一条注释。',
  },
  'footnote-in-question': {
    en: 'A question cannot have notes. Put the text into the question.',
    'zh-CN': '题目中不能使用注释，请把内容写进题目。',
  },
  'question-nested': {
    en: 'A question stands inside another. Close the first one before it.',
    'zh-CN': '题目中不能再放题目，请先结束前一题。',
  },
  'question-prompt-missing': {
    en: 'The question asks nothing. Write what is asked above the answers.',
    'zh-CN': '题目没有题干，请写在选项之前。',
  },
  'question-type-missing': {
    en: 'The question has no type. Write for example type=single.',
    'zh-CN': '题目没有注明题型，请写明，例如 type=single。',
  },
  'question-type-unknown': {
    en: 'There is no question type “{type}”. Use single, multiple, true-false, ordering, matching, numeric or short.',
    'zh-CN': '没有“{type}”这种题型，可用：single、multiple、true-false、ordering、matching、numeric、short。',
  },
  'question-points-invalid': {
    en: '“{points}” are not points. Write a number from 0.001 to 999.999, with at most three decimals.',
    'zh-CN': '分值“{points}”不对，请写 0.001 到 999.999 之间的数，最多三位小数。',
  },
  'question-objective-unknown': {
    en: 'The front matter has no objective {id}. Check its spelling or add it there; attributes take straight quotation marks, "…".',
    'zh-CN': '文件开头没有学习目标 {id}，请检查拼写或在开头补上；属性要用半角直引号 "…"。',
  },
  'answers-missing': {
    en: 'A question of type {type} has no answers here. Add the list or table it needs after the prompt.',
    'zh-CN': '{type} 题缺少答案部分，请在题干之后加上所需的列表或表格。',
  },
  'answers-not-last': {
    en: 'Only one quotation may follow the answers. Move this above them.',
    'zh-CN': '答案之后只能有一段引用，请把这部分移到答案之前。',
  },
  'options-too-few': {
    en: 'The question has {count} options. It needs two at least.',
    'zh-CN': '题目只有 {count} 个选项，至少要有两个。',
  },
  'option-box-missing': {
    en: 'This option has no box. Begin it with “- [ ] ” or “- [x] ”, with a space after the bracket.',
    'zh-CN': '此选项缺少方框，请以“- [ ] ”或“- [x] ”开头，方括号后留一个空格。',
  },
  'choice-empty': { en: 'This answer shows nothing. Write its text.', 'zh-CN': '此选项没有内容，请补上。' },
  'single-right-count': {
    en: '{count} options are marked [x]. Mark exactly one.',
    'zh-CN': '有 {count} 个选项标了 [x]，必须正好标一个。',
  },
  'multiple-right-missing': {
    en: 'No option is marked [x]. Mark those that are right.',
    'zh-CN': '没有选项标 [x]，请标出正确选项。',
  },
  'true-false-option-count': {
    en: 'A true-or-false question has two options; this one has {count}.',
    'zh-CN': '判断题应有两个选项，这里有 {count} 个。',
  },
  'ordering-too-short': {
    en: 'There are {count} items to order. Give three at least.',
    'zh-CN': '排序题只有 {count} 项，至少要有三项。',
  },
  'matching-columns': {
    en: 'The table has {columns} columns. A matching question has two.',
    'zh-CN': '表格有 {columns} 列，配对题应为两列。',
  },
  'matching-too-short': {
    en: 'There are {count} pairs. Give two at least.',
    'zh-CN': '只有 {count} 对，至少要有两对。',
  },
  'matching-row-incomplete': {
    en: 'This row is no pair. Fill its right cell; only the left one may be empty.',
    'zh-CN': '这一行不成对，请填写右边单元格；只有左边可以留空。',
  },
  'ids-tell-answer': {
    en: 'The ids in alphabetical order give the answer away. Choose ids that do not.',
    'zh-CN': '编号按字母排列就是答案，请改用不会泄露答案的编号。',
  },
  'numeric-answer-missing': {
    en: 'The question has no answer. Write for example answer=72.',
    'zh-CN': '题目没有答案，请写明，例如 answer=72。',
  },
  'numeric-answer-invalid': {
    en: '“{answer}” is not a number. Use digits, with a point for decimals.',
    'zh-CN': '“{answer}”不是数，请用半角数字和小数点。',
  },
  'numeric-tolerance-invalid': {
    en: '“{tolerance}” is not a tolerance. Use a number of zero or more.',
    'zh-CN': '误差“{tolerance}”不对，请写不小于零的数。',
  },
  'numeric-unit-invalid': {
    en: 'A spelling of the unit is empty, too long, or holds a digit, a backslash or a full-width bar. Write for example unit="小时|h": spellings are parted by a plain bar alone.',
    'zh-CN':
      '单位写法为空、过长，或含有数字、反斜杠、全角竖线。请按 unit="小时|h" 的样式写，各种写法之间只用半角竖线隔开。',
  },
  'accepted-form-invalid': {
    en: 'An accepted form is one line of plain text of at most 200 characters. Shorten this one.',
    'zh-CN': '每个可接受的答案应是一行纯文字，不超过 200 个字符，请改短。',
  },
  ...openQuestionTexts,
  'bank-questions-missing': {
    en: 'The bank holds no question. Write one after the introduction.',
    'zh-CN': '题库里没有题目，请在开头的说明之后写上。',
  },
  'bank-too-large': {
    en: 'The bank holds {count} questions, more than {limit}. Leave some out.',
    'zh-CN': '题库有 {count} 道题，超过了 {limit} 道，请减少题目。',
  },
  'bank-text-misplaced': {
    en: 'After the first question or heading a bank holds only questions and headings. Move this to the beginning or into a question.',
    'zh-CN': '题库从第一道题或第一个标题起，只能有题目和标题；请把这部分移到开头或写进题目。',
  },
  'bank-question-misplaced': {
    en: 'In a bank a question stands at the margin. Bring it out of the box, list or quotation.',
    'zh-CN': '题库里的题目要顶格书写，请移出提示框、列表或引用。',
  },
  'question-difficulty-invalid': {
    en: '“{difficulty}” is no difficulty. Write 1, 2 or 3.',
    'zh-CN': '难度“{difficulty}”不对，请写 1、2 或 3。',
  },
  'question-form-invalid': {
    en: '“{form}” is no form. Write a or b.',
    'zh-CN': '没有“{form}”卷，请写 a 或 b。',
  },
  'question-objective-missing': {
    en: 'A question of a bank names the objectives it tests. Write for example objectives="ask-first".',
    'zh-CN': '题库里的题目要注明考查的学习目标，例如 objectives="ask-first"。',
  },
  'key-not-apart': {
    en: 'This bank says that its keys travel apart, and here a question answers itself. Build the pack from its source anew.',
    'zh-CN': '题库写明答案另存，这道题却带着答案。请用源文件重新打包。',
  },
  'bank-not-sealed': {
    en: 'The bank {id} cannot be sealed. Only the bank of the examination can, and without its keys it must still ask the same: write lists and tables plainly.',
    'zh-CN':
      '题库 {id} 无法密封。只有考试所用的题库可以密封，而且去掉答案后题目须原样不变：列表和表格请用最简单的写法。',
  },
  'forms-mixed': {
    en: 'Some questions of this bank have a form and this one differs. Give each a form=a or form=b, or none.',
    'zh-CN': '题库中有的题分卷、有的不分，此题与前面不一致；请给每题都写上 form=a 或 form=b，或者都不写。',
  },
  'draw-objective-unknown': {
    en: 'The bank has no objective {id} to draw by. Check its spelling.',
    'zh-CN': '题库没有学习目标 {id}，无法据此抽题，请检查拼写。',
  },
  'draw-unsatisfiable': {
    en: 'The draw wants {wanted} questions, and only {found} can be found together (form {form}). Write more questions or ask for fewer.',
    'zh-CN': '抽题规则要 {wanted} 道题，题库最多只能凑出 {found} 道（卷别 {form}）；请补题或减少题数。',
  },
  'forms-unequal': {
    en: 'The forms are not equivalent: for {objective} at difficulty {difficulty} form a has {first} and form b {second}. Make them equal.',
    'zh-CN': '两卷不对等：目标 {objective}、难度 {difficulty}，a 卷 {first} 题，b 卷 {second} 题；请改成一样多。',
  },
  'languages-differ': {
    en: 'The question {id} is missing in a language, or differs there in type, points, objectives, difficulty, form or options. Make both alike.',
    'zh-CN': '题目 {id} 在某一语言中缺失，或题型、分值、目标、难度、卷别、选项与另一语言不同，请改成一致。',
  },
}

/** The text of a problem in the reader's language with its facts filled in; an unknown rule gives its own name. */
export function problemText(
  ruleId: string,
  language: Language,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const texts = isRule(ruleId) ? problemTexts[ruleId] : isLintRule(ruleId) ? lintTexts[ruleId] : null
  const text = texts?.[language] ?? ruleId
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place))
}

function isRule(ruleId: string): ruleId is RuleId {
  return Object.hasOwn(problemTexts, ruleId)
}

function isLintRule(ruleId: string): ruleId is LintRuleId {
  return Object.hasOwn(lintTexts, ruleId)
}
