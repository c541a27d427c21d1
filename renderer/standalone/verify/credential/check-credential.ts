import { Refusal } from '../refusal.ts'
import { decodeBase58 } from '../signature/base58.ts'
import { keyOfDid } from '../signature/did-key.ts'
import { isSignedBy } from '../signature/ed25519.ts'
import { sha256 } from '../signature/sha256.ts'
import { canonicalQuads } from './canonical-quads.ts'
import type { Completion } from './completion.ts'
import { type JsonObject, parseJson } from './json.ts'
import { objectOf, quadsOf, stringOf } from './quads.ts'
import { readCompletion } from './read-completion.ts'
import { contexts, credentialShape, proofShape } from './vocabulary.ts'

/** Longest credential that is looked at, in UTF-16 units. */
const maxLength = 400_000
const maxDepth = 10
const dateForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const proofForm = /^z[1-9A-HJ-NP-Za-km-z]{64,90}$/

/**
 * Reads a completion credential from the text of its file and checks its proof (W3C vc-di-eddsa, eddsa-rdfc-2022): its form, that it
 * agrees with itself, and that the key of its issuer signed just this. Throws a refusal for any other text. Asks no clock.
 */
export function checkCredential(text: string): Completion {
  if (text.length > maxLength) throw new Refusal('too-large')
  const whole = objectOf(parseJson(text, maxDepth), '')
  const { document, proof } = parted(whole)
  const documentLines = canonicalQuads(quadsOf(document, credentialShape))
  const completion = readCompletion(document)
  const { options, signature } = readProof(proof)
  const optionLines = canonicalQuads(quadsOf(options, proofShape))
  const { did } = completion.issuer
  const method = stringOf(options.get('verificationMethod'), 'proof.verificationMethod')
  const key = method === `${did}#${did.slice('did:key:'.length)}` ? keyOfDid(did) : null
  const encoder = new TextEncoder()
  const signed = Uint8Array.of(...sha256(encoder.encode(optionLines)), ...sha256(encoder.encode(documentLines)))
  if (key === null || !isSignedBy(key, signed, signature)) throw new Refusal('proof-wrong', method)
  return completion
}

/** The document without context and proof, and the proof. The context must be just ours: another decides what the words mean. */
function parted(whole: JsonObject): { readonly document: JsonObject; readonly proof: JsonObject } {
  const context = whole.get('@context')
  const isOurs = Array.isArray(context) && context.length === 2 && contexts.every((url, i) => context[i] === url)
  if (!isOurs) throw new Refusal('form-unknown', '@context')
  const document = new Map(whole)
  document.delete('@context')
  document.delete('proof')
  return { document, proof: objectOf(whole.get('proof'), 'proof') }
}

function readProof(proof: JsonObject): { readonly options: JsonObject; readonly signature: Uint8Array } {
  const value = stringOf(proof.get('proofValue'), 'proof.proofValue')
  if (proof.get('cryptosuite') !== 'eddsa-rdfc-2022') throw new Refusal('form-unknown', 'proof.cryptosuite')
  if (!dateForm.test(stringOf(proof.get('created'), 'proof.created')))
    throw new Refusal('form-unknown', 'proof.created')
  if (!proofForm.test(value)) throw new Refusal('form-unknown', 'proof.proofValue')
  const options = new Map(proof)
  options.delete('proofValue')
  return { options, signature: decodeBase58(value.slice(1)) ?? new Uint8Array() }
}
