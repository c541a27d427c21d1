import { open, rename, unlink } from 'node:fs/promises'
import { AppError } from '#contract/errors/app-error.ts'
import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import type { CompiledModule } from '#courses/format/compiled-module.ts'
import { parsePackManifest } from '#courses/format/parse-pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import type { BankInLanguages } from '#courses/rules/examination/check-examination.ts'
import type { Compile, Source } from '../library/compile.ts'
import type { CachedCompile, CachedResult } from '../library/compile-cache.ts'
import { buildTypack, type SignTypack } from './build-typack.ts'
import { type OpenedModule, openWholePack } from './open-whole-pack.ts'
import { readPackSource } from './read-pack-source.ts'
import { scanTypack } from './scan-typack.ts'
import { sealPack } from './seal-pack.ts'
import { textPackFiles } from './text-pack-files.ts'

/** What building gave: the pack, or only the problems that forbid it. Places of problems are paths in the pack. */
export type BuildResult = {
  readonly built: {
    readonly pack: string
    readonly version: string
    readonly digest: string
    readonly files: number
    readonly bytes: number
    readonly isSigned: boolean
    /** The file with the keys of the sealed examination; `null` where none is sealed. */
    readonly tykey: string | null
    /** What the folder holds beside the pack: it was not packed. A folder ends in `/`. */
    readonly leftOut: readonly string[]
  } | null
  readonly problems: readonly Problem[]
}

/** What to build, and where it goes. */
export type BuildOrder = {
  readonly folder: string
  readonly file: string
  readonly sign: SignTypack | null
  readonly signedAt: number | null
}

/**
 * Builds a `.typack` of a folder, and beside it the `.tykey` of a sealed examination, whose keys then are in that file alone.
 * The finished container is read back as if it were hostile before it takes the file's name, so that nothing is handed out
 * which would be refused elsewhere. Throws a `typack-…` code, `typack-not-made`,
 * `pack-broken`, `file-unreadable` or `file-not-written`.
 */
export async function buildPack({ folder, file, sign, signedAt }: BuildOrder, compile: Compile): Promise<BuildResult> {
  const { files, leftOut } = await readPackSource(folder)
  const texts = new Map(
    files
      .filter(({ path }) => /\.(?:md|yaml)$/.test(path))
      .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]),
  )
  const manifestText = texts.get('pack.yaml')
  if (manifestText === undefined) throw new AppError('typack-not-made', { folder })
  const { manifest, problems: manifestProblems } = parsePackManifest(manifestText)
  if (manifest === null) return { built: null, problems: manifestProblems }

  const source = textPackFiles(
    manifest.id,
    () => [...texts.keys()],
    (path) => texts.get(path) ?? null,
  )
  const whole = await openWholePack(manifest.id, source, uncached(compile))
  const problems = whole.problems.map((problem) => inPack(problem, manifest.id))
  if (problems.some(({ severity }) => severity === 'error')) return { built: null, problems }
  if (whole.failure !== null) throw whole.failure

  const sealed = sealPack(manifest, examinationOf(whole.modules), files)
  if (sealed.problems.length > 0) return { built: null, problems: [...problems, ...sealed.problems] }
  const { bytes, digest } = await buildTypack(manifest, sealed.files, sign, signedAt)
  // The keys first: a pack without its keys could never be marked.
  const tykey = sealed.tykey === null ? null : `${file.replace(/\.typack$/i, '')}.tykey`
  if (tykey !== null && sealed.tykey !== null) await replaceFile(tykey, sealed.tykey, () => Promise.resolve())
  await replaceFile(file, bytes, async (part) => {
    await scanTypack({ file: part, mediaFolder: null }, () => Promise.resolve())
  })
  const { id: pack, version } = manifest
  const isSigned = sign !== null
  const built = { pack, version, digest, files: files.length, bytes: bytes.length, isSigned, tykey, leftOut }
  return { built, problems }
}

function examinationOf(modules: readonly OpenedModule[]): BankInLanguages | null {
  const found = modules.find(({ isExamination }) => isExamination)
  // What stands for the examination was opened as a bank.
  return found === undefined ? null : (found.module as BankInLanguages)
}

/** Writes beside a file and takes its name once `check` lets it; nothing is left otherwise. Throws `file-not-written`. */
async function replaceFile(file: string, bytes: Uint8Array, check: (part: string) => Promise<void>): Promise<void> {
  const part = `${file}.part`
  const refuse = (error: unknown) => {
    throw new AppError('file-not-written', { file }, { cause: error })
  }
  try {
    await writeWhole(part, bytes).catch(refuse)
    await check(part)
    await rename(part, file).catch(refuse)
  } catch (error) {
    await unlink(part).catch(() => undefined)
    throw error
  }
}

function uncached(compile: Compile): CachedCompile {
  const parsed = async <T>(source: Source): Promise<CachedResult<T>> => {
    const { json, problems } = await compile(source)
    // The compiler wrote it from such a value.
    return { value: json === null ? null : (JSON.parse(json) as T), problems }
  }
  return {
    module: (source) => parsed<CompiledModule>({ ...source, kind: 'module' }),
    bank: (source) => parsed<CompiledBank>({ ...source, kind: 'bank' }),
  }
}

function inPack(problem: Problem, pack: string): Problem {
  const { file } = problem.place
  return {
    ...problem,
    place: { ...problem.place, file: file.startsWith(`${pack}/`) ? file.slice(pack.length + 1) : file },
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
