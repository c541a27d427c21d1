import { FileCheck } from 'lucide-react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import styles from './file-place.module.css'
import type { Checking, PickedFile } from './verification-store.ts'

type FilePlaceProps = {
  readonly checking: Checking
  readonly onFile: (file: PickedFile) => void
}

const types = ['application/pdf', 'application/json', '.pdf', '.json']

/** Where a file is dropped or picked; large while there is none, a line once there is one. */
export function FilePlace({ checking, onFile }: FilePlaceProps) {
  const intl = useIntl()
  const isEmpty = checking.kind === 'none'
  const isLate = useIsLate(checking.kind === 'checking', 1000)
  return (
    <DropZone
      aria-label={intl.formatMessage({ id: 'verify.drop.label' })}
      className={`${styles['place']} ${isEmpty ? styles['empty'] : ''}`}
      onDrop={({ items }) => {
        const dropped = items.find((item) => item.kind === 'file')
        if (dropped !== undefined) void dropped.getFile().then(onFile)
      }}
    >
      <FileCheck aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.4} />
      <div className={styles['words']}>
        <p className={styles['title']}>
          {checking.kind === 'none' ? <FormattedMessage id="verify.drop" /> : checking.fileName}
        </p>
        <p className={styles['hint']}>
          {isLate ? (
            <output>
              <FormattedMessage id="verify.checking" />
            </output>
          ) : (
            <FormattedMessage id={isEmpty ? 'verify.drop.hint' : 'verify.another.hint'} />
          )}
        </p>
      </div>
      <FileTrigger
        acceptedFileTypes={types}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) onFile(file)
        }}
      >
        <Button kind={isEmpty ? 'main' : 'plain'} onPress={noop}>
          <FormattedMessage id={isEmpty ? 'verify.pick' : 'verify.another'} />
        </Button>
      </FileTrigger>
    </DropZone>
  )
}

/** The trigger round the button does it. */
function noop(): void {}
