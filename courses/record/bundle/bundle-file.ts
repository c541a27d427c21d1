import { joinBytes, lengthBytes } from './bundle-entries.ts'
import { largestBundleBytes, largestManifestBytes } from './bundle-limits.ts'
import { type BundleManifest, parseManifest } from './bundle-manifest.ts'
import type { BundleProblem } from './bundle-problems.ts'

const magic = 'tianye bundle 1\n'
const magicForm = /^tianye bundle (\d{1,6})\n/
const signatureBytes = 64

/** A bundle taken apart; that digest, signature and entries are right is still to be seen. */
export type FramedBundle = {
  readonly manifest: BundleManifest
  /** The exact bytes that are signed by their SHA-256. */
  readonly manifestBytes: Uint8Array
  readonly signature: Uint8Array
  readonly body: Uint8Array
}

/** The file of a bundle. `null` when it would be larger than a reader takes. */
export function writeBundleFile({ manifestBytes, signature, body }: Omit<FramedBundle, 'manifest'>): Uint8Array | null {
  const front = [ascii(magic), lengthBytes(manifestBytes.length), manifestBytes, signature]
  const file = joinBytes([...front, body])
  return file.length > largestBundleBytes || manifestBytes.length > largestManifestBytes ? null : file
}

/**
 * Takes a file apart without copying; a problem when it is none of ours, of a newer version, cut off or damaged. `textOf` gives the
 * text of UTF-8 bytes, or `null` for others.
 */
export function readBundleFile(
  file: Uint8Array,
  textOf: (bytes: Uint8Array) => string | null,
): FramedBundle | { readonly problem: BundleProblem } {
  if (file.length > largestBundleBytes) return { problem: 'bundle-too-large' }
  const start = Array.from(file.subarray(0, 32), (byte) => String.fromCodePoint(byte)).join('')
  if (!start.startsWith(magic)) return { problem: strangerProblem(start, file.length) }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const manifestAt = magic.length + 4
  if (file.length < manifestAt) return { problem: 'bundle-cut-off' }
  const manifestLength = view.getUint32(magic.length)
  if (manifestLength > largestManifestBytes) return { problem: 'bundle-damaged' }
  const bodyAt = manifestAt + manifestLength + signatureBytes
  if (file.length < bodyAt) return { problem: 'bundle-cut-off' }
  const manifestBytes = file.subarray(manifestAt, manifestAt + manifestLength)
  const text = textOf(manifestBytes)
  const manifest = text === null ? null : parseManifest(text)
  if (manifest === null) return { problem: 'bundle-damaged' }
  const body = file.subarray(bodyAt)
  if (body.length < manifest.body.bytes) return { problem: 'bundle-cut-off' }
  if (body.length > manifest.body.bytes) return { problem: 'bundle-damaged' }
  return { manifest, manifestBytes, signature: file.subarray(bodyAt - signatureBytes, bodyAt), body }
}

function strangerProblem(start: string, length: number): BundleProblem {
  if (length > 0 && length < magic.length && magic.startsWith(start)) return 'bundle-cut-off'
  const version = magicForm.exec(start)?.[1]
  return version !== undefined && Number(version) > 1 ? 'bundle-newer' : 'bundle-foreign'
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0)
}
