/** Words that tell little and only make ids longer. */
const small: ReadonlySet<string> = new Set(
  'a an and are as at be by do does for from has have her his how i in is it its of on or our she so that the their then there they this to was we were what when which who why will with you your'.split(
    ' ',
  ),
)

const mostWords = 4
const mostUnits = 40

/**
 * An id made of the first English words of a text, such as `second-visit`; empty when it has none. Accents go, small words
 * go unless nothing else is left.
 */
export function nameFromText(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const telling = words?.filter((word) => !small.has(word)) ?? []
  let name = ''
  for (const word of (telling.length > 0 ? telling : (words ?? [])).slice(0, mostWords)) {
    const longer = name === '' ? word : `${name}-${word}`
    if (longer.length > mostUnits) break
    name = longer
  }
  // An id begins with a letter: `40 households` becomes `n40-households`.
  return /^\d/.test(name) ? `n${name}` : name
}

/** The name itself, or with the first number that makes it new; `fallback` stands in for an empty one. */
export function newName(name: string, fallback: string, taken: ReadonlySet<string>): string {
  if (name !== '' && !taken.has(name)) return name
  const base = name === '' ? fallback : name
  for (let number = name === '' ? 1 : 2; ; number++) {
    const numbered = `${base}-${number}`
    if (!taken.has(numbered)) return numbered
  }
}
