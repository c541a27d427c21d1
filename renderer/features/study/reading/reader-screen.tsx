import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import type { ReadingPlace } from '#contract/reading.ts'
import { type LessonSurroundings, LessonSurroundingsContext } from '#renderer/content/lesson-surroundings.ts'
import { Reading } from '#renderer/content/reading.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { LastActLine } from '../notes/last-act.tsx'
import { PageMarks } from '../notes/page-marks.tsx'
import { SelectionBar } from '../notes/selection-bar.tsx'
import { useMarking } from '../notes/use-marking.ts'
import { StudyQuestion } from '../question/study-question.tsx'
import { HandIn } from '../result/hand-in.tsx'
import { Beginning } from './beginning.tsx'
import { ModuleContents } from './module-contents.tsx'
import { ModuleObjectives } from './module-objectives.tsx'
import { ModulePrint } from './module-print.tsx'
import { ModuleRead } from './module-read.tsx'
import { PagePace } from './page-pace.tsx'
import styles from './reader-screen.module.css'
import { ReaderSteps } from './reader-steps.tsx'
import { ReadingTools, type ViewSettings } from './reading-tools.tsx'
import { goToThing } from './text-blocks.ts'
import { usePlace } from './use-place.ts'
import { usePrintKey } from './use-print-key.ts'
import { useReading } from './use-reading.ts'

type ReaderScreenProps = {
  readonly learner: string
  readonly module: ModuleView
  /** From 0. */
  readonly pageIndex: number
  /** Id of a heading or question to go to on the page. */
  readonly at: string | undefined
  /** Id of a mark to go to on the page. */
  readonly mark: string | undefined
  /** Where to go on reading, when the page is opened for that. */
  readonly resume: ReadingPlace | null
  readonly view: ViewSettings
  readonly onPlace: (place: ReadingPlace) => void
  readonly onHandedIn: (attempt: string) => void
}

/** One page of a module, with its contents beside it. */
export function ReaderScreen(props: ReaderScreenProps) {
  const { learner, module, pageIndex, at, mark, resume, view, onPlace, onHandedIn } = props
  const top = useRef<HTMLDivElement>(null)
  const contents = useRef<HTMLElement>(null)
  const article = useRef<HTMLElement>(null)
  const end = useRef<HTMLElement>(null)
  const [isPrinting, setIsPrinting] = useState(false)
  const page = module.pages[pageIndex]
  const isTitled = page?.nodes[0]?.type === 'element' && page.nodes[0].tagName === 'h2'

  useReading(module, page?.id ?? '', article, end)

  // A new page starts at its top with the focus on its heading, unless the address names a thing on it.
  useEffect(() => {
    top.current?.closest('main')?.scrollTo({ top: 0 })
    if (at !== undefined && goToThing(at)) return
    const heading = top.current?.querySelector<HTMLElement>(isTitled ? '[data-page] h2' : 'h1') ?? null
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [at, isTitled])
  // After the above: where reading goes on is further down.
  usePlace(article, page?.id ?? '', resume, onPlace)
  const marking = useMarking(article, learner, module, page?.id ?? '', mark, view.language)
  // The examination is no text to keep: it is neither marked nor printed.
  const isKept = !module.isExamination
  const print = () => setIsPrinting(isKept)
  usePrintKey(print)

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
      findTerm: (id) => module.terms.find((term) => term.id === id) ?? null,
    }),
    [module],
  )
  if (page === undefined) return null
  const isLast = pageIndex === module.pages.length - 1
  return (
    <div ref={top} className={styles['screen']}>
      <div className={styles['tools']}>
        <ReadingTools
          view={view}
          isUpright
          {...(isKept ? { text: { onMark: marking.mark, onNote: marking.write, onPrint: print } } : {})}
        />
      </div>
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
          {module.isExamination ? null : (
            <p className={styles['pace']}>
              <PagePace module={module} pageIndex={pageIndex} />
            </p>
          )}
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
            {pageIndex === 0 && module.objectives.length > 0 ? <ModuleObjectives module={module} /> : null}
          </article>
        </LessonSurroundingsContext>
        {isKept ? <SelectionBar article={article} onMark={marking.mark} onNote={marking.write} /> : null}
        <ReaderSteps ref={end} module={module} pageIndex={pageIndex} />
        {module.isExamination ? null : <ModuleRead module={module} isLast={isLast} />}
        {isLast ? <HandIn module={module} isLast onHandedIn={onHandedIn} /> : null}
        <LastActLine isAfloat />
      </div>
      <ModuleContents ref={contents} module={module} pageIndex={pageIndex}>
        {isKept ? <PageMarks here={marking.here} lost={marking.lost} onOpen={marking.open} /> : null}
      </ModuleContents>
      {marking.dialog}
      {isPrinting ? <ModulePrint module={module} onDone={() => setIsPrinting(false)} /> : null}
    </div>
  )
}
