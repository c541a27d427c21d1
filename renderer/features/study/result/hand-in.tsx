import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import { answeredIn, questionsOf } from '../module-questions.ts'
import { useStudy } from '../study-context.ts'
import styles from './hand-in.module.css'

type HandInProps = {
  readonly module: ModuleView
  /** Whether this is the end of the way, where handing in is the next step. */
  readonly isLast: boolean
  readonly onHandedIn: (attempt: string) => void
}

/** Ends the attempt. With questions open it asks first and says how many; nothing is shown before the first answer. */
export function HandIn({ module, isLast, onHandedIn }: HandInProps) {
  const handIn = useStudy((state) => state.handIn)
  const submit = useStudy(({ actions }) => actions.submit)
  const [isAsking, setIsAsking] = useState(false)
  const isSlow = useIsLate(handIn.kind === 'saving', 800)
  const answered = answeredIn(module)
  const open = questionsOf(module).length - answered
  if (answered === 0) return null

  const go = async () => {
    setIsAsking(false)
    const attempt = await submit()
    if (attempt !== null) onHandedIn(attempt)
  }
  return (
    <section className={styles['foot']}>
      <p className={styles['state']}>
        {open === 0 ? (
          <FormattedMessage id="handIn.all" />
        ) : (
          <FormattedMessage id="handIn.open" values={{ open, answered }} />
        )}
      </p>
      <Button
        kind={open === 0 || isLast ? 'main' : 'plain'}
        isDisabled={handIn.kind === 'saving'}
        onPress={() => (open === 0 ? void go() : setIsAsking(true))}
      >
        <FormattedMessage id={isSlow ? 'app.saving' : 'handIn.action'} />
      </Button>
      {handIn.kind === 'failed' ? <Problem error={handIn.error} /> : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={<FormattedMessage id="handIn.ask.title" values={{ open }} />}
        back={<FormattedMessage id="handIn.ask.back" />}
        go={<FormattedMessage id="handIn.ask.go" />}
        onBack={() => setIsAsking(false)}
        onGo={() => void go()}
      >
        <FormattedMessage id="handIn.ask.text" values={{ open, passPercent: module.passPercent }} />
      </ConfirmDialog>
    </section>
  )
}
