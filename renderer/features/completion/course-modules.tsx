import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import { QuestionsStanding } from '#renderer/ui/questions-standing.tsx'
import { ReadMark } from '#renderer/ui/read-mark.tsx'
import styles from './course-modules.module.css'

type CourseModulesProps = {
  readonly pack: PackView
  /** Ids of the modules read through. */
  readonly seen: readonly string[]
}

/** The modules of a course in order, then its examination: how far each is read, and how its questions stand. */
export function CourseModules({ pack, seen }: CourseModulesProps) {
  const lines: readonly (readonly [ModuleLine, string | null])[] = [
    ...pack.modules.map((module, index) => [module, String(index + 1)] as const),
    ...(pack.examination === null ? [] : [[pack.examination, null] as const]),
  ]
  return (
    <ol className={styles['modules']}>
      {lines.map(([module, number]) => {
        const isRead = number === null ? null : seen.includes(module.module)
        return (
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
                <span>
                  <FormattedMessage
                    id="library.size"
                    values={{ minutes: module.minutes, questions: module.questions }}
                  />
                </span>
                {isRead === null ? null : <ReadMark module={module} isRead={isRead} />}
              </p>
            </div>
            <div>
              <QuestionsStanding module={module} isRead={isRead} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
