import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { LearnerView } from '#contract/learner.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConsentBox } from '#renderer/ui/consent-box.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './hand-in.module.css'
import type { HandingIn } from './hand-in-store.ts'

type HandInProps = {
  readonly learner: LearnerView
  readonly saving: HandingIn
  readonly onSave: (isWithPrivate: boolean) => void
}

/** Saves a learner's own records as one file, and shows the fingerprint by which an instructor knows whose it is. */
export function HandIn({ learner, saving, onSave }: HandInProps) {
  const [isWithPrivate, setWithPrivate] = useState(false)
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="handIn.title" />
      </h2>
      <p className={styles['text']}>
        <FormattedMessage id="handIn.text" values={{ name: <bdi>{learner.name}</bdi> }} />
      </p>
      <p className={styles['text']}>
        <FormattedMessage id="handIn.answers" />
      </p>
      <p className={styles['text']}>
        <FormattedMessage
          id="handIn.fingerprint"
          values={{ fingerprint: <span className={styles['code']}>{learner.fingerprint}</span> }}
        />
      </p>
      <ConsentBox isGiven={isWithPrivate} onChange={setWithPrivate}>
        <FormattedMessage id="handIn.private" />
      </ConsentBox>
      <div className={styles['row']}>
        <Button isDisabled={saving.kind === 'saving'} onPress={() => onSave(isWithPrivate)}>
          <FormattedMessage id="handIn.save" />
        </Button>
        <output className={styles['where']}>
          {saving.kind === 'saved' ? <FormattedMessage id="record.saved" values={{ file: saving.file }} /> : null}
        </output>
      </div>
      {saving.kind === 'failed' ? <Problem error={saving.error} /> : null}
    </Card>
  )
}
