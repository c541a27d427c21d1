import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useArrival } from '#renderer/ui/use-arrival.ts'
import { answeredIn, findQuestion, questionsOf } from '../module-questions.ts'
import { pageIndexOf } from '../reading/module-pages.ts'
import { ReadingTools, type ViewSettings } from '../reading/reading-tools.tsx'
import { HandIn } from '../result/hand-in.tsx'
import styles from './question-screen.module.css'
import { StudyQuestion } from './study-question.tsx'

type QuestionScreenProps = {
  readonly module: ModuleView
  readonly question: string
  readonly view: ViewSettings
  readonly onHandedIn: (attempt: string) => void
}

/** The questions of a module one at a time. */
export function QuestionScreen({ module, question, view, onHandedIn }: QuestionScreenProps) {
  const intl = useIntl()
  const heading = useArrival<HTMLHeadingElement>()
  const all = questionsOf(module)
  const found = findQuestion(module, question) ?? findQuestion(module, all[0]?.question.id ?? '')
  const answered = answeredIn(module)
  const page = found === null ? undefined : module.pages[pageIndexOf(module.pages, found.item.question.id)]
  const params = { pack: module.pack, module: module.module }
  const neighbour = (by: number) => (found === null ? undefined : all[found.number - 1 + by]?.question.id)
  const [before, after] = [neighbour(-1), neighbour(1)]
  return (
    <div className={styles['screen']}>
      <div className={styles['head']}>
        <div>
          <Trail>
            <Link to="/learn/$pack" params={{ pack: module.pack }}>
              {module.packTitle}
            </Link>
            <Link to="/learn/$pack/$module" params={params}>
              {module.title}
            </Link>
          </Trail>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            <FormattedMessage id="question.screen.title" />
          </h1>
        </div>
        <ReadingTools view={view} />
      </div>
      <div className={styles['progress']}>
        <Progress
          label={intl.formatMessage({ id: 'standing.in-progress' }, { answered, questions: all.length })}
          value={answered}
          of={all.length}
        />
        <p className={styles['count']}>
          <FormattedMessage id="standing.in-progress" values={{ answered, questions: all.length }} />
        </p>
      </div>
      {found === null ? (
        <p>
          <FormattedMessage id="question.none" />
        </p>
      ) : (
        <StudyQuestion module={module} question={found.item.question.id} isAlone />
      )}
      {page === undefined ? null : (
        <p className={styles['source']}>
          <Link to="/learn/$pack/$module" params={params} search={{ at: found?.item.question.id }}>
            <FormattedMessage id="question.page" values={{ title: page.title }} />
          </Link>
        </p>
      )}
      <nav className={styles['steps']} aria-label={intl.formatMessage({ id: 'question.steps' })}>
        {before === undefined ? (
          <span />
        ) : (
          <Link
            to="/learn/$pack/$module/questions/$question"
            params={{ ...params, question: before }}
            className={buttonLook('plain')}
          >
            <ArrowLeft aria-hidden className={styles['arrow'] ?? ''} />
            <FormattedMessage id="question.previous" />
          </Link>
        )}
        {after === undefined ? null : (
          <Link
            to="/learn/$pack/$module/questions/$question"
            params={{ ...params, question: after }}
            className={buttonLook(found === null || found.item.recorded === null ? 'plain' : 'main')}
          >
            <FormattedMessage id="question.next" />
            <ArrowRight aria-hidden className={styles['arrow'] ?? ''} />
          </Link>
        )}
      </nav>
      <HandIn module={module} isLast={after === undefined} onHandedIn={onHandedIn} />
    </div>
  )
}
