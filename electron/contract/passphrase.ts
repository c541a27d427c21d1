/** Fewest characters a passphrase may have, and most. NIST SP 800-63B (rev. 3, 5.1.1.2): at least 8, at least 64 allowed. */
export const passphraseLength = { least: 8, good: 15, most: 256 } as const

/** What can be said of a new passphrase. Only `short`, `long` and `guessable` are refused. */
export type PassphraseAdvice = 'short' | 'long' | 'guessable' | 'fair' | 'good'

/**
 * Length is what counts; nobody has to mix in capitals or signs (NIST SP 800-63B, appendix A). A Han character counts twice
 * towards a good length, since there are thousands to choose from. Refused as guessable: a name as it stands on the
 * screen, and hardly any different characters. Characters are code points after NFKC.
 */
export function advisePassphrase(passphrase: string, name: string): PassphraseAdvice {
  const plain = passphrase.normalize('NFKC')
  const characters = Array.from(plain)
  if (characters.length < passphraseLength.least) return 'short'
  if (characters.length > passphraseLength.most) return 'long'
  const simple = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
  const left = simple(plain).replaceAll(simple(name) || '\0', '')
  if (new Set(left).size < 4 || isRun(left)) return 'guessable'
  const weight = characters.length + (plain.match(/\p{Script=Han}/gu)?.length ?? 0)
  return weight < passphraseLength.good ? 'fair' : 'good'
}

/** Whether it only counts on: 12345678, abcdefgh, 87654321. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  const [step] = steps
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1
}
