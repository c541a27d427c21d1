import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import type { StoredView } from '#contract/privacy.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import styles from './privacy-screen.module.css'

type PrivacyScreenProps = {
  readonly name: string
  readonly stored: StoredView
  readonly exporting: Saving
  readonly exported: SavedFile | null
  readonly erasing: Saving
  /** How much is erased, from 0 to 1. */
  readonly share: number
  readonly onExport: () => void
  readonly onErase: () => void
}

/** What Tianye keeps about a learner: in words, to take away, and to erase. */
export function PrivacyScreen(props: PrivacyScreenProps) {
  const { name, stored, exporting, exported, erasing, share, onExport, onErase } = props
  const intl = useIntl()
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isSlow = useIsLate(erasing.kind === 'saving', 1000)
  const isMeant = typed.trim() === name
  const erase = () => {
    setIsTried(true)
    if (isMeant) onErase()
  }
  return (
    <Page
      title={intl.formatMessage({ id: 'privacy.title' })}
      lead={<FormattedMessage id="privacy.lead" />}
      before={<ParentTrail place="settings" />}
    >
      <div className={styles['column']}>
        <Card>
          <dl className={styles['things']}>
            {stored.map(({ about, rows }) => (
              <div key={about} className={styles['thing']}>
                <dt>
                  <FormattedMessage id={`privacy.${about}`} />
                </dt>
                <dd>
                  <FormattedMessage id={`privacy.${about}.text`} />
                  <span className={styles['count']}>
                    <FormattedMessage id="privacy.rows" values={{ rows }} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <section className={styles['part']}>
          <h2 className={styles['title']}>
            <FormattedMessage id="privacy.export.title" />
          </h2>
          <p>
            <FormattedMessage id="privacy.export.text" />
          </p>
          {exporting.kind === 'failed' ? <Problem error={exporting.error} /> : null}
          {exported?.kind === 'saved' ? (
            <output className={styles['saved']}>
              <FormattedMessage id="privacy.saved" values={{ file: exported.file }} />
            </output>
          ) : null}
          <div>
            <Button onPress={onExport} isDisabled={exporting.kind === 'saving'}>
              <FormattedMessage id="privacy.export.action" />
            </Button>
          </div>
        </section>
        <section className={styles['part']}>
          <h2 className={styles['title']}>
            <FormattedMessage id="privacy.erase.title" />
          </h2>
          <p>
            <FormattedMessage id="privacy.erase.text" />
          </p>
          <TextField
            label={intl.formatMessage({ id: 'privacy.erase.name' })}
            hint={name}
            value={typed}
            isWide
            problem={isTried && !isMeant ? intl.formatMessage({ id: 'privacy.erase.other' }) : null}
            onChange={setTyped}
            onEnter={erase}
          />
          {isSlow ? (
            <>
              <output>
                <FormattedMessage id="privacy.erase.slow" />
              </output>
              <Progress label={intl.formatMessage({ id: 'privacy.erase.working' })} value={share} of={1} />
            </>
          ) : null}
          {erasing.kind === 'failed' ? <Problem error={erasing.error} /> : null}
          <div>
            <Button onPress={erase} isDisabled={erasing.kind === 'saving'}>
              <FormattedMessage id={erasing.kind === 'saving' ? 'privacy.erase.working' : 'privacy.erase.action'} />
            </Button>
          </div>
        </section>
      </div>
    </Page>
  )
}
