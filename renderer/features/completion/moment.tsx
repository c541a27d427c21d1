import { FormattedDate } from 'react-intl'

/** A day with its time, by this computer's clock. `at` in milliseconds since 1970 UTC. */
export function Moment({ at }: { readonly at: number }) {
  return <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
}
