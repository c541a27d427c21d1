import type { CompiledBank } from '#courses/format/compiled-bank.ts'
import { type CourseLanguage, courseLanguages } from '#courses/format/course-language.ts'
import type { PackManifest } from '#courses/format/pack-manifest.ts'
import type { Problem } from '#courses/format/problem.ts'
import { problemRules } from '#courses/format/problem-rules.ts'
import { writeTykey } from '#courses/format/typack/tykey.ts'
import { sealBank } from '#courses/markdown/seal/seal-bank.ts'
import type { BankInLanguages } from '#courses/rules/examination/check-examination.ts'
import { tykeyOf } from '#courses/rules/sealing/tykey-of.ts'
import { sha256 } from '#db/log/digest.ts'
import type { SourceFile } from './build-typack.ts'

/** The files of a pack as they are handed out, and the bytes of its `.tykey`: `null` where no keys were taken out. */
export type SealedPack = {
  readonly files: readonly SourceFile[]
  readonly tykey: Uint8Array | null
  readonly problems: readonly Problem[]
}

const sealedFrontMatter = /^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?sealed:[ \t]*true[ \t]*\r?\n/

/**
 * Takes the keys out of the examination's bank where its author wants it sealed. Told as a problem, and then nothing may be
 * handed out: a text that would not ask the same without its keys, and a sealed text that is not the examination's, since
 * it would go out with them.
 */
export function sealPack(
  manifest: PackManifest,
  bank: BankInLanguages | null,
  files: readonly SourceFile[],
): SealedPack {
  const problems: Problem[] = []
  const keyed: Partial<Record<CourseLanguage, CompiledBank>> = {}
  const handedOut = files.map((file): SourceFile => {
    const { path } = file
    const text = Buffer.from(file.bytes).toString('utf8')
    const language = courseLanguages.find((tag) => path === `banks/${manifest.examination?.bank}.${tag}.md`)
    const compiled = language === undefined ? undefined : bank?.[language]
    if (language === undefined || compiled === undefined) {
      if (path.endsWith('.md') && sealedFrontMatter.test(text)) problems.push(notSealed(path, path))
      return file
    }
    if (compiled.seal !== 'keys-here') return file
    const sealed = sealBank({ file: path, language, text })
    if (sealed === null || sealed.text === null) {
      problems.push(notSealed(path, compiled.id))
      return file
    }
    keyed[language] = sealed.bank
    return { path, bytes: Buffer.from(sealed.text) }
  })
  if (Object.keys(keyed).length === 0 || problems.length > 0) return { files, tykey: null, problems }
  const tykey = writeTykey(tykeyOf(manifest, keyed, (text) => sha256(Buffer.from(text))))
  if (tykey === null) throw new Error('what can be kept in a record can be written')
  return { files: handedOut, tykey: Buffer.from(tykey), problems }
}

function notSealed(path: string, id: string): Problem {
  const ruleId = 'bank-not-sealed'
  return { ruleId, severity: problemRules[ruleId], place: { file: path, line: 1, column: 1 }, facts: { id } }
}
