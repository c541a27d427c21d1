/**
 * The last day of something that is valid for whole months from a day, `2026-03-05` and 36 months to `2029-03-04`: it ends the day before the
 * same day of that month, or with the last day of a month that is too short (as periods are counted in 民法典, articles 201 to 203, where the
 * day on which a period begins is counted in).
 */
export function expiryDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const end = new Date(Date.UTC(year, month - 1 + months, day - 1))
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const isTooShort = day > lastOfMonth.getUTCDate()
  return (isTooShort ? lastOfMonth : end).toISOString().slice(0, 10)
}
