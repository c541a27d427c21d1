/** Longest passage that can be marked, in UTF-16 units. Our own choice: about a page. */
export const maxQuoteUnits = 4000

/** Longest note to a passage, in UTF-16 units. Our own choice: some pages. */
export const maxNoteUnits = 20_000
