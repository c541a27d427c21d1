import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseLanguages } from '#courses/format/course-language.ts'
import { claimedMinutes } from '#courses/format/credit-claim.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import { naswDistance } from '#courses/rules/profiles/nasw-distance.ts'
import { libraryFolder } from '#test/helpers/library-folder.ts'
import { libraryBank, libraryManifest, libraryModule, libraryModuleFile } from '#test/helpers/library-module.ts'

const packs = readdirSync(libraryFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** The minutes that exercises state in a lesson. */
function stated(nodes: readonly LessonNode[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum
    const own = node.tagName === 'x-box' ? Number(node.properties['minutes'] ?? 0) : 0
    return sum + own + stated(node.children)
  }, 0)
}

const toFive = (minutes: number) => Math.floor(minutes / 5) * 5
/** Of one examination paper of either form. */
const paper = (pack: string) =>
  libraryBank(pack, 'examination', 'en').questions.filter(({ form }) => form === 'a').length

describe.each(packs)('%s', (pack) => {
  const manifest = libraryManifest(pack)
  const modules = manifest.modules.map((id) => {
    const [en, zh] = courseLanguages.map((language) => libraryModule(pack, id, language))
    if (en === undefined || zh === undefined) throw new Error(id)
    const reading = Math.min(en.counts.words / 180, zh.counts.hanCharacters / 300)
    const exercise = stated(en.pages.flatMap(({ nodes }) => nodes))
    return { id, en, zh, exercise, minutes: reading + 1.85 * en.questions.length + exercise }
  })

  test('each module states, in fives and not a word too many, the minutes of what is in it', () => {
    for (const { id, en, zh, minutes } of modules) {
      expect(zh.minutes, id).toBe(en.minutes)
      expect(en.minutes, id).toBe(toFive(en.minutes))
      expect(en.minutes, id).toBeLessThanOrEqual(minutes)
      expect(en.minutes, id).toBeGreaterThan(minutes - 10)
    }
    const { minutes } = libraryBank(pack, 'examination', 'en')
    expect(minutes).toBe(toFive(paper(pack) * 1.85))
  })

  test('each module has an exercise, whose steps take the minutes that it states, in both languages', () => {
    for (const { id, exercise } of modules) {
      expect(exercise, id).toBeGreaterThanOrEqual(30)
      for (const language of courseLanguages) {
        const source = readFileSync(join(libraryFolder, pack, libraryModuleFile(pack, id, language)), 'utf8')
        const box = /^:::exercise\{minutes=(\d+)\}\n(.*?)^:::$/msu.exec(source)
        const steps = [...(box?.[2] ?? '').matchAll(/\*\((\d+) minutes\)\*$|（(\d+) 分钟）$/gmu)]
        expect(Number(box?.[1]), id).toBe(exercise)
        expect(
          steps.reduce((sum, [, en = 0, zh = 0]) => sum + Number(en) + Number(zh), 0),
          `${id} ${language}`,
        ).toBe(exercise)
      }
    }
  })

  test('the course claims the sum of its modules and one paper, which the formula of its content does not fall short of', () => {
    const { credit } = manifest
    const claimed = credit === undefined ? 0 : claimedMinutes(credit, null)
    const { minutes } = libraryBank(pack, 'examination', 'en')
    expect(claimed).toBe(modules.reduce((sum, { en }) => sum + en.minutes, minutes))
    const words = modules.reduce((sum, { en }) => sum + en.counts.words, 0)
    const characters = modules.reduce((sum, { zh }) => sum + zh.counts.hanCharacters, 0)
    const items = modules.reduce((sum, { en }) => sum + en.questions.length, paper(pack))
    const exercises = modules.reduce((sum, { exercise }) => sum + exercise, 0)
    expect(claimed).toBeLessThanOrEqual(Math.min(words / 180, characters / 300) + 1.85 * items + exercises)
  })

  test('by NASW it claims the half hours of its words in the shorter language, and asks questions enough for them', () => {
    const { credit } = manifest
    const claimed = credit === undefined ? 0 : claimedMinutes(credit, naswDistance.id)
    const { wordsPerHour, hanCharactersPerHour } = naswDistance.course.minutes
    const words = modules.reduce((sum, { en }) => sum + en.counts.words, 0)
    const characters = modules.reduce((sum, { zh }) => sum + zh.counts.hanCharacters, 0)
    const hours = Math.min(words / wordsPerHour, characters / hanCharactersPerHour)
    expect(claimed).toBe(Math.floor(hours * 2) * 30)
    expect(paper(pack)).toBeGreaterThanOrEqual(10 + 5 * (Math.ceil(claimed / 60) - 1))
  })
})
