import type { LintRuleId } from '#courses/lint/lint-rules.ts'
import type { Language } from '../language.ts'

/** What each rule of the linter says: what is wrong, then what to do. `{name}` is filled from the problem's facts. */
export const lintTexts: Readonly<Record<LintRuleId, Readonly<Record<Language, string>>>> = {
  'boxes-differ': {
    en: 'The boxes differ from here on: here {here}, in {file} (line {line}) {there}. Perhaps a name is spelled wrongly, a box left out, or its minutes were changed in one language. Look first into {slip}.',
    'zh-CN':
      '从这里起提示框对不上：这里是 {here}，{file}（第 {line} 行）是 {there}。可能是块名写错，漏了一个框，或者分钟数只改了一种语言。请先检查 {slip}。',
  },
  'change-newer': {
    en: 'This step leads to version {to}, and the pack is {version}. Correct one of the two numbers.',
    'zh-CN': '这里写的是到 {to} 版的变更，而课程包是 {version} 版，请改正其中一个版本号。',
  },
  'change-unknown': {
    en: '“{kind}” is said of {id} in {part}, which the pack does not bear out: what changed or was moved must stand there, what was removed must not. Check both ids.',
    'zh-CN':
      '这里说 {part} 中的 {id} 属于“{kind}”，与课程包不符：改动或移动过的内容应当在那里，删掉的不应当还在。请核对两个编号。',
  },
  'chinese-latin-space': {
    en: 'Chinese characters touch digits or Latin letters here. Put one space between them.',
    'zh-CN': '这里的汉字与数字或拉丁字母连在一起，请在中间空一格。',
  },
  'chinese-punctuation': {
    en: 'The half-width mark “{mark}” stands beside Chinese characters. Use the full-width one.',
    'zh-CN': '汉字旁边用了半角的“{mark}”，请改成全角标点。',
  },
  'chinese-quotes': {
    en: 'The mark {mark} does not belong into Chinese text. Use “ ” and ‘ ’.',
    'zh-CN': '中文里不用 {mark} 作引号，请改用“”和‘’。',
  },
  'claim-uncited': {
    en: '“{words}” claims what nobody can look up. Name the source in brackets or in a note, or say it as your own.',
    'zh-CN': '“{words}”没有出处，请用括号或注释写明来源，或者改成自己的说法。',
  },
  'credit-profile-unknown': {
    en: 'No profile that comes with Tianye is called {profile}; there are {known}. Check the id. If it is a profile of your own, leave it.',
    'zh-CN': '自带的规则里没有 {profile}，只有 {known}。请检查编号；如果是你自己建的规则，不用改。',
  },
  'credit-too-much': {
    en: 'The pack claims {claimed} minutes; its {words} words, {characters} Chinese characters and {questions} questions ({language}) come to {counted} minutes by {profile}, which counts {perHour} (words / characters) an hour, {seconds} seconds a question and {exercises} minutes of exercises. Claim less, or be ready to say what the rest is spent on.',
    'zh-CN':
      '课程申报 {claimed} 分钟；{language} 版有 {characters} 个汉字、{words} 个西文词、{questions} 道题，按 {profile}（每小时 {perHour} 词/字，每题 {seconds} 秒，练习计 {exercises} 分钟）只有 {counted} 分钟。请少报一些，或说明其余时间用在哪里。',
  },
  'credit-uneven': {
    en: 'The pack claims {claimed} minutes; {profile} gives credit in steps of {step} minutes, and at least {least}. Claim the step below under “profiles”.',
    'zh-CN':
      '课程申报 {claimed} 分钟；{profile} 以 {step} 分钟为一档，最少 {least} 分钟。请在 profiles 里按低一档申报。',
  },
  'drawing-refused': {
    en: 'This drawing holds something that none may have: {found}. A drawing has shapes, text and fills alone; save it as a plain SVG without scripts, style elements, links or a DOCTYPE.',
    'zh-CN':
      '此矢量图含有不允许的内容：{found}。矢量图只能有图形、文字和填色，请另存为普通 SVG，不带脚本、style 元素、链接和 DOCTYPE。',
  },
  'emphasis-visible': {
    en: 'The stars ** are shown as they are. Close them, and leave no space inside of them.',
    'zh-CN': '这里的 ** 会原样显示出来，请成对书写，星号内侧不留空格。',
  },
  'examination-short': {
    en: 'One paper of the examination asks {asked} questions; for the {minutes} minutes claimed {profile} wants {least}. Ask more, or claim less.',
    'zh-CN': '一份考卷只有 {asked} 题；申报 {minutes} 分钟，{profile} 要求 {least} 题。请增加题目，或减少申报时长。',
  },
  'feedback-missing': {
    en: 'The wrong option {id} has no feedback. Say below it in a quotation why it tempts and why it is wrong.',
    'zh-CN': '错误选项 {id} 没有反馈，请在其下用引用写明它为什么像对的、错在哪里。',
  },
  'file-ignored': {
    en: 'Nobody reads this file: its name is not one of the format’s, or its language is not one of the pack’s ({languages}). Rename it or move it away.',
    'zh-CN': '这个文件不会被读取：文件名不合格式，或者语言不在课程包的语言（{languages}）之中。请改名或移走。',
  },
  'file-special': {
    en: 'This is a link or another special file, which no pack can hold. Put the file itself here.',
    'zh-CN': '这是链接或其他特殊文件，课程包里不能有。请把文件本身放在这里。',
  },
  'front-matter-differs': {
    en: 'The value of {key} is not the one in {file}. Make both the same.',
    'zh-CN': '{key} 与 {file} 中的不一致，请改成一样。',
  },
  'glossary-term-twice': {
    en: 'The word “{term}” is already the term {id}. Make them one, or choose another word.',
    'zh-CN': '“{term}”已经是词条 {id}，请合并，或换一个词。',
  },
  'glossary-term-unknown': {
    en: 'The glossary has no term {id}. Check its spelling, or add it to glossary.yaml.',
    'zh-CN': '词汇表里没有词条 {id}，请检查拼写，或补进 glossary.yaml。',
  },
  'glossary-term-unused': {
    en: 'No text uses or links to the term {id}. Use it, or remove it.',
    'zh-CN': '没有课文用到或链接到词条 {id}，请用上或删去。',
  },
  'heading-without-text': {
    en: 'Nothing stands below the heading “{title}”. Write its text, or remove it.',
    'zh-CN': '标题“{title}”下面没有内容，请补写，或删去标题。',
  },
  'hidden-character': {
    en: 'A character that cannot be seen stands here ({code}). Delete it.',
    'zh-CN': '这里有一个看不见的字符（{code}），请删去。',
  },
  'image-alt-vague': {
    en: '“{alt}” does not say what the picture shows. Describe it in one sentence.',
    'zh-CN': '“{alt}”没有说出图里有什么，请用一句话写明。',
  },
  'languages-out-of-step': {
    en: 'From here on, headings, questions, options or their ids are not those of {file} (line {line}): here {here}, there {there}. Bring both files into step, and look first into {slip}.',
    'zh-CN':
      '从这里起，标题、题目、选项或编号与 {file} 第 {line} 行对不上：这里是 {here}，那里是 {there}。请把两个文件改成一致，先检查 {slip}。',
  },
  'link-dead': {
    en: 'The link to “{target}” leads nowhere in this pack. Check the module and the id.',
    'zh-CN': '链接“{target}”在本课程包中没有去处，请检查单元名和编号。',
  },
  'long-option-right': {
    en: 'The right option is much longer than the others and gives itself away. Shorten it, or write the others out.',
    'zh-CN': '正确选项比别的长出许多，一看便知。请改短，或把别的选项写充分。',
  },
  'longest-option-right': {
    en: 'In {count} of {of} questions of this file the right option is the longest. Even the lengths out.',
    'zh-CN': '本文件 {of} 道单选题中，有 {count} 道的正确选项最长，请把长短拉平。',
  },
  'media-kind-unknown': {
    en: 'A pack may not hold files of this kind. Use {endings}, in lower case.',
    'zh-CN': '课程包不能包含这类文件，可用的扩展名有 {endings}（小写）。',
  },
  'media-missing': {
    en: 'There is no {source} in the pack. Add the file, or mend its name; capital letters count.',
    'zh-CN': '课程包里没有 {source}，请放入文件或改正名称，注意区分大小写。',
  },
  'media-name-refused': {
    en: 'A pack cannot hold a file of this name. Use letters, digits, full stops, _ and - without spaces, not too long, and no name that another file has but for capitals.',
    'zh-CN':
      '课程包不能使用这个文件名。请只用文字、数字、点、_ 和 -，不要有空格，不要过长，也不要与其他文件只差大小写。',
  },
  'media-too-large': {
    en: 'The file has {bytes} bytes, and {limit} are allowed. Make the picture smaller.',
    'zh-CN': '文件有 {bytes} 字节，上限是 {limit} 字节，请缩小图片。',
  },
  'media-unreadable': {
    en: 'This is not the picture that its ending says, or it is larger than 8192 points a side, 24 million in all or 300 frames. Save it anew in the right format and size.',
    'zh-CN':
      '此文件不是扩展名所说的那种图片，或者超过单边 8192 像素、总计 2400 万像素、300 帧的上限，请按正确的格式和大小另存。',
  },
  'media-unused': {
    en: 'No text shows this file. Use it, or take it out of media/.',
    'zh-CN': '没有课文用到这个文件，请用上，或从 media/ 中移走。',
  },
  'minutes-too-many': {
    en: 'The module states {stated} minutes; what is in it comes to {most} ({language}): reading, 1.85 minutes a question, and what exercises state. State {most} or fewer, or say in the exercise how long it takes.',
    'zh-CN':
      '单元写的是 {stated} 分钟；按内容算只有 {most} 分钟（{language} 版：阅读，每题 1.85 分钟，加上练习写明的时间）。请改成不超过 {most} 分钟，或在练习上写明用时。',
  },
  'module-file-missing': {
    en: '{file} is missing. Write it, or take its module or language out of pack.yaml.',
    'zh-CN': '缺少 {file}，请补上，或从 pack.yaml 中去掉相应的单元或语言。',
  },
  'module-id-differs': {
    en: 'The front matter calls it {id}, the file’s place {wanted}. Make both the same.',
    'zh-CN': '文件开头的编号是 {id}，文件位置对应的是 {wanted}，请改成一样。',
  },
  'module-order-differs': {
    en: 'The folder of {module} has a lower number than one listed before it. Renumber the folders in the order of this list.',
    'zh-CN': '单元 {module} 的文件夹序号比排在它前面的还小，请按此处的顺序重编序号。',
  },
  'module-unlisted': {
    en: 'pack.yaml does not list the module {module}, so it is never shown. Add it to modules, or remove the folder.',
    'zh-CN': 'pack.yaml 没有列出单元 {module}，不会显示。请加入 modules，或删去文件夹。',
  },
  'note-undefined': {
    en: 'There is no note for {mark}. Write it below the text as {mark}: …',
    'zh-CN': '没有与 {mark} 对应的注释，请在正文之下写上 {mark}: ……',
  },
  'numbers-differ': {
    en: 'The number {number} does not stand in the same block of {file} (line {line}). Check which of the two is right.',
    'zh-CN': '数字 {number} 在 {file} 第 {line} 行的对应段落中没有出现，请核对哪一个是对的。',
  },
  'numeric-unit-missing': {
    en: 'The question asks for a unit but accepts bare numbers only. Write for example unit="hours|h".',
    'zh-CN': '题目问到了单位，却只接受不带单位的数，请写明，例如 unit="小时|h"。',
  },
  'objective-uncovered': {
    en: 'No question covers the objective {id}. Ask one, or drop the objective.',
    'zh-CN': '没有题目考查学习目标 {id}，请出题，或去掉这个目标。',
  },
  'objective-untaught': {
    en: 'No module teaches the objective {id}. Examine only what is taught.',
    'zh-CN': '没有单元教过学习目标 {id}，考试只能考教过的内容。',
  },
  'objectives-few': {
    en: 'The course has {found} objectives; {profile} wants {least}. Say what else one can do afterwards.',
    'zh-CN': '课程只有 {found} 个学习目标，{profile} 要求 {least} 个，请补写学完还能做什么。',
  },
  'open-alone': {
    en: 'All questions of this module are open, so it counts as passed only once somebody has marked them. Ask at least one that the program can mark, if learners are to pass it by themselves.',
    'zh-CN': '这个模块只有开放题，要等人评阅之后才算通过。如果希望学员自己就能通过，请至少再出一道程序能判的题。',
  },
  'option-catch-all': {
    en: 'This option speaks of the others, which stand in another order for each learner. Make it say something of its own.',
    'zh-CN': '这个选项指着别的选项说话，而选项的次序因人而异。请让它自己说一件事。',
  },
  'option-duplicate': {
    en: 'This option reads like the option {id}. Change one of them.',
    'zh-CN': '这个选项与选项 {id} 读起来一样，请改掉其中一个。',
  },
  'paragraph-long': {
    en: 'The paragraph has {length} words (limit {limit}). Divide it.',
    'zh-CN': '这一段有 {length} 字（上限 {limit}），请分段。',
  },
  'pass-mark-low': {
    en: '{profile} wants a pass mark of at least {least}. Raise passPercent.',
    'zh-CN': '{profile} 要求及格线不低于 {least}，请提高 passPercent。',
  },
  'pictures-differ': {
    en: 'This file shows {count} pictures and {file} {other}. Show the same in both, or none.',
    'zh-CN': '本文件有 {count} 张图，{file} 有 {other} 张，请让两个文件的图一致。',
  },
  'question-duplicate': {
    en: 'The same is asked in {file}, line {line}. Ask something else here.',
    'zh-CN': '{file} 第 {line} 行已经问过同样的话，请换一道题。',
  },
  'question-meaning-differs': {
    en: 'Points, objectives or key of the question {id} are not those of {file} (line {line}). Make both the same.',
    'zh-CN': '题目 {id} 的分值、学习目标或答案与 {file} 第 {line} 行不一致，请改成一样。',
  },
  'question-without-objective': {
    en: 'The question covers no objective. Name one, for example objectives="first-visit".',
    'zh-CN': '题目没有对应的学习目标，请写明，例如 objectives="first-visit"。',
  },
  'reading-missing': {
    en: 'The module has questions and nothing to read. Write what they ask about.',
    'zh-CN': '这个单元只有题目，没有课文，请写上所考的内容。',
  },
  'right-option-place': {
    en: 'In {count} of {of} questions of this file the right option stands at place {place}. Let it move about.',
    'zh-CN': '本文件 {of} 道单选题中，有 {count} 道的正确选项都在第 {place} 位，请错开位置。',
  },
  'sentence-long': {
    en: 'The sentence has {length} words (limit {limit}). Make two of it.',
    'zh-CN': '这一句有 {length} 字（上限 {limit}），请拆成两句。',
  },
  'summary-long': {
    en: 'The summary is longer than {limit} characters. Say in one breath what one can do afterwards.',
    'zh-CN': '简介太长（上限约 80 个汉字），请用一口气能念完的话写明学完能做什么。',
  },
  'text-damaged': {
    en: 'The file is not UTF-8, or a character of it was lost here. Save it as UTF-8 and mend the text.',
    'zh-CN': '文件不是 UTF-8 编码，或者这里有字丢失了，请存成 UTF-8 并补好文字。',
  },
  'text-untranslated': {
    en: 'This block is in the other language. Translate it, or move it to the other file.',
    'zh-CN': '这一段还是另一种语言，请译写，或移到另一个文件。',
  },
  'title-long': {
    en: 'The title is longer than {limit} characters. Shorten it to one line of a list.',
    'zh-CN': '标题太长（上限约 28 个汉字），请改短，让列表一行放得下。',
  },
  'true-false-share': {
    en: '{count} of {of} questions of the examination are true or false (limit {percent} %). Ask some of them in another form.',
    'zh-CN': '考试 {of} 道题中有 {count} 道判断题（上限 {percent}%），请把一部分改成别的题型。',
  },
}
