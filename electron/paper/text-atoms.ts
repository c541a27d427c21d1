const closing = /^[，。、；：？！）》〉」』】〕”’·…—,.;:?!)\]}%％]$/u
const opening = /[（《〈「『【〔“‘([{]$/u
const han = /\p{Script=Han}/u
const endsHan = /\p{Script=Han}$/u

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

/** The parts of a name: a line ends after a part, never within one. */
export function nameParts(text: string): readonly string[] {
  return text.match(/[^·\s]*[·\s]+|[^·\s]+$/gu) ?? []
}

/** The clauses of a text with their closing mark, or the text itself: where a heading may best be broken. */
export function clauses(text: string): readonly string[] {
  return text.match(/[^，。、；：？！]*[，。、；：？！]|[^，。、；：？！]+$/gu) ?? []
}

function mayBreak(atom: string, previous: string, next: string): boolean {
  if (next === ' ' || closing.test(next)) return false
  if (opening.test(atom)) return false
  if (previous === ' ') return !/^\d{1,2} $/.test(atom)
  if (previous === '-') return !/\d/.test(next)
  if (previous === '·') return true
  return endsHan.test(atom) || han.test(next) || /[，。、；：？！）》」”…]$/u.test(atom)
}
