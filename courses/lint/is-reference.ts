const entry = /^[^。！？!?]{1,160}[(（](?:1[5-9]|20)\d\d(?:[a-z]|[–-]\d+)?[)）]/u

/** Whether a block is an entry of a list of sources: authors, then a year in brackets. It keeps to the language and form of the work. */
export function isReference(text: string): boolean {
  return entry.test(text) && /[)）]\s*[.。，,:：《“]/u.test(text)
}
