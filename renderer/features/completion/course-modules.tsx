import { Link } from '@tanstack/react-router'
import { BookCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import { Standing } from '#renderer/ui/standing.tsx'
import styles from './course-modules.module.css'

type CourseModulesProps = {
  readonly pack: PackView
  /** Ids of the modules read through. */
  readonly seen: readonly string[]
}

/** The modules of a course in order, then its examination: whether each is read, and how its questions stand. */
export function CourseModules({ pack, seen }: CourseModulesProps) {
  const lines: readonly (readonly [ModuleLine, string | null])[] = [
    ...pack.modules.map((module, index) => [module, String(index + 1)] as const),
    ...(pack.examination === null ? [] : [[pack.examination, null] as const]),
  ]
  return (
    <ol className={styles['modules']}>
      {lines.map(([module, number]) => (
        <li key={module.module} className={styles['module']}>
          <span className={styles['number']} aria-hidden>
            {number}
          </span>
          <div>
            <h3 className={styles['title']} lang={pack.language}>
              <Link to="/learn/$pack/$module" params={{ pack: pack.pack, module: module.module }}>
                {module.title}
              </Link>
            </h3>
            <p className={styles['facts']}>
              <FormattedMessage id="library.size" values={{ minutes: module.minutes, questions: module.questions }} />
              {number === null ? null : (
                <span className={styles['read']} data-read={seen.includes(module.module)}>
                  {seen.includes(module.module) ? <BookCheck aria-hidden strokeWidth={1.8} /> : null}
                  <FormattedMessage id={seen.includes(module.module) ? 'course.module.read' : 'course.module.unread'} />
                </span>
              )}
            </p>
          </div>
          {module.standing.kind === 'not-started' && number !== null ? (
            <p className={styles['none']}>
              <FormattedMessage id="course.module.unanswered" />
            </p>
          ) : (
            <Standing standing={module.standing} />
          )}
        </li>
      ))}
    </ol>
  )
}
