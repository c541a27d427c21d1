import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { AttemptView } from '#contract/attempt-view.ts'
import type { ModuleView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useArrival } from '#renderer/ui/use-arrival.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { QuestionCard } from '../question/question-card.tsx'
import styles from '../question/question-screen.module.css'
import { pageIndexOf } from '../reading/module-pages.ts'

type ReviewScreenProps = {
  readonly attempt: AttemptView
  readonly question: string
  readonly module: ModuleView | null
}

/** One question of an attempt as it was answered and marked. */
export function ReviewScreen({ attempt, question, module }: ReviewScreenProps) {
  const intl = useIntl()
  const language = useLanguage()
  const heading = useArrival<HTMLHeadingElement>()
  const found = attempt.questions.findIndex((item) => item.question.id === question)
  const index = Math.max(0, found)
  const item = attempt.questions[index]
  const place = { pack: attempt.pack, module: attempt.module }
  const params = { ...place, attempt: attempt.attempt }
  const page = module?.pages[pageIndexOf(module.pages, item?.question.id)]
  const [before, after] = [attempt.questions[index - 1], attempt.questions[index + 1]]
  return (
    <div className={styles['screen']}>
      <Trail>
        <Link to="/learn/$pack/$module" params={place}>
          {attempt.moduleTitle}
        </Link>
        <Link to="/learn/$pack/$module/result/$attempt" params={params}>
          <FormattedMessage id="result.title" />
        </Link>
      </Trail>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        <FormattedMessage id="review.title" />
      </h1>
      {item === undefined ? null : (
        <QuestionCard
          key={item.question.id}
          item={item}
          number={index + 1}
          of={attempt.questions.length}
          lang={language}
          answering={null}
        />
      )}
      {page === undefined ? null : (
        <p className={styles['source']}>
          <Link to="/learn/$pack/$module" params={place} search={{ page: page.id }}>
            <FormattedMessage id="question.page" values={{ title: page.title }} />
          </Link>
        </p>
      )}
      <nav className={styles['steps']} aria-label={intl.formatMessage({ id: 'question.steps' })}>
        {before === undefined ? (
          <span />
        ) : (
          <Link
            to="/learn/$pack/$module/result/$attempt/$question"
            params={{ ...params, question: before.question.id }}
            className={buttonLook('plain')}
          >
            <ArrowLeft aria-hidden className={styles['arrow'] ?? ''} />
            <FormattedMessage id="question.previous" />
          </Link>
        )}
        {after === undefined ? (
          <Link to="/learn/$pack/$module/result/$attempt" params={params} className={buttonLook('main')}>
            <FormattedMessage id="review.back" />
          </Link>
        ) : (
          <Link
            to="/learn/$pack/$module/result/$attempt/$question"
            params={{ ...params, question: after.question.id }}
            className={buttonLook('plain')}
          >
            <FormattedMessage id="question.next" />
            <ArrowRight aria-hidden className={styles['arrow'] ?? ''} />
          </Link>
        )}
      </nav>
    </div>
  )
}
