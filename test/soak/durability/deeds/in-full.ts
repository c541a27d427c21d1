/** An error with its stack and its causes, for a report. */
export function inFull(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? 'undefined'
  const own = error.stack ?? error.message
  return error.cause === undefined ? own : `${own} because of ${inFull(error.cause)}`
}
