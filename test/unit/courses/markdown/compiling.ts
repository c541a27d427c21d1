import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { CompiledModule, CompileResult } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { LessonElement, LessonNode } from '#courses/format/lesson-tree.ts'
import { ProblemList } from '#courses/format/problem-list.ts'
import { CapReached } from '#courses/markdown/cap-reached.ts'
import { compileModule } from '#courses/markdown/compile-module.ts'
import { emptyDraft } from '#courses/markdown/module-draft.ts'
import { pipeline } from '#courses/markdown/pipeline.ts'
import { plainParts } from '#courses/markdown/plain-tree.ts'

/** Front matter of eleven lines; the text of a module made with it begins in line 12. */
export const frontMatter = `---
id: listening
title: Listening
summary: One sentence.
minutes: 40
objectives:
  - id: ask-first
    text: Ask first
  - id: know-roles
    text: Know roles
---
`

/** Compiles a lesson's text under good front matter. */
export function compileText(text: string, language: CourseLanguage = 'en'): CompileResult {
  return compileModule({ file: 'en.md', language, text: frontMatter + text })
}

/** As `compileText`, for a text that must have no error. */
export function moduleOf(text: string, language: CourseLanguage = 'en'): CompiledModule {
  const { module, problems } = compileText(text, language)
  if (!module) throw new Error(JSON.stringify(problems))
  return module
}

/** Everything the pipeline lets through, also of a text that has errors and so gives no module. */
export function partsOf(text: string): readonly (readonly LessonNode[])[] {
  try {
    const file = new VFile({ value: text, data: { draft: emptyDraft(new ProblemList('en.md')) } })
    return plainParts(pipeline.runSync(pipeline.parse(file), file))
  } catch (error) {
    if (error instanceof CapReached) return []
    throw error
  }
}

/** Problems as `line:column rule`, lines counted from the first line of the text after the front matter. */
export function toldOf(text: string): readonly string[] {
  return compileText(text).problems.map(({ place, ruleId }) => `${place.line - 11}:${place.column} ${ruleId}`)
}

/** A lesson's nodes as compact markup, to compare at a glance. */
export function markup(nodes: readonly LessonNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      const properties = Object.entries(node.properties).map(([name, value]) => ` ${name}=${value}`)
      return `<${node.tagName}${properties.join('')}>${markup(node.children)}</${node.tagName}>`
    })
    .join('')
}

/** All pages of a text as markup. */
export function pagesOf(text: string): string {
  return moduleOf(text)
    .pages.map((page) => markup(page.nodes))
    .join('')
}

/** Every element in a value, wherever it stands. */
export function elementsIn(value: unknown): readonly LessonElement[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(elementsIn)
  // The type's own mark tells an element; what it holds is for the test to judge.
  return 'type' in value && value.type === 'element' ? [value as LessonElement, ...inside] : inside
}

/** The worked example of the format in one language. */
export function fixtureText(language: CourseLanguage): string {
  const url = new URL(`../../../fixtures/packs/markdown/modules/01-listening/${language}.md`, import.meta.url)
  return readFileSync(url, 'utf8')
}
