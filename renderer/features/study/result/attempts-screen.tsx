import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { AttemptHistory } from './attempt-history.tsx'
import styles from './attempts-screen.module.css'
import type { ResultValue } from './result-store.ts'

type AttemptsScreenProps = {
  readonly place: { readonly pack: string; readonly module: string }
  readonly value: ResultValue
}

/** Every attempt at one module. */
export function AttemptsScreen({ place, value }: AttemptsScreenProps) {
  const intl = useIntl()
  const title = value.module?.title ?? place.module
  return (
    <Page title={intl.formatMessage({ id: 'attempts.title' })} lead={title}>
      {value.history.length === 0 ? (
        <p>
          <FormattedMessage id="attempts.none" />
        </p>
      ) : (
        <AttemptHistory history={value.history} place={place} current={null} />
      )}
      <p className={styles['back']}>
        <Link to="/learn/$pack/$module" params={place} className={buttonLook('plain')}>
          <FormattedMessage id="attempts.module" values={{ title }} />
        </Link>
      </p>
    </Page>
  )
}
