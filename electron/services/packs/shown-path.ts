const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A path out of an untrusted file as it may be shown: what is not seen or moves the cursor is written out, and it ends at 120 characters. */
export function shownPath(path: string): string {
  const characters = Array.from(path.replaceAll(unseen, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`))
  return characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : characters.join('')
}
