import { FileCheck } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { FilePlace } from '#renderer/ui/file-place.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import type { Checking, PickedFile } from './verification-store.ts'

type RecordPlaceProps = {
  readonly checking: Checking
  readonly onFile: (file: PickedFile) => void
}

const types = ['application/pdf', 'application/json', '.pdf', '.json']

/** Where the file of a record is dropped or picked. */
export function RecordPlace({ checking, onFile }: RecordPlaceProps) {
  const intl = useIntl()
  const fileName = checking.kind === 'none' ? null : checking.fileName
  const isLate = useIsLate(checking.kind === 'checking' && fileName !== null, 1000)
  return (
    <FilePlace
      label={intl.formatMessage({ id: 'verify.drop.label' })}
      icon={FileCheck}
      isLarge={checking.kind === 'none'}
      title={fileName ?? <FormattedMessage id="verify.drop" />}
      hint={
        isLate ? (
          <output>
            <FormattedMessage id="verify.checking" />
          </output>
        ) : (
          <FormattedMessage id={fileName === null ? 'verify.drop.hint' : 'verify.another.hint'} />
        )
      }
      action={
        <FileTrigger
          acceptedFileTypes={types}
          onSelect={(files) => {
            const file = files?.item(0)
            if (file) onFile(file)
          }}
        >
          <Button kind={checking.kind === 'none' ? 'main' : 'plain'} onPress={noop}>
            <FormattedMessage id={fileName === null ? 'verify.pick' : 'verify.another'} />
          </Button>
        </FileTrigger>
      }
      onDrop={([file]) => onFile(file)}
    />
  )
}

/** The trigger round the button does it. */
function noop(): void {}
