import { z } from 'zod'

const credentialSchema = z.object({
  validUntil: z.string().regex(/^\d{4}-\d\d-\d\dT23:59:59(?:Z|[+-]\d\d:\d\d)$/),
})

/** The last day of a credential, `YYYY-MM-DD`, and the moment after its end in milliseconds since 1970 UTC. */
export type CredentialExpiry = { readonly on: string; readonly end: number }

/**
 * When a credential stops to be valid by its own words (`validUntil` in `electron/interop/openbadges/README.md`); `null` for one that does not, and for
 * any other text.
 */
export function credentialExpiry(credential: string): CredentialExpiry | null {
  const parsed = credentialSchema.safeParse(parseJson(credential))
  if (!parsed.success) return null
  const { validUntil } = parsed.data
  const lastSecond = Date.parse(validUntil)
  return Number.isNaN(lastSecond) ? null : { on: validUntil.slice(0, 10), end: lastSecond + 1000 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
