import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Page } from '#renderer/ui/page.tsx'
import styles from './today-screen.module.css'

type TodayScreenProps = {
  /** Hour of the day on this computer's clock, 0 to 23. */
  readonly hour: number
  readonly onOpenSettings: () => void
}

/** The first screen: what to go on with. */
export function TodayScreen({ hour, onOpenSettings }: TodayScreenProps) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: greetingAt(hour) })} lead={<FormattedMessage id="today.lead" />}>
      <section className={styles['empty']}>
        <Furrows />
        <h2 className={styles['title']}>
          <FormattedMessage id="today.empty.title" />
        </h2>
        <p className={styles['text']}>
          <FormattedMessage id="today.empty.text" />
        </p>
        <Button kind="main" onPress={onOpenSettings}>
          <FormattedMessage id="today.empty.action" />
        </Button>
      </section>
    </Page>
  )
}

function greetingAt(hour: number) {
  if (hour < 4 || hour >= 18) return 'today.evening'
  return hour < 12 ? 'today.morning' : 'today.afternoon'
}
