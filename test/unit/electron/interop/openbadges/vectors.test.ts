import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addProof } from '#interop/openbadges/add-proof.ts'
import { checkProof } from '#interop/openbadges/check-proof.ts'
import { createDocumentLoader } from '#interop/openbadges/document-loader.ts'
import { hashForProof } from '#interop/openbadges/hash-for-proof.ts'

type Credential = { readonly validFrom: string } & Record<string, unknown>
type Proof = { readonly created: string; readonly verificationMethod: string; readonly proofValue: string }

const thirdParty = new URL('../../../../fixtures/third-party/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, thirdParty), 'utf8').trim()
const json = (path: string): unknown => JSON.parse(text(path))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('W3C vectors of eddsa-rdfc-2022', () => {
  const folder = 'w3c-vc-di-eddsa'
  const unsigned = json(`${folder}/unsigned.json`) as Credential
  const signed = json(`${folder}/signedDataInt.json`) as Credential & { readonly proof: Proof }
  const loader = createDocumentLoader(
    new Map([['https://www.w3.org/ns/credentials/examples/v2', json(`${folder}/examples-v2.json`) as object]]),
  )

  it('gives the published hashes', async () => {
    const { proofHash, documentHash, both } = await hashForProof(unsigned, withoutValue(signed.proof, unsigned), loader)
    expect(hex(proofHash)).toBe(text(`${folder}/proofHashDataInt.txt`))
    expect(hex(documentHash)).toBe(text(`${folder}/docHashDataInt.txt`))
    expect(hex(both)).toBe(text(`${folder}/combinedHashDataInt.txt`))
  })

  it('gives the published signature', async () => {
    const { privateKeyMultibase } = json(`${folder}/keyPair.json`) as { privateKeyMultibase: string }
    // Two bytes of Multikey header (0x8026), then the seed.
    const seed = base58(privateKeyMultibase.slice(1)).subarray(2)
    const { proof, ...document } = signed
    expect(document).toEqual(unsigned)
    const made = await addProof(unsigned, makerOf(seed, proof), loader)
    expect(made).toEqual(signed)
    expect(hex(base58(proof.proofValue.slice(1)))).toBe(text(`${folder}/sigHexDataInt.txt`))
  })
})

describe('1EdTech vectors of Open Badges 3.0', () => {
  const folder = '1edtech-public-validator'
  const simple = json(`${folder}/simple.json`) as Credential & { readonly proof: readonly [Proof] }
  const { proof, ...unsigned } = simple
  // The example key that the specification publishes in its chapter on linked data proofs.
  const seed = Buffer.from('6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4', 'hex')
  const multibase = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi'

  it('accepts the sample badge, makes it again, and refuses the wrong one', async () => {
    const loader = createDocumentLoader(controller('https://example.com/issuers/876543', multibase))
    expect(await checkProof(simple, loader)).toBe(true)
    expect((await addProof(unsigned, makerOf(seed, proof[0]), loader))['proof']).toEqual(proof[0])
    const wrong = json(`${folder}/simple-err-proof-value.json`) as Credential & { readonly proof: readonly [Proof] }
    const wrongKey = wrong.proof[0].verificationMethod.split('#')[1] ?? ''
    const wrongLoader = createDocumentLoader(controller('https://example.com/issuers/876543', wrongKey))
    expect(await checkProof(wrong, wrongLoader)).toBe(false)
  })

  it('gives the hashes and the signature of the specification', async () => {
    const issuer = 'https://example.edu/issuers/565049'
    const badge = {
      ...unsigned,
      issuer: { id: issuer, type: ['Profile'], url: 'https://www.imsglobal.org', name: 'Example Corp' },
    }
    const loader = createDocumentLoader(controller(issuer, multibase))
    const maker = { seed, verificationMethod: `${issuer}#${multibase}`, createdMs: Date.parse('2010-01-01T19:23:24Z') }
    const made = (await addProof(badge, maker, loader)) as Credential & { readonly proof: Proof }
    const { proofHash, documentHash } = await hashForProof(badge, withoutValue(made.proof, badge), loader)
    expect(hex(proofHash)).toBe('d34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19')
    expect(hex(documentHash)).toBe('87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773')
    expect(made.proof.proofValue).toBe(
      'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
    )
    expect(await checkProof(made, loader)).toBe(true)
  })
})

describe('the document loader', () => {
  it('refuses every address it does not know', async () => {
    const loader = createDocumentLoader()
    for (const url of ['https://www.w3.org/ns/credentials/examples/v2', 'http://127.0.0.1/', 'did:web:example.org']) {
      await expect(loader(url)).rejects.toThrow('nothing is fetched')
    }
  })

  it('lets nobody replace what is bundled', async () => {
    const url = 'https://www.w3.org/ns/credentials/v2'
    const bundled = await createDocumentLoader()(url)
    expect((await createDocumentLoader(new Map([[url, {}]]))(url)).document).toBe(bundled.document)
  })
})

function withoutValue(proof: Proof, document: Record<string, unknown>) {
  const { proofValue: _, ...options } = proof
  return { ...options, '@context': document['@context'] }
}

function makerOf(seed: Uint8Array, proof: Proof) {
  return { seed, verificationMethod: proof.verificationMethod, createdMs: Date.parse(proof.created) }
}

function controller(id: string, publicKeyMultibase: string): ReadonlyMap<string, object> {
  const method = { id: `${id}#${publicKeyMultibase}`, type: 'Multikey', controller: id, publicKeyMultibase }
  const multikey = 'https://w3id.org/security/multikey/v1'
  return new Map<string, object>([
    [method.id, { '@context': multikey, ...method }],
    [id, { '@context': ['https://www.w3.org/ns/did/v1', multikey], id, assertionMethod: [method.id] }],
  ])
}

/** Base58 (Bitcoin alphabet) without leading zeros. */
function base58(encoded: string): Buffer {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  let value = 0n
  for (const digit of encoded) value = value * 58n + BigInt(alphabet.indexOf(digit))
  return Buffer.from(value.toString(16), 'hex')
}
