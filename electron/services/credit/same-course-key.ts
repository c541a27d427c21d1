/** Two entries typed in are the same course when provider and title are, but for width, case, spaces and punctuation. */
export function sameCourseKey(title: string, provider: string): string {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s\p{P}\p{Cf}]+/gu, '')
  return `${fold(provider)} ${fold(title)}`
}
