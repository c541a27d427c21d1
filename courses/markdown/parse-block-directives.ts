import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Plugin } from 'unified'
import { CapReached } from './cap-reached.ts'
import { limits } from './limits.ts'

const colon = 58

type Extension = ReturnType<typeof directive>
type Constructs = NonNullable<NonNullable<Extension['flow']>[typeof colon]>
type Construct = Exclude<Constructs, readonly unknown[]>

/**
 * Teaches the parser blocks fenced by `:::name` and `:::`, and nothing else of the directives proposal: its inline and
 * one-line forms read `8:30集合` and `注:重要内容` as markup. Nodes carry the places of their fences and attributes.
 */
export const parseBlockDirectives: Plugin = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.micromarkExtensions.push({
    flow: { [colon]: capped(containerConstruct()) },
  })
  data.fromMarkdownExtensions.push(directiveFromMarkdown({ verbose: true }))
}

function containerConstruct(): Construct {
  const constructs = directive().flow?.[colon]
  const first = Array.isArray(constructs) ? constructs[0] : constructs
  if (!first) throw new Error('the directive extension offers the container construct first')
  return first
}

/**
 * The construct, refusing to nest too deep. The content of an unclosed block is read again at each level, so that a file
 * of nothing but opening fences would take hours. A level is known when its block ends, and its content is read after
 * that, so each line's level stands ready when a block inside it begins.
 */
function capped(container: Construct): Construct {
  const levelsByParser = new WeakMap<object, Map<number, number>>()
  return {
    ...container,
    tokenize(effects, ok, nok) {
      const levels = levelsByParser.get(this.parser) ?? new Map<number, number>()
      levelsByParser.set(this.parser, levels)
      const start = this.now()
      const level = (levels.get(start.line) ?? 0) + 1
      if (level > limits.directives) throw new CapReached('too-deep', start, limits.directives)
      const interrupts = this.interrupt
      const done: typeof ok = (code) => {
        if (!interrupts) {
          const end = this.now().line
          for (let line = start.line + 1; line <= end; line++) levels.set(line, level)
        }
        return ok(code)
      }
      return container.tokenize.call(this, effects, done, nok)
    },
  }
}
