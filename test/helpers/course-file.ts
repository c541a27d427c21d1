import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { didOfPublicKey } from '#courses/format/typack/did-key.ts'
import { signedLines, typackFormat } from '#courses/format/typack/typack-manifest.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import { buildTypack, type SignTypack } from '#services/packs/build-typack.ts'
import { png } from '#test/helpers/pictures.ts'

/** Files of a small course by path. */
export type CourseFiles = Readonly<Record<string, string | Uint8Array>>

/** Id of the small course, and of what stands in it. */
export const smallCourse = {
  id: 'well-and-pump',
  module: 'the-well',
  title: { en: 'The well and the pump', 'zh-CN': '井和水泵' },
}

/**
 * A course in both languages with a picture. Of version 2.0.0 one text is reworded, one question means something else, one is
 * new, one section is gone, and a module was added.
 */
export function smallCourseFiles(version: '1.0.0' | '2.0.0'): CourseFiles {
  const isLater = version === '2.0.0'
  return {
    'pack.yaml': manifest(version, isLater),
    'modules/01-the-well/en.md': wellInEnglish(isLater),
    'modules/01-the-well/zh-CN.md': wellInChinese(isLater),
    ...(isLater
      ? {
          'modules/02-the-pump/en.md': module(
            'the-pump',
            'Who repairs the pump',
            'Ask who repairs it.',
            'It stands in the yard.',
          ),
          'modules/02-the-pump/zh-CN.md': module('the-pump', '水泵谁来修', '问清谁来修。', '水泵就在院子里。'),
        }
      : {}),
    'media/yard.svg': yard,
    'media/dot.png': png(16, 16),
  }
}

/** Writes a `.typack` of these files and gives its path. */
export async function courseFile(folder: string, name: string, files: CourseFiles, seal: SignTypack | null = null) {
  const [id = '', version = ''] = ['id', 'version'].map(
    (key) => new RegExp(`^${key}: (.*)$`, 'm').exec(String(files['pack.yaml']))?.[1] ?? '',
  )
  const sources = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))
  const file = join(folder, name)
  writeFileSync(file, (await buildTypack({ id, version }, sources, seal, null)).bytes)
  return file
}

/** Signs as a publisher of this name whose key is made of one byte. */
export function sealOf(publisher: string, byte: number): SignTypack {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
  const der = Buffer.concat([prefix, Buffer.alloc(32, byte)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  return (manifestBytes, signedAt) => {
    const said = { key: didOfPublicKey(raw), publisher, ...(signedAt === null ? {} : { signedAt }) }
    const signature = sign(null, Buffer.concat([Buffer.from(signedLines(said)), manifestBytes]), privateKey)
    return Buffer.from(canonicalJson({ format: typackFormat, ...said, signature: signature.toString('hex') }) ?? '')
  }
}

const yard = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" width="640" height="300">
<rect width="640" height="300" fill="#f3eee6"/><path d="M60 250V120l110-60 110 60v130z" fill="#b9772b"/>
<rect x="140" y="160" width="60" height="90" fill="#58615a"/><path d="M400 250v-110h70v-30h-95" fill="none" stroke="#2f6b4f" stroke-width="18"/>
<path d="M20 252h600" stroke="#1f2a24" stroke-width="4"/></svg>
`

function manifest(version: string, isLater: boolean): string {
  return `format: "1.0"
id: ${smallCourse.id}
version: ${version}
languages: [en, zh-CN]
title:
  en: ${smallCourse.title.en}
  zh-CN: ${smallCourse.title['zh-CN']}
summary:
  en: Find out with a family what the pump means to them before you speak of repairs.
  zh-CN: 先和这家人弄清水泵对他们意味着什么，再谈修理。
licence: CC-BY-SA-4.0
authors:
  - name:
      en: Qingshi Township Station
      zh-CN: 青石镇社工站
status: live
passPercent: 60
modules: [${isLater ? 'the-well, the-pump' : 'the-well'}]
`
}

function frontMatter(id: string, title: string, summary: string): string {
  return `---
id: ${id}
title: ${title}
summary: ${summary}
minutes: 10
objectives:
  - id: ask
    text: ${summary}
---
`
}

function module(id: string, title: string, summary: string, text: string): string {
  return `${frontMatter(id, title, summary)}
## ${title} <!-- #${id}-text -->

${text}

${choice(`${id}-first`, text, ['A', 'B'], 1)}`
}

function choice(id: string, prompt: string, options: readonly string[], right: number): string {
  const lines = options.map((option, at) => `- [${at === right ? 'x' : ' '}] ${option} <!-- #${'abc'[at]} -->`)
  return `:::question{#${id} type=single objectives="ask"}
${prompt}

${lines.join('\n')}

> ${options[right]}

:::
`
}

function wellInEnglish(isLater: boolean): string {
  return `${frontMatter('the-well', 'At the well', 'Ask before you speak of repairs.')}
## In the yard <!-- #yard -->

${isLater ? 'The pump has stood still for two weeks.' : 'The pump has stood still for a week.'}

![A yard with a pump beside the door](media/yard.svg)

![A dot](media/dot.png)

${choice('first-words', 'Mr Wang speaks of the drought. What do you say first?', ['“Have you filled in the form?”', '“How do you water the field now?”'], isLater ? 0 : 1)}
${isLater ? choice('who-decides', 'Who decides whether the pump is repaired?', ['The station', 'The family'], 1) : ''}
${isLater ? '' : '## The old form <!-- #old-form -->\n\nThe form of last year is still asked for.\n'}`
}

function wellInChinese(isLater: boolean): string {
  return `${frontMatter('the-well', '在井边', '先问，再谈修理。')}
## 院子里 <!-- #yard -->

${isLater ? '水泵停了两个星期。' : '水泵停了一个星期。'}

![院子里，门边有一台水泵](media/yard.svg)

![一个点](media/dot.png)

${choice('first-words', '老王说起天旱。你先说哪一句？', ['“表填了没有？”', '“现在地里怎么浇水？”'], isLater ? 0 : 1)}
${isLater ? choice('who-decides', '水泵修不修，谁说了算？', ['社工站', '这家人'], 1) : ''}
${isLater ? '' : '## 旧表 <!-- #old-form -->\n\n去年的表现在还有人要。\n'}`
}
