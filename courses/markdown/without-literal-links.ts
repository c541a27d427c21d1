import type { Plugin } from 'unified'

/**
 * Takes GFM's own reading of bare addresses out again: it swallows Chinese punctuation and every emphasis mark behind it
 * (`见https://a.cn/b，**请看**。`), by design. `linkBareAddresses` does it for our texts.
 */
export const withoutLiteralLinks: Plugin = function () {
  const data = this.data()
  data.micromarkExtensions?.push({
    disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
  })
  // Only the reading of bare addresses works on the finished tree; the other parts of GFM have no transforms.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().filter((extension) => !extension.transforms) ?? []
}
