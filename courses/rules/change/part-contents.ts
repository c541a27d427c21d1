import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import type { LessonNode } from '#courses/format/lesson-tree.ts'
import type { AskedInLanguages } from './compare-questions.ts'

/** A module, or the bank of the examination, in every language its pack has it in. */
export type ComparedPart = Readonly<Partial<Record<CourseLanguage, CompiledModule | CompiledBank>>>

/** What something is called, in the languages it has. */
export type Titles = Readonly<Partial<Record<CourseLanguage, string>>>

/** A heading with the text below it, as one value that is equal where the reader sees the same. */
type Section = { readonly titles: Titles; readonly text: string }

/** A question with the beginning of its prompt, by which people know it. */
type AskedQuestion = { readonly titles: Titles; readonly asked: AskedInLanguages }

/** What of a part has an id of its own, and what has not. */
export type PartContents = {
  readonly titles: Titles
  /** Title, summary, time, objectives, and what stands before the first heading. */
  readonly frame: string
  readonly heading: ReadonlyMap<string, Section>
  readonly question: ReadonlyMap<string, AskedQuestion>
}

/** Characters of a prompt that make a title. */
const promptCharacters = 100

/** Takes a part apart. A question belongs to its part and not to the heading below which it stands. */
export function partContents(languages: ComparedPart): PartContents {
  const titles: Partial<Record<CourseLanguage, string>> = {}
  const frames: unknown[] = []
  const headings = new Map<string, { titles: Titles; texts: (string | string[])[] }>()
  const questions = new Map<string, AskedQuestion>()
  for (const language of courseLanguages) {
    const part = languages[language]
    if (part === undefined) continue
    titles[language] = part.title
    const { title, summary, minutes, objectives } = part
    const before: string[] = 'introduction' in part ? part.introduction.map(written) : []
    let section: string[] = before
    for (const node of 'pages' in part ? part.pages.flatMap(({ nodes }) => nodes) : []) {
      const heading = headingOf(node)
      if (heading !== null) {
        section = []
        const known = headings.get(heading.id)
        const texts = [...(known?.texts ?? []), language, section]
        headings.set(heading.id, { titles: { ...known?.titles, [language]: heading.title }, texts })
      }
      section.push(written(node))
    }
    frames.push([language, title, summary, minutes, objectives, before])
    for (const one of part.questions) {
      const { question, key, feedback } = one
      const known = questions.get(question.id)
      questions.set(question.id, {
        titles: { ...known?.titles, [language]: firstCharacters(question.prompt.map(textOf).join(' ')) },
        asked: { ...known?.asked, [language]: { question, key, feedback } },
      })
    }
  }
  return {
    titles,
    frame: JSON.stringify(frames),
    heading: new Map([...headings].map(([id, { texts, ...rest }]) => [id, { ...rest, text: texts.flat().join('\n') }])),
    question: questions,
  }
}

function headingOf(node: LessonNode): { readonly id: string; readonly title: string } | null {
  if (node.type === 'text' || (node.tagName !== 'h2' && node.tagName !== 'h3')) return null
  const { id } = node.properties
  return typeof id === 'string' ? { id, title: textOf(node) } : null
}

function textOf(node: LessonNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

function firstCharacters(text: string): string {
  const all = Array.from(text.trim())
  return all.length <= promptCharacters ? all.join('') : `${all.slice(0, promptCharacters - 1).join('')}…`
}

/**
 * A node in one line that is equal where the reader sees the same. Where a question stands is its own change, if any, and not
 * one of the text round it.
 */
function written(node: LessonNode): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  if (node.tagName === 'x-question') return ''
  return `<${node.tagName}${JSON.stringify(node.properties)}>${node.children.map(written).join('')}</>`
}
