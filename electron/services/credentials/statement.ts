import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '#contract/errors/app-error.ts'
import { maxStatementLength, type StatementKind, statementFileSchema } from '#contract/trust.ts'
import { scanJson } from '#courses/format/scan-json.ts'
import { didOfPublicKey, publicKeyOfDid } from '#courses/format/typack/did-key.ts'
import { publicKeyOf } from '#db/log/key-pair.ts'

/** What stands before the 32 raw bytes of an Ed25519 key in PKCS#8 and SPKI (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The feedback in an answer is a lesson, which may be nested deep. */
const deepest = 200

/** A signed statement as read, and whose key signed it. */
export type ReadStatement<T> = { readonly signer: string; readonly value: T }

/** The file of a statement, signed by the key of a 32-byte seed; the layout is in `electron/interop/openbadges/README.md`. */
export function writeStatement(kind: StatementKind, value: object, seed: Uint8Array): string {
  const statement = JSON.stringify(value)
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
  const signature = sign(null, signedBytes(kind, statement), privateKey).toString('hex')
  const signer = didOfPublicKey(publicKeyOf(seed))
  return `${JSON.stringify({ format: 1, kind, signer, statement, signature }, null, 1)}\n`
}

/** The kind that a file says it is; `null` when it is no statement. */
export function statementKindOf(text: string): StatementKind | null {
  return statementFileSchema.safeParse(parse(text)).data?.kind ?? null
}

/**
 * Reads a statement of a kind, whose signature is its signer's. Throws `statement-unreadable` for anything else, and
 * `statement-changed` where the signature does not fit.
 */
export function readStatement<T>(text: string, kind: StatementKind, schema: z.ZodType<T>): ReadStatement<T> {
  if (text.length > maxStatementLength) throw new AppError('statement-unreadable', { reason: 'too large' })
  const file = statementFileSchema.safeParse(parse(text))
  if (!file.success || file.data.kind !== kind) throw new AppError('statement-unreadable', { reason: kind })
  const { signer, statement, signature } = file.data
  const publicKey = publicKeyOfDid(signer)
  if (publicKey === null || !isSigned(publicKey, signedBytes(kind, statement), signature))
    throw new AppError('statement-changed', { signer })
  const value = schema.safeParse(parse(statement))
  if (value.success) return { signer, value: value.data }
  const issue = value.error.issues[0]
  throw new AppError('statement-unreadable', { reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}

/** The JSON of a text; `null` when it is none, is nested too deep, or has a key twice. */
function parse(text: string): unknown {
  const json = text.replace(/^\ufeff/, '')
  try {
    return scanJson(json, deepest) === null ? JSON.parse(json) : null
  } catch {
    return null
  }
}

function signedBytes(kind: StatementKind, statement: string): Uint8Array {
  return Buffer.from(`tianye ${kind} 1\n${statement}`)
}

function isSigned(publicKey: string, signed: Uint8Array, signature: string): boolean {
  try {
    const spki = Buffer.concat([spkiPrefix, Buffer.from(publicKey, 'hex')])
    return verify(
      null,
      signed,
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      Buffer.from(signature, 'hex'),
    )
  } catch {
    return false
  }
}
