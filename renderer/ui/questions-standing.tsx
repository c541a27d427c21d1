import { FormattedMessage } from 'react-intl'
import type { ModuleLine } from '#contract/library-view.ts'
import styles from './standing.module.css'
import { Standing } from './standing.tsx'

type QuestionsStandingProps = {
  readonly module: ModuleLine
  /** Whether the module is read through; `null` for the examination, which has nothing to read. */
  readonly isRead: boolean | null
}

/** How the questions of a module stand. Says nothing where there are none, or where nothing of the module was begun. */
export function QuestionsStanding({ module: { standing, pages, questions }, isRead }: QuestionsStandingProps) {
  if (isRead === null || standing.kind !== 'not-started') return <Standing standing={standing} />
  if (questions === 0 || (!isRead && pages.opened === 0)) return null
  return (
    <p className={styles['words']}>
      <FormattedMessage id="course.module.unanswered" />
    </p>
  )
}
