import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import {
  signedLines,
  type TypackManifest,
  typackFormat,
  typackManifestSchema,
  typackSignatureSchema,
} from '#courses/format/typack/typack-manifest.ts'
import { manifestPath, signaturePath, typackCollision, typackPathRule } from '#courses/format/typack/typack-path.ts'
import { parseCanonicalJson } from '#courses/record/canonical-json.ts'
import { shownPath } from './shown-path.ts'

/** Who signed a pack, as the pack says and the signature proves; the key is raw, in hexadecimal. */
export type Signer = { readonly publicKey: string; readonly name: string; readonly signedAt: number | null }

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Reads `typack.json`. Throws `typack-newer`, `typack-manifest-form` or the rule that a listed name breaks. */
export function readTypackManifest(bytes: Uint8Array): TypackManifest {
  const refuse = (reason: string) => new AppError('typack-manifest-form', { reason })
  const value = canonicalValue(bytes)
  if (value === null) throw refuse('not canonical JSON')
  const form = z.looseObject({ format: z.int() }).safeParse(value.value)
  if (form.success && form.data.format > typackFormat)
    throw new AppError('typack-newer', { found: form.data.format, known: typackFormat })
  const parsed = typackManifestSchema.safeParse(value.value)
  if (!parsed.success) throw refuse(shownPath(parsed.error.issues[0]?.path.map(String).join('.') ?? ''))
  const paths = parsed.data.files.map(({ path }) => path)
  for (const path of paths) {
    const rule = typackPathRule(path)
    if (rule !== null) throw new AppError(rule, { path: shownPath(path) })
    if (path === manifestPath || path === signaturePath) throw refuse(path)
  }
  if (typackCollision(paths) !== null || paths.some((path, at) => at > 0 && !isBefore(paths[at - 1] ?? '', path)))
    throw refuse('order of files')
  if (!paths.includes('pack.yaml')) throw new AppError('typack-file-missing', { path: 'pack.yaml' })
  return parsed.data
}

/** Reads `signature.json` and checks it. Throws `typack-signature-form` or `typack-signature-wrong`. */
export function checkSignature(signatureBytes: Uint8Array, manifestBytes: Uint8Array): Signer {
  const value = canonicalValue(signatureBytes)
  if (value === null) throw new AppError('typack-signature-form', { reason: 'not canonical JSON' })
  const parsed = typackSignatureSchema.safeParse(value.value)
  if (!parsed.success) {
    const reason = shownPath(parsed.error.issues[0]?.path.map(String).join('.') ?? '')
    throw new AppError('typack-signature-form', { reason })
  }
  const { key, publisher, signedAt, signature } = parsed.data
  const publicKey = publicKeyOfDid(key) ?? ''
  const signed = Buffer.concat([Buffer.from(signedLines(parsed.data)), manifestBytes])
  if (!isSignedBy(publicKey, signed, Buffer.from(signature, 'hex'))) throw new AppError('typack-signature-wrong')
  return { publicKey, name: publisher, signedAt: signedAt ?? null }
}

/** Whether one path stands before another by their UTF-8 bytes. */
export function isBefore(one: string, other: string): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0
}

function canonicalValue(bytes: Uint8Array): { readonly value: unknown } | null {
  try {
    return parseCanonicalJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
}

function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'hex')]),
      format: 'der',
      type: 'spki',
    })
    return verify(null, bytes, key, signature)
  } catch {
    return false
  }
}
