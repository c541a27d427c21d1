import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { pagesThatHelp } from './objective-shares.ts'
import styles from './what-next.module.css'

type WhatNextProps = { readonly attempt: AttemptView; readonly module: ModuleView | null }

/** One main step after an attempt, and the pages to read again where points were lost. */
export function WhatNext({ attempt, module }: WhatNextProps) {
  if (module === null) return null
  const isPassed = attempt.result?.passed === true
  const isWaiting = attempt.result === null && attempt.submittedAt !== null
  const params = { pack: attempt.pack, module: attempt.module }
  const [firstQuestion] = module.questions
  const pages = isWaiting ? [] : pagesThatHelp(attempt, module.pages)
  const retry = module.isExamination ? (
    <Link to="/learn/$pack/$module" params={params} className={buttonLook(isPassed ? 'plain' : 'main')}>
      <FormattedMessage id={module.openAttempt === null ? 'result.retry' : 'result.resume'} />
    </Link>
  ) : firstQuestion === undefined ? null : (
    <Link
      to="/learn/$pack/$module/questions/$question"
      params={{ ...params, question: firstQuestion.id }}
      className={buttonLook(isPassed ? 'plain' : 'main')}
    >
      <FormattedMessage id={module.openAttempt === null ? 'result.retry' : 'result.resume'} />
    </Link>
  )
  return (
    <section className={styles['next']}>
      <div className={styles['row']}>
        {isPassed && module.next !== null ? (
          <Link
            to="/learn/$pack/$module"
            params={{ pack: attempt.pack, module: module.next.module }}
            className={buttonLook('main')}
          >
            <FormattedMessage id="result.nextModule" values={{ title: module.next.title }} />
          </Link>
        ) : null}
        {isPassed && module.next === null ? (
          <Link
            to={module.isExamination ? '/learn/$pack/evaluation' : '/learn/$pack'}
            params={{ pack: attempt.pack }}
            className={buttonLook('main')}
          >
            <FormattedMessage id={module.isExamination ? 'course.next.evaluate' : 'course.next.back'} />
          </Link>
        ) : null}
        {isWaiting ? (
          <Link to="/learn/$pack" params={{ pack: attempt.pack }} className={buttonLook('main')}>
            <FormattedMessage id="course.next.back" />
          </Link>
        ) : (
          retry
        )}
      </div>
      {pages.length === 0 ? null : (
        <p className={styles['pages']}>
          <FormattedMessage id="result.pages" />
          {pages.slice(0, 3).map((page) => (
            <Link
              key={page.id}
              to="/learn/$pack/$module"
              params={params}
              search={{ page: page.id }}
              lang={module.language}
              className={styles['page'] ?? ''}
            >
              {page.title}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}
