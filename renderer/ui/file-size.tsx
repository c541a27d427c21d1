import { useIntl } from 'react-intl'

/** A size on the disk as people read it: kilobytes below a megabyte, of 1000 bytes as file managers count. */
export function FileSize({ bytes }: { readonly bytes: number }) {
  const intl = useIntl()
  const isLarge = bytes >= 1_000_000
  return intl.formatNumber(isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000)), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  })
}
