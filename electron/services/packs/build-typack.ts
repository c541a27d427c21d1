import { once } from 'node:events'
import yazl from 'yazl'
import { type TypackManifest, typackFormat } from '#courses/format/typack/typack-manifest.ts'
import { manifestPath, signaturePath, typackFileKind } from '#courses/format/typack/typack-path.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import { sha256 } from '#db/log/digest.ts'
import { isBefore } from './typack-papers.ts'

/** A file of a pack with its bytes. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array }

/** The bytes of `signature.json` for the bytes of `typack.json`; the time is what the publisher's clock says, if told. */
export type SignTypack = (manifestBytes: Uint8Array, signedAt: number | null) => Uint8Array

/**
 * Zip keeps what a clock on the wall shows, so the same is shown in every time zone: noon of the first day it knows. Noon,
 * since no zone ever skipped it. The DOS form alone, since the other one counts seconds from 1970 in UTC.
 */
const noTime = () => new Date(1980, 0, 1, 12)
const plainFile = 0o100644

/**
 * The container of these files, signed if asked. The same files give the same bytes wherever and whenever: names in order,
 * one time and one mode for all. Pictures are stored, texts deflated.
 */
export async function buildTypack(
  pack: { readonly id: string; readonly version: string },
  files: readonly SourceFile[],
  sign: SignTypack | null,
  signedAt: number | null,
): Promise<{ readonly bytes: Buffer; readonly digest: string }> {
  const inOrder = files.toSorted((one, other) => (isBefore(one.path, other.path) ? -1 : 1))
  const manifest: TypackManifest = {
    format: typackFormat,
    pack: pack.id,
    version: pack.version,
    files: inOrder.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const manifestBytes = Buffer.from(canonicalJson(manifest) ?? '')
  const papers: SourceFile[] = [{ path: manifestPath, bytes: manifestBytes }]
  if (sign !== null) papers.push({ path: signaturePath, bytes: sign(manifestBytes, signedAt) })

  const zip = new yazl.ZipFile()
  for (const { path, bytes } of [...papers, ...inOrder]) {
    const compress = typackFileKind(path) !== 'picture'
    zip.addBuffer(Buffer.from(bytes), path, { mtime: noTime(), mode: plainFile, forceDosTimestamp: true, compress })
  }
  const parts: Buffer[] = []
  zip.outputStream.on('data', (part: Buffer) => parts.push(part))
  const ended = once(zip.outputStream, 'end')
  zip.end()
  await ended
  return { bytes: Buffer.concat(parts), digest: sha256(manifestBytes) }
}
