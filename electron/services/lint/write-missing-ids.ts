import { join } from 'node:path'
import type { Place } from '#courses/format/problem.ts'
import type { SurveyResult } from '#courses/format/source-survey.ts'
import { planIds } from '#courses/lint/ids/plan-ids.ts'
import { isWritten, type WrittenId, writeIds } from '#courses/lint/ids/write-ids.ts'
import { type CourseFile, courseFiles, standingOf } from '#courses/lint/read-pack.ts'
import { surveyPack } from './lint-pack.ts'
import { readPackFolder } from './read-pack-folder.ts'
import { replaceFile } from './replace-file.ts'
import type { Survey } from './survey.ts'

/** What was written into a pack, and where nothing could be: the languages differ from this place on, or the text is not whole. */
export type WrittenIds = {
  readonly written: readonly (WrittenId & { readonly file: string })[]
  readonly refused: readonly Place[]
}

type ReadFile = CourseFile & { readonly text: string; readonly result: SurveyResult }

/**
 * Writes the ids that modules and banks of a folder lack, the same in both languages, and changes nothing else in the
 * files. A part whose languages differ is left alone whole. Throws what `readPackFolder` and `replaceFile` throw.
 */
export async function writeMissingIds(folder: string, survey: Survey): Promise<WrittenIds> {
  const contents = await readPackFolder(folder)
  const surveys = await surveyPack(contents, survey)
  const standing = standingOf(contents)
  const files = courseFiles(contents).flatMap((file): readonly ReadFile[] => {
    const result = surveys.get(file.file)
    return result === undefined ? [] : [{ ...file, text: contents.texts.get(file.file) ?? '', result }]
  })
  const written: WrittenIds['written'][number][] = []
  const refused: Place[] = []
  for (const path of new Set(files.map((file) => file.path))) {
    const own = files.filter((file) => file.path === path)
    const place = brokenPlace(own)
    const lists = own.map(({ result }) => result.survey?.slots ?? [])
    const planned = planIds(lists, own[0]?.id ?? '')
    if (place !== null) {
      // Where the structure cannot be read for sure, a missing id is told by the linter as ever.
      if (lists.flat().some(({ id, insert }) => id === null && insert !== null)) refused.push(place)
      continue
    }
    if (planned.plan === null) {
      if (lists.flat().some(({ id, insert }) => id === null && insert !== null))
        refused.push(differsAt(own, planned.differs))
      continue
    }
    const { plan } = planned
    const changes = own.map((file) => ({ file, ...writeIds(file.text, file.result.survey?.slots ?? [], plan) }))
    // oxlint-disable-next-line eslint/no-await-in-loop -- one part after another, so that a failure leaves whole parts
    const again = await Promise.all(
      changes.map(({ file, text }) =>
        survey({ file: file.file, kind: file.kind, language: file.language, text, standing }),
      ),
    )
    const odd = changes.find(
      ({ file }, index) => !isWritten(file.result.survey?.slots ?? [], plan, again[index]?.survey?.slots ?? []),
    )
    if (odd !== undefined) {
      refused.push({ file: odd.file.file, line: odd.written[0]?.line ?? 1, column: odd.written[0]?.column ?? 1 })
      continue
    }
    for (const { file, text, written: ids } of changes) {
      if (ids.length === 0) continue
      // oxlint-disable-next-line eslint/no-await-in-loop -- one part after another, so that a failure leaves whole parts
      await replaceFile(join(folder, ...file.file.split('/')), file.text, text)
      written.push(...ids.map((id) => ({ ...id, file: file.file })))
    }
  }
  return { written, refused }
}

/** The place from which a structure cannot be trusted: an unclosed block, or a file that is not whole. */
function brokenPlace(files: readonly ReadFile[]): Place | null {
  for (const { file, text, result } of files) {
    if (result.survey === null) return result.problems[0]?.place ?? { file, line: 1, column: 1 }
    const unclosed = result.problems.find(({ ruleId }) => ruleId === 'block-unclosed')
    if (unclosed !== undefined) return unclosed.place
    if (text.includes('\ufffd')) return { file, line: 1, column: 1 }
  }
  return null
}

function differsAt(files: readonly ReadFile[], index: number): Place {
  const file = files.findLast(({ result }) => result.survey?.slots[index] !== undefined)
  const slot = file?.result.survey?.slots[index]
  return { file: file?.file ?? '', line: slot?.line ?? 1, column: slot?.column ?? 1 }
}
