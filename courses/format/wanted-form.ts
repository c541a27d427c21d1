const prefix = 'form: '

/**
 * A schema's message that shows the form of a right value by an example or its limits, in signs that any language can read,
 * such as `1.2.0`. Whoever tells the problem gets it back by {@link readWantedForm}.
 */
export function wantedForm(example: string): string {
  return prefix + example
}

/** The form that a message shows; `null` for a message of zod's own. */
export function readWantedForm(message: string): string | null {
  return message.startsWith(prefix) ? message.slice(prefix.length) : null
}
