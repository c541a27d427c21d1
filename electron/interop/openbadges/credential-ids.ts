/** The contexts of our credentials, in the order Open Badges 3.0 asks for: VC 2.0 first, Open Badges 3.0.3 second. */
export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

/** The pack's bytes as an address: a named information URI (RFC 6920) of its SHA-256. */
export function packUri(digest: string): string {
  return `ni:///sha-256;${Buffer.from(digest, 'hex').toString('base64url')}`
}

/** The digest in a {@link packUri}, in hexadecimal; `null` for any other text. */
export function digestOfPackUri(uri: string): string | null {
  const found = /^ni:\/\/\/sha-256;([\w-]{43})$/.exec(uri)?.[1]
  if (found === undefined) return null
  const digest = Buffer.from(found, 'base64url').toString('hex')
  return packUri(digest) === uri ? digest : null
}
