/**
 * What a link may point to. Each pattern names what is allowed, from the first character to the last: there is no list
 * of bad schemes to slip past (reliability notes, bug classes).
 */

/** An `https:` address with an ASCII host, no user name, no space, quotation, bracket, backslash or control character. */
export const httpsPattern =
  /^https:\/\/[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>"`\\^{|}\p{Cc}\p{Cf}\p{Cs}]*)?$/iu

/** `#id` in this module, or `module-id#id` in another of the pack. */
export const inPackPattern = /^(?:[a-z][a-z0-9-]{0,63})?#[a-z][a-z0-9-]{0,63}$/

/** A page's own footnotes, made by `numberFootnotes`; the colons keep them apart from every stable id. */
export const footnoteTargetPattern = /^#fn(?:ref)?:[a-z0-9:-]{1,200}$/

/** A file of the pack's media folder: letters, digits, `.`, `_` and `-`; no part begins with a dot. */
export const mediaPattern = /^media\/(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*\/)*[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u

/** Whether an address may be opened in the reader's browser, once the reader agrees. At most 2000 characters. */
export function hasHttpsForm(url: string): boolean {
  return url.length <= 2000 && httpsPattern.test(url)
}

/** The place in the pack an address names; null when it names none. `moduleId` is null for the module itself. */
export function inPackTarget(url: string): { readonly moduleId: string | null; readonly id: string } | null {
  if (!inPackPattern.test(url)) return null
  const [moduleId = '', id = ''] = url.split('#')
  return { moduleId: moduleId === '' ? null : moduleId, id }
}
