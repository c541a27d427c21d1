import { FormattedMessage } from 'react-intl'

/** A share in whole percent, rounded down, so that it never shows a mark that was not reached. Of 10,000 basis points. */
export function Percent({ basisPoints }: { readonly basisPoints: number }) {
  return <FormattedMessage id="app.percent" values={{ percent: Math.floor(basisPoints / 100) }} />
}
