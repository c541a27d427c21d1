import { z } from 'zod'
import { digestSchema, publicKeySchema } from './identifiers.ts'

/** Where a chain stood when somebody else checked it. */
export type CheckedHead = { readonly chain: string; readonly seq: number; readonly hash: string }

const headSchema = z.strictObject({ chain: publicKeySchema, seq: z.int().min(1), hash: digestSchema })
const credentialSchema = z.object({
  evidence: z.array(z.object({ genre: z.string(), description: z.string() })),
})

/**
 * The heads that a credential of an upper level names (`electron/interop/openbadges/README.md`): what stood before them in the log
 * cannot have changed since. Empty for any other text.
 */
export function credentialHeads(credential: string): readonly CheckedHead[] {
  const parsed = credentialSchema.safeParse(parseJson(credential))
  if (!parsed.success) return []
  const told = parsed.data.evidence.find(({ genre }) => genre === 'record-head')?.description ?? ''
  return told.split('\n').flatMap((line) => {
    const [chain, seq, hash] = line.split(' ')
    const head = headSchema.safeParse({ chain, seq: Number(seq), hash })
    return head.success ? [head.data] : []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
