import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { PackView } from '#contract/library-view.ts'
import { DraftNote } from '#renderer/ui/draft-note.tsx'
import { NextAction } from '#renderer/ui/next-action.tsx'
import { nextStep } from '#renderer/ui/next-step.ts'
import { PackStatus } from '#renderer/ui/pack-status.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { CourseModules } from './course-modules.tsx'
import styles from './course-screen.module.css'
import { CourseSteps } from './course-steps.tsx'

type CourseScreenProps = { readonly pack: PackView; readonly status: CourseCompletionView }

/** A course: what it is, what completes it and how far that is, its modules, and the next thing to do. */
export function CourseScreen({ pack, status }: CourseScreenProps) {
  const intl = useIntl()
  const all = [...pack.modules, ...(pack.examination === null ? [] : [pack.examination])]
  const minutes = all.reduce((sum, module) => sum + module.minutes, 0)
  const { completedVersion } = status
  return (
    <Page
      title={pack.title}
      before={
        <Trail>
          <Link to="/learn">
            <FormattedMessage id="library.title" />
          </Link>
        </Trail>
      }
      lead={<span lang={pack.language}>{pack.summary}</span>}
    >
      <p className={styles['facts']}>
        <span>
          <FormattedMessage id="library.version" values={{ version: pack.version }} />
        </span>
        <PackStatus status={pack.status} />
        <span lang={pack.language}>
          <FormattedMessage
            id="library.authors"
            values={{ authors: intl.formatList(pack.authors, { type: 'unit', style: 'narrow' }) }}
          />
        </span>
        <span>
          <FormattedMessage id="course.minutes" values={{ minutes }} />
        </span>
        <span>{pack.licence}</span>
      </p>
      {status.isComplete ? null : <DraftNote status={pack.status} />}
      <section className={styles['card']} aria-labelledby="course-steps">
        <div className={styles['head']}>
          <h2 id="course-steps" className={styles['heading']}>
            <FormattedMessage id={status.isComplete ? 'course.done' : 'course.steps'} />
          </h2>
          <NextAction pack={pack.pack} step={nextStep(pack, status)} />
        </div>
        {completedVersion === null || completedVersion === pack.version ? null : (
          <p className={styles['elsewhere']}>
            <FormattedMessage id="course.elsewhere" values={{ version: completedVersion, here: pack.version }} />
          </p>
        )}
        <CourseSteps pack={pack} status={status} />
      </section>
      <section aria-labelledby="course-modules" className={styles['part']}>
        <h2 id="course-modules" className={styles['heading']}>
          <FormattedMessage id="course.modules" />
        </h2>
        <CourseModules pack={pack} seen={status.contentSeen.modules} />
      </section>
    </Page>
  )
}
