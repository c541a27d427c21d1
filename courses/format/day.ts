/** A day of the calendar as `YYYY-MM-DD`; texts of this form sort by time. */
export const dayPattern = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Whether a text names a day that there is: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** A day so many months later; the last day of the month where that month has no such day. */
export function addMonths(day: string, months: number): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + months
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return textOf(new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), last))))
}

/** The day before. */
export function dayBefore(day: string): string {
  return textOf(new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000))
}

function textOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
