import { Inbox } from 'lucide-react'
import { DropZone } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import styles from './bundle-place.module.css'
import type { Taking } from './teach-store.ts'

type BundlePlaceProps = {
  readonly taking: Taking
  /** Nothing was handed in yet, so that this is what to do next. */
  readonly isFirst: boolean
  readonly onChoose: () => void
  readonly onDrop: (files: readonly File[]) => void
}

/** Where the files that learners handed in are dropped or chosen. */
export function BundlePlace({ taking, isFirst, onChoose, onDrop }: BundlePlaceProps) {
  const intl = useIntl()
  const isReading = taking.kind === 'reading'
  return (
    <DropZone
      aria-label={intl.formatMessage({ id: 'teach.drop.label' })}
      className={`${styles['place']} ${isFirst ? styles['large'] : ''}`}
      onDrop={({ items }) => {
        const dropped = items.filter((item) => item.kind === 'file')
        if (dropped.length > 0) void Promise.all(dropped.map((item) => item.getFile())).then(onDrop)
      }}
    >
      <Inbox aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.4} />
      <div className={styles['words']}>
        <p className={styles['title']}>
          <FormattedMessage id="teach.drop" />
        </p>
        <p className={styles['hint']}>
          {isReading ? (
            <output>
              <FormattedMessage id="teach.reading" />
            </output>
          ) : (
            <FormattedMessage id="teach.drop.hint" />
          )}
        </p>
      </div>
      <Button kind="main" isDisabled={isReading} onPress={onChoose}>
        <FormattedMessage id="teach.choose" />
      </Button>
    </DropZone>
  )
}
