/** One sentence that says what happened, one that says what to do. `{name}` is filled from the error's details. */
export type ErrorText = { readonly what: string; readonly next: string }
