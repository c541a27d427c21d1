import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
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

/**
 * Ends the attempt; with questions open it asks first and says how many. At the end of the way it leads to the first open
 * question. Elsewhere nothing is shown before the first answer.
 */
export function HandIn({ module, isLast, onHandedIn }: HandInProps) {
  const handIn = useStudy((state) => state.handIn)
  const submit = useStudy(({ actions }) => actions.submit)
  const [isAsking, setIsAsking] = useState(false)
  const isSlow = useIsLate(handIn.kind === 'saving', 800)
  const answered = answeredIn(module)
  const open = questionsOf(module).filter(({ recorded }) => recorded === null)
  const [next] = open
  if (answered === 0 && (!isLast || next === undefined)) return null

  const go = async () => {
    setIsAsking(false)
    const attempt = await submit()
    if (attempt !== null) onHandedIn(attempt)
  }
  return (
    <section className={styles['foot']}>
      <p className={styles['state']}>
        {next === undefined ? (
          <FormattedMessage id="handIn.all" />
        ) : (
          <FormattedMessage
            id={answered === 0 ? 'handIn.none' : 'handIn.open'}
            values={{ open: open.length, answered }}
          />
        )}
      </p>
      {isLast && next !== undefined ? (
        <Link
          to="/learn/$pack/$module/questions/$question"
          params={{ pack: module.pack, module: module.module, question: next.question.id }}
          className={buttonLook('main')}
        >
          <FormattedMessage id="handIn.answer" />
        </Link>
      ) : null}
      {answered === 0 ? null : (
        <Button
          kind={next === undefined ? 'main' : 'plain'}
          isDisabled={handIn.kind === 'saving'}
          onPress={() => (next === undefined ? void go() : setIsAsking(true))}
        >
          <FormattedMessage id={isSlow ? 'app.saving' : 'handIn.action'} />
        </Button>
      )}
      {handIn.kind === 'failed' ? (
        <div className={styles['problem']}>
          <Problem error={handIn.error} />
        </div>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={<FormattedMessage id="handIn.ask.title" values={{ open: open.length }} />}
        back={<FormattedMessage id="handIn.ask.back" />}
        go={<FormattedMessage id="handIn.ask.go" />}
        onBack={() => setIsAsking(false)}
        onGo={() => void go()}
      >
        <FormattedMessage id="handIn.ask.text" values={{ open: open.length, passPercent: module.passPercent }} />
      </ConfirmDialog>
    </section>
  )
}
