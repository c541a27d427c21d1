import type { Root as ElementRoot } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { checkDepth } from './check-depth.ts'
import { checkHeadings } from './check-headings.ts'
import { checkImages } from './check-images.ts'
import { checkLinks } from './check-links.ts'
import { collectIds } from './collect-ids.ts'
import { extractQuestions } from './extract-questions.ts'
import { joinChineseLines } from './join-chinese-lines.ts'
import { keepIntroduction } from './keep-introduction.ts'
import { layOutQuestions } from './lay-out-questions.ts'
import { linkBareAddresses } from './link-bare-addresses.ts'
import { numberFootnotes } from './number-footnotes.ts'
import { parseBlockDirectives } from './parse-block-directives.ts'
import { readFrontMatter } from './read-front-matter.ts'
import { readIdComments } from './read-id-comments.ts'
import { resolveReferences } from './resolve-references.ts'
import { sanitizeLesson } from './sanitize-lesson.ts'
import { settleDirectives } from './settle-directives.ts'
import { showTaskBoxes } from './show-task-boxes.ts'
import { splitPages } from './split-pages.ts'
import { surveyQuestions } from './survey/survey-questions.ts'
import { surveySource } from './survey/survey-source.ts'
import { withoutLiteralLinks } from './without-literal-links.ts'
import { withoutUnderlinedHeadings } from './without-underlined-headings.ts'

/**
 * The one way from Markdown to the element tree of a lesson. The order is part of the meaning; each step says why it
 * stands where it does.
 */
export const pipeline: Processor<MarkdownRoot, MarkdownRoot, ElementRoot> = unified()
  // Syntax. GFM first: the two after it take over its emphasis and strikethrough, and its bare links are taken out. One
  // tilde is a range in Chinese (`3~5天`), so strikethrough takes two.
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutLiteralLinks)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(withoutUnderlinedHeadings)
  .use(parseBlockDirectives)

  // Before anything that calls itself for each level.
  .use(checkDepth)
  // The front matter leaves the tree; later steps need its objectives and title.
  .use(readFrontMatter)
  // Unknown blocks become text while the places of their fences are still those of the source.
  .use(settleDirectives)
  // Before raw HTML is gone, for ids are written as comments; nothing raw is left after it.
  .use(readIdComments)
  // Before links and pictures are judged: all three make or unify links.
  .use(resolveReferences)
  .use(linkBareAddresses)
  // After bare addresses were found, so that no address grows by the line below it.
  // For rules and repairs: ids and links are known, and lines are still those of the source.
  .use(surveySource)
  .use(joinChineseLines)
  // Ids before links, which may point to them; headings read their ids for the outline.
  .use(collectIds)
  .use(checkHeadings)
  .use(checkLinks)
  .use(checkImages)
  // All of a question's text has been judged by now; it leaves the lesson together with its key.
  .use(extractQuestions)
  .use(surveyQuestions)
  // Of a bank only the introduction is text; its questions are taken out by now.
  .use(keepIntroduction)
  // After the questions left, so that no page sees their content; notes are numbered by page.
  .use(splitPages)
  .use(numberFootnotes)
  // The pieces of the questions come back, each apart from the others, to be compiled like any text.
  .use(layOutQuestions)
  // After the answers' own boxes were read as keys and dropped.
  .use(showTaskBoxes)

  // Elements. Raw HTML is not allowed through, though none is left.
  .use(remarkRehype, { allowDangerousHtml: false })
  // Last, always: what is added after it is unprotected.
  .use(sanitizeLesson)
  .freeze()
