import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import { Card } from '#renderer/ui/card.tsx'
import { NextAction } from '#renderer/ui/next-action.tsx'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { PackStatus } from '#renderer/ui/pack-status.tsx'
import { ModuleRow } from './module-row.tsx'
import styles from './pack-card.module.css'

type PackCardProps = {
  readonly course: CourseView
  /** What comes next in it. */
  readonly step: NextStep | null
  /** Whether this is the course to go on with. */
  readonly isCurrent: boolean
}

/** A pack: what it is, who made it, its modules, and what comes after them once it is there. */
export function PackCard({ course, step, isCurrent }: PackCardProps) {
  const intl = useIntl()
  const seen = course.completion.contentSeen.modules
  const current = isCurrent && step !== null && 'module' in step ? step.module : null
  return (
    <Card>
      <header className={styles['head']} lang={course.language}>
        <h2 className={styles['title']}>
          <Link to="/learn/$pack" params={{ pack: course.pack }}>
            {course.title}
          </Link>
        </h2>
        <p className={styles['summary']}>{course.summary}</p>
      </header>
      <p className={styles['facts']}>
        <span className={styles['version']}>
          <FormattedMessage id="library.version" values={{ version: course.version }} />
        </span>
        <PackStatus status={course.status} />
        <span lang={course.language}>
          <FormattedMessage
            id="library.authors"
            values={{ authors: intl.formatList(course.authors, { type: 'unit', style: 'narrow' }) }}
          />
        </span>
        <span>{course.licence}</span>
        <span>
          <FormattedMessage id="library.pass" values={{ passPercent: course.passPercent }} />
        </span>
      </p>
      {step === null || 'module' in step ? null : (
        <div className={styles['step']}>
          {step.kind === 'record' ? <FormattedMessage id="course.done" /> : null}
          <NextAction pack={course.pack} step={step} kind={isCurrent ? 'main' : 'plain'} />
        </div>
      )}
      <ol className={styles['modules']}>
        {course.modules.map((module, index) => (
          <ModuleRow
            key={module.module}
            pack={course}
            module={module}
            number={index + 1}
            isRead={seen.includes(module.module)}
            isCurrent={module.module === current}
          />
        ))}
        {course.examination === null ? null : (
          <ModuleRow
            pack={course}
            module={course.examination}
            number={null}
            isRead={null}
            isCurrent={course.examination.module === current}
          />
        )}
      </ol>
    </Card>
  )
}
