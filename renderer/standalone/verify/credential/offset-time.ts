/** An instant, in milliseconds since 1970 UTC, with the offset from UTC in which it was told. */
export type OffsetTime = { readonly at: number; readonly utcOffsetMinutes: number }

const form = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{3}))?([+-])(\d\d):(\d\d)$/

/**
 * An instant as our credentials tell it, `2026-03-05T17:12:00+08:00`, with milliseconds only if there are any; `null` for another
 * spelling, and for a day or a time that does not exist.
 */
export function offsetTimeOf(text: string): OffsetTime | null {
  const [, date = '', clock = '', thousandths, sign, hours, minutes] = form.exec(text) ?? []
  const local = Date.parse(`${date}T${clock}.${thousandths ?? '000'}Z`)
  // A browser may take 30 February for 2 March.
  if (Number.isNaN(local) || thousandths === '000' || !new Date(local).toISOString().startsWith(`${date}T${clock}`))
    return null
  const size = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || (sign === '-' && size === 0)) return null
  const utcOffsetMinutes = sign === '-' ? -size : size
  return { at: local - utcOffsetMinutes * 60_000, utcOffsetMinutes }
}

/** The date of an instant in an offset from UTC, `2026-03-05`. */
export function dateIn(at: number, utcOffsetMinutes: number): string {
  return new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
}
