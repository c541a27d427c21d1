import { FormattedMessage, useIntl } from 'react-intl'
import { Page } from '#renderer/ui/page.tsx'
import { CodeSheet } from './code-sheet.tsx'

/** A new recovery code as a screen of its own, until it is kept. */
export function CodeSheetScreen(props: Parameters<typeof CodeSheet>[0]) {
  const intl = useIntl()
  return (
    <Page
      title={intl.formatMessage({ id: 'protection.code.title' })}
      lead={<FormattedMessage id="protection.code.lead" />}
    >
      <CodeSheet {...props} />
    </Page>
  )
}
