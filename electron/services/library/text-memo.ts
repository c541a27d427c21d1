/** What was made of the text of this name, or what `make` makes of it now. */
export type TextMemo<T> = (name: string, text: string, make: () => T) => T

/** Remembers, by name, what the last text came to: reading YAML takes as long as reading the compiled module beside it. */
export function createTextMemo<T>(): TextMemo<T> {
  const last = new Map<string, { readonly text: string; readonly made: T }>()
  return (name, text, make) => {
    const known = last.get(name)
    if (known?.text === text) return known.made
    const made = make()
    last.set(name, { text, made })
    return made
  }
}
