import { FormattedDate } from 'react-intl'

/** When a backup was made: day and minute, as its reader's clock says. */
export function BackupMoment({ at }: { readonly at: number }) {
  return <FormattedDate value={at} dateStyle="long" timeStyle="short" />
}
