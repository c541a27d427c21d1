import { FileCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { IconLink } from './icon-link.tsx'

/** The way to where records are checked, in the same words wherever it is offered. */
export function VerifyLink() {
  return (
    <IconLink to="/verify" icon={FileCheck}>
      <FormattedMessage id="library.verify" />
    </IconLink>
  )
}
