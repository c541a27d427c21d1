import { Inbox } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { FilePlace } from '#renderer/ui/file-place.tsx'
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
    <FilePlace
      label={intl.formatMessage({ id: 'teach.drop.label' })}
      icon={Inbox}
      isLarge={isFirst}
      title={<FormattedMessage id="teach.drop" />}
      hint={
        isReading ? (
          <output>
            <FormattedMessage id="teach.reading" />
          </output>
        ) : (
          <FormattedMessage id="teach.drop.hint" />
        )
      }
      action={
        <Button kind="main" isDisabled={isReading} onPress={onChoose}>
          <FormattedMessage id="teach.choose" />
        </Button>
      }
      onDrop={onDrop}
    />
  )
}
