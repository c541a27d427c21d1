import { Link } from '@tanstack/react-router'
import { BookA, BookCheck, BookOpen, Check } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Progress } from '#renderer/ui/progress.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { answeredIn, questionsOf } from '../module-questions.ts'
import styles from './module-contents.module.css'
import { questionIdsOn } from './module-pages.ts'

type ModuleContentsProps = {
  readonly ref: RefObject<HTMLElement | null>
  readonly module: ModuleView
  /** From 0. */
  readonly pageIndex: number
  /** Stands below: what is marked. */
  readonly children: ReactNode
}

/** What stands beside the text: the pages with how far each is, the questions, the objectives, what is marked. */
export function ModuleContents({ ref, module, pageIndex, children }: ModuleContentsProps) {
  const intl = useIntl()
  const params = { pack: module.pack, module: module.module }
  const questions = questionsOf(module)
  const answered = answeredIn(module)
  const done = new Set(questions.filter(({ recorded }) => recorded !== null).map(({ question }) => question.id))
  const firstOpen = questions.find(({ recorded }) => recorded === null) ?? questions[0]
  return (
    <div className={styles['aside']}>
      {module.isExamination ? null : (
        <p className={styles['time']}>
          {module.reading.seenAt === null ? (
            <FormattedMessage
              id="reader.opened"
              values={{
                read: module.pages.filter(({ id }) => module.reading.pagesRead.includes(id)).length,
                of: module.pages.length,
              }}
            />
          ) : (
            <span className={styles['read']}>
              <BookCheck aria-hidden strokeWidth={1.8} />
              <FormattedMessage id="course.module.read" />
            </span>
          )}
        </p>
      )}
      <nav ref={ref} tabIndex={-1} className={styles['nav']} aria-label={intl.formatMessage({ id: 'reader.contents' })}>
        <ol className={styles['pages']} lang={module.language}>
          {module.pages.map((page, index) => {
            const ids = questionIdsOn(page.nodes)
            return (
              <li key={page.id}>
                <Link
                  to="/learn/$pack/$module"
                  params={params}
                  search={{ page: page.id }}
                  className={styles['page'] ?? ''}
                  activeProps={{ 'aria-current': undefined }}
                  aria-current={index === pageIndex ? 'page' : undefined}
                >
                  <span>{page.id === startPage ? <FormattedMessage id="reader.start" /> : page.title}</span>
                  <PageState
                    questions={ids.length}
                    answered={ids.filter((id) => done.has(id)).length}
                    isRead={module.reading.seenAt !== null || module.reading.pagesRead.includes(page.id)}
                  />
                </Link>
              </li>
            )
          })}
        </ol>
      </nav>
      {firstOpen === undefined ? null : (
        <div className={styles['questions']}>
          <Progress
            label={intl.formatMessage({ id: 'standing.in-progress' }, { answered, questions: questions.length })}
            value={answered}
            of={questions.length}
          />
          <p className={styles['count']}>
            <FormattedMessage id="standing.in-progress" values={{ answered, questions: questions.length }} />
          </p>
          <Link
            to="/learn/$pack/$module/questions/$question"
            params={{ ...params, question: firstOpen.question.id }}
            className={styles['link'] ?? ''}
          >
            <FormattedMessage id="reader.oneByOne" />
          </Link>
          {['passed', 'not-passed', 'waiting'].includes(module.standing.kind) ? (
            <Link to="/learn/$pack/$module/attempts" params={params} className={styles['link'] ?? ''}>
              <FormattedMessage id="attempts.title" />
            </Link>
          ) : null}
        </div>
      )}
      {module.terms.length === 0 ? null : (
        <Link
          to="/learn/$pack/glossary"
          params={{ pack: module.pack }}
          className={`${styles['link']} ${styles['words']}`}
        >
          <BookA aria-hidden strokeWidth={1.7} />
          <FormattedMessage id="reader.glossary" />
        </Link>
      )}
      {children}
      {module.objectives.length === 0 || pageIndex === 0 ? null : (
        <details className={styles['objectives']}>
          <summary>
            <FormattedMessage id="reader.objectives" />
          </summary>
          <ul lang={module.language}>
            {module.objectives.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type PageStateProps = { readonly questions: number; readonly answered: number; readonly isRead: boolean }

/** How far a page is: all its questions answered, some, opened, or nothing yet; by sign or number, and in words. */
function PageState({ questions, answered, isRead }: PageStateProps) {
  if (questions > 0 && answered > 0 && answered < questions) {
    return (
      <span className={styles['part']}>
        <span aria-hidden>
          {answered}/{questions}
        </span>
        <Unseen>
          <FormattedMessage id="reader.page.answered" values={{ answered, questions }} />
        </Unseen>
      </span>
    )
  }
  const isDone = questions > 0 && answered === questions
  const Icon = isDone ? Check : isRead ? BookOpen : null
  return (
    <>
      {Icon === null ? null : (
        <Icon aria-hidden className={styles[isDone ? 'done' : 'opened'] ?? ''} strokeWidth={isDone ? 2.4 : 1.7} />
      )}
      <Unseen>
        <FormattedMessage id={isDone ? 'reader.done' : isRead ? 'reader.page.read' : 'reader.page.unread'} />
      </Unseen>
    </>
  )
}

/** Id the compiler gives to what stands before the first heading. */
const startPage = 'start'
