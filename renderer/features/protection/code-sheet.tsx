import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { SavedFile } from '#contract/completion.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConsentBox } from '#renderer/ui/consent-box.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import styles from './code-sheet.module.css'
import type { Work } from './protection-store.ts'

type CodeSheetProps = {
  readonly name: string
  readonly code: string
  readonly saved: SavedFile | null
  readonly work: Work
  readonly onPrint: () => void
  readonly onSave: () => void
  /** Whoever it belongs to has kept it. */
  readonly onKept: () => void
}

/** A recovery code, this once: to be written down, printed or saved, and only then put away. */
export function CodeSheet({ name, code, saved, work, onPrint, onSave, onKept }: CodeSheetProps) {
  const [isKept, setIsKept] = useState(false)
  return (
    <section className={styles['sheet']}>
      <div className={styles['paper']}>
        <h2 className={styles['of']}>
          <FormattedMessage id="protection.code.of" values={{ name }} />
        </h2>
        <p className={styles['code']} data-recovery-code={code}>
          {code.replaceAll('-', ' ')}
        </p>
      </div>
      <p className={styles['keep']}>
        <FormattedMessage id="protection.code.keep" />
      </p>
      <div className={styles['row']}>
        <Button onPress={onPrint}>
          <FormattedMessage id="protection.code.print" />
        </Button>
        <Button onPress={onSave}>
          <FormattedMessage id="protection.code.save" />
        </Button>
      </div>
      {saved?.kind === 'saved' ? (
        <output className={styles['saved']}>
          <FormattedMessage id="protection.code.saved" values={{ file: saved.file }} />
        </output>
      ) : null}
      {work.deed === 'save-code' && work.saving.kind === 'failed' ? <Problem error={work.saving.error} /> : null}
      <ConsentBox isGiven={isKept} onChange={setIsKept}>
        <FormattedMessage id="protection.code.kept" />
      </ConsentBox>
      <div>
        <Button kind="main" isDisabled={!isKept} onPress={onKept}>
          <FormattedMessage id="protection.code.done" />
        </Button>
      </div>
    </section>
  )
}
