const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of stored bytes; `null` when they are not UTF-8. Encoding it again gives the same bytes. */
export function exactText(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
