import type { Language } from '#contract/language.ts'
import { notesTexts } from '#contract/messages/notes-texts.ts'
import type { MarkView } from '#contract/reading.ts'

/** Marks and notes as Markdown: courses and modules as headings, each passage as a quotation with its page, the note below it. */
export function notesMarkdown(marks: readonly MarkView[], language: Language): string {
  const lines: string[] = [`# ${notesTexts.title[language]}`]
  let course = ''
  let module = ''
  for (const mark of marks) {
    if (mark.pack !== course) lines.push('', `## ${escaped(mark.packTitle)}`)
    if (mark.pack !== course || mark.module !== module) lines.push('', `### ${escaped(mark.moduleTitle)}`)
    course = mark.pack
    module = mark.module
    lines.push('', `> ${inOneLine(mark.quote)}`)
    const { standing } = mark
    const place = standing.kind === 'found' ? standing.pageTitle : notesTexts[standing.kind][language]
    lines.push('>', `> — ${escaped(place)}`)
    if (mark.note.trim() !== '') lines.push('', ...mark.note.trim().split(/\r?\n/).map(escaped))
  }
  return `${lines.join('\n')}\n`
}

function inOneLine(text: string): string {
  return escaped(text.replaceAll(/\s+/g, ' ').trim())
}

/** Signs that Markdown would take for its own are written as themselves. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`).replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
}
