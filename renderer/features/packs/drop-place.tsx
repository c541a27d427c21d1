import { PackageOpen } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { FilePlace } from '#renderer/ui/file-place.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import styles from './drop-place.module.css'
import type { Adding } from './packs-store.ts'

type DropPlaceProps = {
  readonly adding: Adding
  readonly onChoose: () => void
  readonly onDrop: (file: File) => void
  readonly onCancel: () => void
}

/** Where a course file is dropped or chosen: large while there is none, a line once there is one. */
export function DropPlace({ adding, onChoose, onDrop, onCancel }: DropPlaceProps) {
  const intl = useIntl()
  const isReading = adding.kind === 'reading'
  const isLarge = adding.kind === 'none'
  return (
    <FilePlace
      label={intl.formatMessage({ id: 'packs.drop.label' })}
      icon={PackageOpen}
      isLarge={isLarge}
      title={fileNameOf(adding) ?? <FormattedMessage id="packs.drop" />}
      hint={
        isReading ? (
          <Reading key={adding.fileName} progress={adding.progress} />
        ) : (
          <FormattedMessage id={hintOf(adding)} />
        )
      }
      action={
        isReading ? (
          <Button onPress={onCancel}>
            <FormattedMessage id="packs.cancel" />
          </Button>
        ) : (
          <Button kind={isLarge ? 'main' : 'plain'} onPress={onChoose}>
            <FormattedMessage id={isLarge || adding.kind === 'added' ? 'packs.choose' : 'packs.another'} />
          </Button>
        )
      }
      onDrop={([file]) => onDrop(file)}
    />
  )
}

/** Said once it takes a while, with a furrow that fills as far as is known; what is quick does not flicker. */
function Reading({ progress }: { readonly progress: number | null }) {
  const intl = useIntl()
  const isLate = useIsLate(true, 1000)
  return (
    <output>
      <FormattedMessage id="packs.reading" />
      {isLate ? (
        <progress
          className={styles['furrow']}
          aria-label={intl.formatMessage({ id: 'packs.reading' })}
          {...(progress === null ? {} : { value: progress })}
        />
      ) : null}
    </output>
  )
}

function fileNameOf(adding: Adding): string | null {
  return 'fileName' in adding ? adding.fileName : null
}

function hintOf({ kind }: Adding) {
  if (kind === 'preview') return 'packs.nothing.yet'
  return kind === 'refused' ? 'packs.nothing.taken' : 'packs.drop.hint'
}
