import { ScanLine } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { FilePlace } from '#renderer/ui/file-place.tsx'
import styles from './credit.module.css'

/** A file that was picked or dropped. */
export type PickedScan = { readonly name: string; readonly arrayBuffer: () => Promise<ArrayBuffer> }

type ScanPlaceProps = {
  readonly picked: PickedScan | null
  /** The entry has a scan, and keeps it unless another one is picked. */
  readonly isKept: boolean
  readonly mostMegabytes: number
  readonly onPick: (file: PickedScan) => void
  readonly onRemove: () => void
}

const types = ['application/pdf', 'image/jpeg', 'image/png', '.pdf', '.jpg', '.jpeg', '.png']

/** Where the scan of a proof is dropped or chosen. */
export function ScanPlace({ picked, isKept, mostMegabytes, onPick, onRemove }: ScanPlaceProps) {
  const intl = useIntl()
  const title =
    picked === null ? <FormattedMessage id={isKept ? 'credit.scan.kept' : 'credit.scan.drop'} /> : picked.name
  return (
    <FilePlace
      label={intl.formatMessage({ id: 'credit.scan.label' })}
      icon={ScanLine}
      isLarge={false}
      title={title}
      hint={<FormattedMessage id="credit.scan.hint" values={{ most: mostMegabytes }} />}
      action={
        <div className={styles['buttons']}>
          <FileTrigger
            acceptedFileTypes={types}
            onSelect={(files) => {
              const file = files?.item(0)
              if (file) onPick(file)
            }}
          >
            <Button onPress={noop}>
              <FormattedMessage id={picked === null && !isKept ? 'credit.scan.pick' : 'credit.scan.other'} />
            </Button>
          </FileTrigger>
          {picked === null && !isKept ? null : (
            <Button onPress={onRemove}>
              <FormattedMessage id="credit.scan.remove" />
            </Button>
          )}
        </div>
      }
      onDrop={([file]) => onPick(file)}
    />
  )
}

/** The trigger round the button does it. */
function noop(): void {}
