import { Refusal } from '../refusal.ts'
import { sha256 } from '../signature/sha256.ts'
import type { Quad } from './quads.ts'

/**
 * Statements as canonical N-Quads (RDF Dataset Canonicalization 1.0), one a line.
 *
 * Things without an address are named anew by the hash of what is said of them, in the order of the hashes. That is the whole of the
 * standard wherever no two hashes are equal (section 4.4.3, step 4): its long way, for things that cannot be told apart at
 * first sight, has nothing left to do. Ours can be told apart, as each result names another description; two equal ones are refused.
 */
export function canonicalQuads(quads: readonly Quad[]): string {
  const names = new Map<string, string>()
  for (const { subject, object } of quads) {
    for (const term of [subject, object]) if (isUnnamed(term)) names.set(term, '')
  }
  const byHash = new Map<string, string>()
  for (const name of names.keys()) byHash.set(hashOf(name, quads), name)
  if (byHash.size !== names.size) throw new Refusal('form-unknown', 'result')
  for (const [place, hash] of [...byHash.keys()].sort().entries()) {
    names.set(byHash.get(hash) ?? '', `_:c14n${place}`)
  }
  return linesOf(quads, (term) => names.get(term) ?? term)
}

/** Section 4.6: the statements it stands in, with `_:a` for itself and `_:z` for any other. */
function hashOf(name: string, quads: readonly Quad[]): string {
  const own = quads.filter(({ subject, object }) => subject === name || object === name)
  const lines = linesOf(own, (term) => (term === name ? '_:a' : isUnnamed(term) ? '_:z' : term))
  const digest = sha256(new TextEncoder().encode(lines))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * In order of their characters. The standard counts code points and this counts UTF-16 units; they differ only between two texts of one
 * thing under one name, and in our shapes a name has one text.
 */
function linesOf(quads: readonly Quad[], named: (term: string) => string): string {
  const lines = quads.map(({ subject, predicate, object }) => `${named(subject)} ${predicate} ${named(object)} .\n`)
  return lines.sort().join('')
}

function isUnnamed(term: string): boolean {
  return term.startsWith('_:')
}
