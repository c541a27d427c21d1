import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#contract/errors/app-error.ts'
import { stableIdSchema } from '#courses/format/stable-id.ts'

const manifest = (id: string) => `format: "1.0"
id: ${id}
version: 0.1.0
languages: [en, zh-CN]
title:
  en: A course to be named
  zh-CN: 待命名的课程
summary:
  en: What somebody can do after this course, in one sentence.
  zh-CN: 用一句话说明学完这门课能做什么。
licence: CC-BY-SA-4.0
authors:
  - name:
      en: Your name
      zh-CN: 你的名字
status: draft
passPercent: 80
modules:
  - first-visit
`

const english = `---
id: first-visit
title: The first visit
summary: Begin a first home visit so that the family sets the subject.
minutes: 4
objectives:
  - id: ask-first
    text: Open a visit with a question the family can answer in its own words
---

Write what the reader needs before the first heading, or delete this paragraph. Replace every text here; keep the form.

## At the gate <!-- #at-the-gate -->

Say who you are and who sent you. Then wait. In many villages the first thing that is spoken of is the weather or the
harvest, and that is no detour: it is how people find out whom they have before them.

:::case
Mr Wang's pump has stood still for a week. When the worker came with a form about the pension, he talked about water.
:::

## What to ask <!-- #what-to-ask -->

A good first question is open and about today.

:::question{#first-question type=single objectives="ask-first"}
Which question leaves it to Mr Wang what is spoken of?

- [ ] "Have you filled in the pension form?" <!-- #form -->
  > It is your errand, and it can be answered with one word.
- [x] "What has kept you busy this week?" <!-- #week -->
  > He can begin with the pump, or with anything else.

> Your errand can wait until he has had his turn.

:::

:::question{#after-greeting type=true-false objectives="ask-first"}
Talk of the weather at the gate is time lost.

- [ ] True <!-- #yes -->
  > It seems to keep the visit from its errand, and yet the errand begins with it.
- [x] False <!-- #no -->

> It is how people get to know whom they have before them.

:::
`

const chinese = `---
id: first-visit
title: 头一回上门
summary: 头一回上门，能让这家人自己挑话头。
minutes: 4
objectives:
  - id: ask-first
    text: 开口先问一个对方能用自己的话来答的问题
---

第一个标题之前，写读者要先知道的事；没有就删掉这一段。这里的文字都可以换，格式请照旧。

## 在院门口 <!-- #at-the-gate -->

先说清自己是谁、谁让来的，然后等一等。村里人见面，往往先聊天气、聊收成。这不是绕弯子，人家是在看来的是个什么样的人。

:::case
老王家的水泵停了一个星期。社工拿着养老保险的表上门，他开口说的却是浇地。
:::

## 问什么 <!-- #what-to-ask -->

头一个问题，问得宽一些，问眼前的事。

:::question{#first-question type=single objectives="ask-first"}
哪一句能让老王自己挑话头？

- [ ] “养老保险的表填了没有？” <!-- #form -->
  > 这是你要办的事，人家一个字就答完了。
- [x] “这几天都在忙些啥？” <!-- #week -->
  > 他可以从水泵说起，也可以说别的。

> 你要办的事，等他说完再提也不迟。

:::

:::question{#after-greeting type=true-false objectives="ask-first"}
在院门口聊天气，是耽误工夫。

- [ ] 对 <!-- #yes -->
  > 看着像没说正事，其实正事就是从这里开始的。
- [x] 错 <!-- #no -->

> 人家就是这样看出来的是什么人。

:::
`

/**
 * Writes a small pack to start from, in both languages, that builds as it is; its id is the folder's name where that can be
 * one. Gives the paths written. Throws `folder-not-empty` or `file-not-written`.
 */
export async function writePackSkeleton(
  folder: string,
): Promise<{ readonly pack: string; readonly files: readonly string[] }> {
  const pack = stableIdSchema.safeParse(basename(folder)).data ?? 'new-course'
  if ((await readdir(folder).catch(() => [])).length > 0) throw new AppError('folder-not-empty', { folder })
  const files: Readonly<Record<string, string>> = {
    'pack.yaml': manifest(pack),
    'modules/01-first-visit/en.md': english,
    'modules/01-first-visit/zh-CN.md': chinese,
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'))
    try {
      // oxlint-disable-next-line eslint/no-await-in-loop -- three small files
      await mkdir(dirname(file), { recursive: true })
      // oxlint-disable-next-line eslint/no-await-in-loop -- three small files, as above
      await writeFile(file, text, { flag: 'wx' })
    } catch (error) {
      throw new AppError('file-not-written', { file }, { cause: error })
    }
  }
  return { pack, files: Object.keys(files) }
}
