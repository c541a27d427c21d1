import { VFile } from 'vfile'
import type { CompileResult } from '#courses/format/compiled-module.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import { ProblemList } from '#courses/format/problem-list.ts'
import { assembleModule } from './assemble-module.ts'
import { CapReached } from './cap-reached.ts'
import { checkCaps } from './check-caps.ts'
import { limits } from './limits.ts'
import { emptyDraft } from './module-draft.ts'
import { pipeline } from './pipeline.ts'
import { plainParts } from './plain-tree.ts'

/** One language's file of a module: its name for problems, and its text. */
export type ModuleSource = {
  readonly file: string
  readonly language: CourseLanguage
  readonly text: string
}

/**
 * Compiles one language's file of a module. Pure: the same source always gives an equal value. Never throws, whatever
 * the text; a module is given only when nothing is an error. Line ends may be of any kind.
 */
export function compileModule(source: ModuleSource): CompileResult {
  const problems = new ProblemList(source.file)
  try {
    const text = normalise(source.text)
    checkCaps(text)
    const draft = emptyDraft(problems)
    const file = new VFile({ value: text, data: { draft } })
    const parts = plainParts(pipeline.runSync(pipeline.parse(file), file))
    const module = problems.hasErrors ? null : assembleModule(source.language, draft, parts)
    return { module, problems: problems.inOrder() }
  } catch (error) {
    // The promise never to throw: a file of a pack may not take down the reader that opens it.
    if (error instanceof CapReached) problems.add(error.ruleId, error, { limit: error.limit })
    else if (error instanceof RangeError) problems.add('too-deep', { line: 1, column: 1 }, { limit: limits.treeDepth })
    else problems.add('not-compiled', { line: 1, column: 1 })
    return { module: null, problems: problems.inOrder() }
  }
}

/** One kind of line end, no byte order mark, no half characters. Lines and columns stay those of the source. */
function normalise(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
}
