import type { Plugin } from 'unified'

/**
 * Headings begin with `#` only. A line of dashes below a paragraph is a rule, as Chinese and English writers mean it, and
 * the underlined form has no end of line for an id. It also copies the whole text once for each such heading.
 */
export const withoutUnderlinedHeadings: Plugin = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ disable: { null: ['setextUnderline'] } })
}
