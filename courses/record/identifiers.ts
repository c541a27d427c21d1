import { z } from 'zod'

/** A UUID in lower case: ids of events, attempts and learners. */
export const uuidSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A raw Ed25519 public key (RFC 8032, 32 bytes) as 64 lower-case hexadecimal digits. */
export const publicKeySchema = z.string().regex(/^[0-9a-f]{64}$/)
