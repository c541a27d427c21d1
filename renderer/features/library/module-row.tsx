import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { QuestionsStanding } from '#renderer/ui/questions-standing.tsx'
import { ReadMark } from '#renderer/ui/read-mark.tsx'
import styles from './module-row.module.css'

type ModuleRowProps = {
  readonly pack: PackView
  readonly module: ModuleLine
  /** Place in the pack, from 1; `null` for the examination. */
  readonly number: number | null
  /** Whether it is read through; `null` for the examination, which has nothing to read. */
  readonly isRead: boolean | null
  /** Whether this is the module to go on with. */
  readonly isCurrent: boolean
}

/** A module in its pack: what it is, where the learner stands, one step to take. */
export function ModuleRow({ pack, module, number, isRead, isCurrent }: ModuleRowProps) {
  const intl = useIntl()
  const { kind } = module.standing
  const params = { pack: pack.pack, module: module.module }
  const action = intl.formatMessage({ id: `library.action.${actionOf(module, isRead)}` })
  return (
    <li className={styles['row']}>
      <span className={styles['number']} aria-hidden>
        {number}
      </span>
      <div className={styles['what']}>
        <h3 className={styles['title']} lang={pack.language}>
          {module.title}
        </h3>
        <p className={styles['summary']} lang={pack.language}>
          {module.summary}
        </p>
        <p className={styles['facts']}>
          <span>
            <FormattedMessage id="library.size" values={{ minutes: module.minutes, questions: module.questions }} />
          </span>
          {isRead === null ? null : <ReadMark module={module} isRead={isRead} />}
          {kind === 'passed' || kind === 'not-passed' || kind === 'waiting' ? (
            <Link to="/learn/$pack/$module/attempts" params={params} className={styles['attempts'] ?? ''}>
              <FormattedMessage id="attempts.title" />
            </Link>
          ) : null}
        </p>
      </div>
      <div className={styles['standing']}>
        <QuestionsStanding module={module} isRead={isRead} />
      </div>
      <Link
        to="/learn/$pack/$module"
        params={params}
        className={`${buttonLook(isCurrent ? 'main' : 'plain')} ${styles['action']}`}
        aria-label={intl.formatMessage({ id: 'library.action.named' }, { action, title: module.title })}
      >
        {action}
      </Link>
    </li>
  )
}

/** A module that is read and not answered is not begun anew: its questions are what is left. */
function actionOf({ standing, pages, questions }: ModuleLine, isRead: boolean | null) {
  if (standing.kind !== 'not-started' || isRead === null) return standing.kind
  if (isRead) return questions === 0 ? 'passed' : 'questions'
  return pages.opened === 0 ? 'not-started' : 'in-progress'
}
