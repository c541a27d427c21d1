import { Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { Award, BookOpen, House, SlidersHorizontal, Users } from 'lucide-react'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { LessonPackContext } from '#renderer/content/lesson-surroundings.ts'
import { BackupTroublePlace } from './backup-trouble-place.tsx'
import { RailLearner } from './rail-learner.tsx'
import { RailLink } from './rail-link.tsx'
import styles from './shell.module.css'
import { useIdleLock } from './use-idle-lock.ts'

/**
 * The frame round every screen: the rail, and the one main region, which says by `data-at` whose address it shows by now, for whoever
 * drives the window. A rail entry is here once its room works.
 */
export function Shell() {
  const intl = useIntl()
  const main = useRef<HTMLElement>(null)
  const { pack } = useParams({ strict: false })
  const at = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href })
  useIdleLock()
  return (
    <div className={styles['frame']}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        <FormattedMessage id="nav.skip" />
      </button>
      <header className={styles['rail']}>
        <p className={styles['brand']}>
          <span lang="zh-CN" className={styles['brandHan']}>
            {brand.han}
          </span>
          <span lang="en" className={styles['brandLatin']}>
            {brand.latin}
          </span>
        </p>
        <nav className={styles['nav']} aria-label={intl.formatMessage({ id: 'nav.label' })}>
          <RailLink to="/" icon={House} text="nav.today" />
          <RailLink to="/learn" icon={BookOpen} text="nav.learn" also={learnToo} />
          <RailLink to="/credit" icon={Award} text="nav.credit" />
          <RailLink to="/teach" icon={Users} text="nav.teach" />
          <span className={styles['spring']} />
          <RailLink to="/settings" icon={SlidersHorizontal} text="nav.settings" />
        </nav>
        <RailLearner />
      </header>
      <main ref={main} tabIndex={-1} className={styles['main']} data-at={at}>
        <BackupTroublePlace />
        <LessonPackContext value={pack ?? null}>
          <Outlet />
        </LessonPackContext>
      </main>
    </div>
  )
}

/** Reached from the courses. */
const learnToo = ['/packs', '/verify']

/** The name is the same in both languages: 田野 is the field one farms and the field one works in. */
const brand = { han: '田野', latin: 'Tianye' }
