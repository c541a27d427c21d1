import type { MarkView } from '#contract/reading.ts'

/** The marks whose passage, note or module holds every word of a question; capitals and full width make no difference. */
export function matchingMarks(marks: readonly MarkView[], question: string): readonly MarkView[] {
  const words = folded(question)
    .split(/\s+/)
    .filter((word) => word !== '')
  return marks.filter(({ quote, note, moduleTitle, packTitle }) => {
    const text = folded([quote, note, moduleTitle, packTitle].join('\n'))
    return words.every((word) => text.includes(word))
  })
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
