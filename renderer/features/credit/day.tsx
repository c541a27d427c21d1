import { FormattedDate } from 'react-intl'

/** A day of the calendar (`YYYY-MM-DD`) in the reader's way of writing; the same day in every time zone. */
export function Day({ day }: { readonly day: string }) {
  return <FormattedDate value={`${day}T12:00:00Z`} dateStyle="medium" timeZone="UTC" />
}
