import { Link } from '@tanstack/react-router'
import { PackageCheck } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ShelvedPack } from '#contract/pack-import.ts'
import type { Loadable, Saving } from '#renderer/api/loadable.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { DropPlace } from './drop-place.tsx'
import { PackList } from './pack-list.tsx'
import { PackPreview } from './pack-preview.tsx'
import styles from './packs-screen.module.css'
import type { Adding, Consent } from './packs-store.ts'

type PacksScreenProps = {
  readonly shelf: Loadable<readonly ShelvedPack[]>
  readonly adding: Adding
  readonly removing: Saving
  readonly onChoose: () => void
  readonly onDrop: (file: File) => void
  readonly onCancel: () => void
  readonly onAccept: (consent: Consent) => void
  readonly onRemove: (pack: string) => Promise<boolean>
  readonly onRetry: () => void
}

/** Adds a course from a file, and looks after those that are here. While a file is looked at, nothing else is asked. */
export function PacksScreen(props: PacksScreenProps) {
  const { shelf, adding, removing, onChoose, onDrop, onCancel, onAccept, onRemove, onRetry } = props
  const intl = useIntl()
  return (
    <Page
      title={intl.formatMessage({ id: 'packs.title' })}
      lead={<FormattedMessage id="packs.lead" />}
      before={
        <Trail>
          <Link to="/learn">
            <FormattedMessage id="library.title" />
          </Link>
        </Trail>
      }
    >
      <div className={styles['column']}>
        <DropPlace adding={adding} onChoose={onChoose} onDrop={onDrop} onCancel={onCancel} />
        {adding.kind === 'refused' ? <Problem error={adding.error} /> : null}
        {adding.kind === 'added' ? <Added adding={adding} /> : null}
        {adding.kind === 'preview' ? (
          <PackPreview
            key={adding.preview.staged}
            preview={adding.preview}
            accepting={adding.accepting}
            onAccept={onAccept}
            onCancel={onCancel}
          />
        ) : (
          <>
            {shelf.kind === 'idle' || shelf.kind === 'loading' ? <Waiting /> : null}
            {shelf.kind === 'failed' ? <Problem error={shelf.error} onRetry={onRetry} /> : null}
            {shelf.kind === 'ready' ? <PackList packs={shelf.value} removing={removing} onRemove={onRemove} /> : null}
          </>
        )}
      </div>
    </Page>
  )
}

/** Where the course is now. */
function Added({ adding }: { readonly adding: Extract<Adding, { kind: 'added' }> }) {
  const language = useLanguage()
  const { preview, imported } = adding
  return (
    <output className={styles['added']}>
      <PackageCheck aria-hidden className={styles['addedIcon'] ?? ''} strokeWidth={1.6} />
      <span className={styles['addedWords']}>
        <span className={styles['addedTitle']}>
          <FormattedMessage id="packs.added" values={{ title: preview.title[language], version: imported.version }} />
        </span>
        <span className={styles['addedText']}>
          <FormattedMessage id="packs.added.where" />
        </span>
      </span>
      <Link to="/learn/$pack" params={{ pack: imported.pack }} className={buttonLook('main')}>
        <FormattedMessage id="packs.added.open" />
      </Link>
    </output>
  )
}
