import { type LearnerSecrets, privateKeyName } from '#db/protection/vault.ts'
import { codeWrappedSchema, newRecoveryCode, unwrapByCode, wrapByCode } from './recovery-code.ts'
import type { ScryptCost } from './scrypt-cost.ts'
import { unwrapSecret, wrappedSecretSchema, wrapSecret } from './wrapped-secret.ts'

/** A learner's two keys one after the other. */
const secretsSchema = wrappedSecretSchema(64)

const contextOf = (learner: string) => `tianye learner secrets 1\n${learner}\n`

/** New secrets, random. */
export function newSecrets(randomBytes: (count: number) => Uint8Array): LearnerSecrets {
  return { identityKey: randomBytes(32), privateKey: randomBytes(32) }
}

/** Wraps a learner's secrets by a passphrase, as stored. */
export async function wrapByPassphrase(
  learner: string,
  secrets: LearnerSecrets,
  passphrase: string,
  cost: ScryptCost,
  randomBytes: (count: number) => Uint8Array,
): Promise<string> {
  return JSON.stringify(await wrapSecret(join(secrets), contextOf(learner), passphrase, cost, randomBytes))
}

/** The secrets; `null` for another passphrase, or when what is stored was changed. */
export async function unwrapByPassphrase(
  learner: string,
  stored: string,
  passphrase: string,
): Promise<LearnerSecrets | null> {
  const wrapped = secretsSchema.safeParse(JSON.parse(stored))
  if (!wrapped.success) return null
  return split(await unwrapSecret(wrapped.data, contextOf(learner), passphrase))
}

/** A new recovery code and the secrets wrapped by it, as stored. */
export function wrapByNewCode(
  learner: string,
  secrets: LearnerSecrets,
  randomBytes: (count: number) => Uint8Array,
): { readonly code: string; readonly byCode: string } {
  const code = newRecoveryCode(randomBytes)
  return { code, byCode: JSON.stringify(wrapByCode(join(secrets), contextOf(learner), code, randomBytes)) }
}

/** The secrets; `null` for another code. */
export function unwrapByRecoveryCode(learner: string, stored: string, code: string): LearnerSecrets | null {
  const wrapped = codeWrappedSchema.safeParse(JSON.parse(stored))
  return wrapped.success ? split(unwrapByCode(wrapped.data, contextOf(learner), code)) : null
}

/** New secrets with all that is stored of them, and the code for paper. */
export async function newProtection(
  learner: string,
  passphrase: string,
  cost: ScryptCost,
  at: number,
  randomBytes: (count: number) => Uint8Array,
) {
  const secrets = newSecrets(randomBytes)
  const { code, byCode } = wrapByNewCode(learner, secrets, randomBytes)
  const byPassphrase = await wrapByPassphrase(learner, secrets, passphrase, cost, randomBytes)
  const privateKey = privateKeyName(secrets.privateKey)
  return { code, secrets, row: { privateKey, byPassphrase, byCode, help: null, helpRequest: null, setAt: at } }
}

function join({ identityKey, privateKey }: LearnerSecrets): Buffer {
  return Buffer.concat([identityKey, privateKey])
}

function split(both: Buffer | null): LearnerSecrets | null {
  return both === null ? null : { identityKey: both.subarray(0, 32), privateKey: both.subarray(32) }
}
