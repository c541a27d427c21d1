const msPerMinute = 60_000

/**
 * An instant as RFC 3339 tells it in an offset from UTC: `2026-03-05T17:12:00+08:00`, with milliseconds only if there
 * are any. The date in it is the date that was on the learner's wall.
 */
export function offsetTime(instantMs: number, utcOffsetMinutes: number): string {
  const local = new Date(instantMs + utcOffsetMinutes * msPerMinute).toISOString().replace(/(?:\.000)?Z$/, '')
  return `${local}${offsetText(utcOffsetMinutes)}`
}

/** What {@link offsetTime} wrote; `null` for any other text. */
export function parseOffsetTime(
  text: string,
): { readonly instantMs: number; readonly utcOffsetMinutes: number } | null {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?([+-])(\d\d):(\d\d)$/.exec(text)
  if (found === null) return null
  const utcOffsetMinutes = (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1)
  const instantMs = Date.parse(text)
  if (Number.isNaN(instantMs) || offsetTime(instantMs, utcOffsetMinutes) !== text) return null
  return { instantMs, utcOffsetMinutes }
}

/** The date of an instant in an offset from UTC, `2026-03-05`. */
export function offsetDate(instantMs: number, utcOffsetMinutes: number): string {
  return offsetTime(instantMs, utcOffsetMinutes).slice(0, 10)
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
