import { Link } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import {
  goToAnchor,
  type LessonSurroundings,
  LessonSurroundingsContext,
} from '#renderer/content/lesson-surroundings.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { StudyQuestion } from '../question/study-question.tsx'
import { HandIn } from '../result/hand-in.tsx'
import { Beginning } from './beginning.tsx'
import { ModuleContents } from './module-contents.tsx'
import { ModuleRead } from './module-read.tsx'
import styles from './reader-screen.module.css'
import { useReading } from './use-reading.ts'

type ReaderScreenProps = {
  readonly module: ModuleView
  /** From 0. */
  readonly pageIndex: number
  /** Id of a heading or question to go to on the page. */
  readonly at: string | undefined
  readonly onHandedIn: (attempt: string) => void
}

/** One page of a module, with its contents beside it. */
export function ReaderScreen({ module, pageIndex, at, onHandedIn }: ReaderScreenProps) {
  const intl = useIntl()
  const top = useRef<HTMLDivElement>(null)
  const contents = useRef<HTMLElement>(null)
  const article = useRef<HTMLElement>(null)
  const end = useRef<HTMLElement>(null)
  const page = module.pages[pageIndex]
  const params = { pack: module.pack, module: module.module }
  const isTitled = page?.nodes[0]?.type === 'element' && page.nodes[0].tagName === 'h2'

  useReading(module, page?.id ?? '', article, end)

  // A new page starts at its top with the focus on its heading, unless the address names a thing on it.
  useEffect(() => {
    top.current?.closest('main')?.scrollTo({ top: 0 })
    if (at !== undefined && (goToAnchor(at) || goToQuestion(at))) return
    const heading = top.current?.querySelector<HTMLElement>(isTitled ? '[data-page] h2' : 'h1') ?? null
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [at, isTitled])

  const surroundings = useMemo(
    (): LessonSurroundings => ({
      renderQuestion: (question) => (
        <div className={styles['question']}>
          <StudyQuestion module={module} question={question} />
        </div>
      ),
      renderLink: (target, text) => (
        <Link
          to="/learn/$pack/$module"
          params={{ pack: module.pack, module: target.module ?? module.module }}
          search={{ at: target.id }}
        >
          {text}
        </Link>
      ),
    }),
    [module],
  )
  if (page === undefined) return null
  const [before, after] = [module.pages[pageIndex - 1], module.pages[pageIndex + 1]]
  return (
    <div ref={top} className={styles['screen']}>
      <div className={styles['column']}>
        <div className={isTitled ? styles['line'] : undefined}>
          <Trail>
            <Link to="/learn/$pack" params={{ pack: module.pack }}>
              {module.packTitle}
            </Link>
            <span>
              {module.isExamination ? (
                <FormattedMessage id="examination.name" />
              ) : (
                <FormattedMessage id="module.number" values={{ number: module.number }} />
              )}
            </span>
          </Trail>
          <h1 className={isTitled ? styles['module'] : styles['title']} lang={module.language} tabIndex={-1}>
            {module.title}
          </h1>
        </div>
        <button type="button" className={styles['toContents']} onClick={() => contents.current?.focus()}>
          <FormattedMessage id="reader.contents" />
        </button>
        {pageIndex === 0 && !isTitled ? (
          <p className={styles['summary']} lang={module.language}>
            {module.summary}
          </p>
        ) : null}
        <LessonSurroundingsContext value={surroundings}>
          <article ref={article} data-page={page.id} className={styles['article']}>
            <Reading nodes={page.nodes} lang={module.language} className={styles['text']} />
            {pageIndex === 0 ? <Beginning module={module} /> : null}
            {pageIndex === 0 && module.objectives.length > 0 ? <Objectives module={module} /> : null}
          </article>
        </LessonSurroundingsContext>
        <nav ref={end} className={styles['steps']} aria-label={intl.formatMessage({ id: 'reader.steps' })}>
          {before === undefined ? (
            <span />
          ) : (
            <Link
              to="/learn/$pack/$module"
              params={params}
              search={{ page: before.id }}
              className={styles['step'] ?? ''}
            >
              <span className={styles['way']}>
                <ArrowLeft aria-hidden className={styles['arrow'] ?? ''} />
                <FormattedMessage id="reader.previous" />
              </span>
              <span lang={module.language}>{before.title}</span>
            </Link>
          )}
          {after === undefined ? null : (
            <Link
              to="/learn/$pack/$module"
              params={params}
              search={{ page: after.id }}
              className={`${styles['step']} ${styles['onward']}`}
            >
              <span className={styles['way']}>
                <FormattedMessage id="reader.next" />
                <ArrowRight aria-hidden className={styles['arrow'] ?? ''} />
              </span>
              <span lang={module.language}>{after.title}</span>
            </Link>
          )}
        </nav>
        {module.isExamination ? null : <ModuleRead module={module} isLast={after === undefined} />}
        {after === undefined ? <HandIn module={module} isLast onHandedIn={onHandedIn} /> : null}
      </div>
      <ModuleContents ref={contents} module={module} pageIndex={pageIndex} />
    </div>
  )
}

/** What the module is for, or what the examination tests, on its first page. */
function Objectives({ module }: { readonly module: ModuleView }) {
  return (
    <section className={styles['objectives']}>
      <h2 className={styles['objectivesTitle']}>
        <FormattedMessage id={module.isExamination ? 'examination.objectives' : 'reader.objectives'} />
      </h2>
      <ul lang={module.language}>
        {module.objectives.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

/** Brings the card of a question into view with the focus on it. */
function goToQuestion(id: string): boolean {
  const card = [...document.querySelectorAll<HTMLElement>('[data-question]')].find(
    (one) => one.dataset['question'] === id,
  )
  if (card === undefined) return false
  card.tabIndex = -1
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
  return true
}
