import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { ModuleLine, PackView } from '#contract/library-view.ts'
import styles from './course-card.module.css'
import { courseMinutes } from './course-minutes.ts'

/** The course at a glance: its minutes, and where the learner stands in each module and in the examination. */
export function CourseCard({ pack }: { readonly pack: PackView }) {
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <Link to="/learn" lang={pack.language}>
          {pack.title}
        </Link>
      </h2>
      <p className={styles['size']}>
        <FormattedMessage
          id="today.course.size"
          values={{
            minutes: <strong className={styles['figure']}>{courseMinutes(pack)}</strong>,
            modules: pack.modules.length,
          }}
        />
      </p>
      <ol className={styles['lines']}>
        {[...pack.modules, ...(pack.examination === null ? [] : [pack.examination])].map((module) => (
          <li key={module.module} className={styles['line']}>
            <span lang={pack.language}>{module.title}</span>
            <span className={styles['standing']}>
              <Glance module={module} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Glance({ module: { standing, minutes } }: { readonly module: ModuleLine }) {
  if (standing.kind === 'not-started') return <FormattedMessage id="today.minutes" values={{ minutes }} />
  if (standing.kind === 'waiting') return <FormattedMessage id="standing.waiting" />
  if (standing.kind === 'in-progress') return <FormattedMessage id="standing.in-progress" values={standing} />
  return (
    <>
      {standing.kind === 'passed' ? <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.4} /> : null}
      <FormattedMessage id={`standing.${standing.kind}`} values={{ percent: Math.floor(standing.basisPoints / 100) }} />
    </>
  )
}
