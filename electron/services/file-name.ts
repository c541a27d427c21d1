/** A name for a file or folder of a learner's, that every system takes (Windows' rules are the strictest), whatever the learner is called. */
export function fileNameFor(name: string): string {
  const safe = Array.from(name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' '))
    .slice(0, 40)
    .join('')
    .replaceAll(/[. ]+$/g, '')
    .trim()
  return `Tianye-${safe}`
}
