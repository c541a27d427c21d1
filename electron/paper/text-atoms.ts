const closing = /^[，。、；：？！）》〉」』】〕”’·…—,.;:?!)\]}%％]$/u
const opening = /[（《〈「『【〔“‘([{]$/u
const han = /\p{Script=Han}/u

/**
 * The pieces of a text between which a line may end: words with the space after them, and single Han characters with the
 * marks that may not begin or end a line (clreq, "prohibition rules for line start and line end").
 */
export function textAtoms(text: string): readonly string[] {
  const atoms: string[] = []
  let last = ''
  for (const character of text) {
    const previous = last.at(-1) ?? ''
    if (last !== '' && mayBreak(last, previous, character)) {
      atoms.push(last)
      last = character
    } else {
      last += character
    }
  }
  if (last !== '') atoms.push(last)
  return atoms
}

function mayBreak(atom: string, previous: string, next: string): boolean {
  if (next === ' ' || closing.test(next)) return false
  if (opening.test(atom)) return false
  if (previous === ' ' || previous === '-' || previous === '·') return true
  const ending = [...atom].at(-1) ?? ''
  return han.test(ending) || han.test(next) || /[，。、；：？！）》」”…]/u.test(ending)
}
