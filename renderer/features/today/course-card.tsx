import { Check } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import type { ModuleLine } from '#contract/library-view.ts'
import { ReadMark } from '#renderer/ui/read-mark.tsx'
import styles from './course-card.module.css'
import { courseMinutes } from './course-minutes.ts'

/** The course at a glance: its minutes, and where the learner stands in each module and in the examination. */
export function CourseCard({ course }: { readonly course: CourseView }) {
  const seen = course.completion.contentSeen.modules
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <FormattedMessage id="today.course" />
      </h2>
      <p className={styles['size']}>
        <FormattedMessage
          id="today.course.size"
          values={{
            minutes: <strong className={styles['figure']}>{courseMinutes(course)}</strong>,
            modules: course.modules.length,
          }}
        />
      </p>
      <ol className={styles['lines']}>
        {[...course.modules, ...(course.examination === null ? [] : [course.examination])].map((module) => (
          <li key={module.module} className={styles['line']}>
            <span lang={course.language}>{module.title}</span>
            <span className={styles['standing']}>
              <Glance module={module} isRead={seen.includes(module.module)} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What says most: how the questions stand, else how far it is read, else how long it takes. */
function Glance({ module, isRead }: { readonly module: ModuleLine; readonly isRead: boolean }) {
  const { standing, minutes, pages } = module
  if (standing.kind === 'not-started') {
    if (isRead || pages.opened > 0) return <ReadMark module={module} isRead={isRead} />
    return <FormattedMessage id="today.minutes" values={{ minutes }} />
  }
  if (standing.kind === 'waiting') return <FormattedMessage id="standing.waiting" />
  if (standing.kind === 'in-progress') return <FormattedMessage id="standing.in-progress" values={standing} />
  return (
    <>
      {standing.kind === 'passed' ? <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.4} /> : null}
      <FormattedMessage id={`standing.${standing.kind}`} values={{ percent: Math.floor(standing.basisPoints / 100) }} />
    </>
  )
}
