import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import { NextAction } from '#renderer/ui/next-action.tsx'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { PackStatus } from '#renderer/ui/pack-status.tsx'
import styles from './continue-card.module.css'
import { StepState } from './step-state.tsx'

type ContinueCardProps = { readonly course: CourseView; readonly step: NextStep }

/** The course to go on with, what comes next in it, and the way there; of a complete course the way to its record. */
export function ContinueCard({ course, step }: ContinueCardProps) {
  const isDone = step.kind === 'record'
  return (
    <section className={styles['card']}>
      <div className={styles['what']}>
        <p className={styles['kind']}>
          {isDone ? <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.4} /> : null}
          <FormattedMessage id={isDone ? 'course.done' : 'today.next'} />
          <PackStatus status={course.status} />
        </p>
        <h2 className={styles['title']} lang={course.language}>
          <Link to="/learn/$pack" params={{ pack: course.pack }}>
            {course.title}
          </Link>
        </h2>
        <div className={styles['state']}>
          <StepState course={course} step={step} />
        </div>
        {isDone || course.completion.contentSeen.at === null ? null : <OpenQuestions course={course} />}
      </div>
      <NextAction pack={course.pack} step={step} />
    </section>
  )
}

/** After reading: the questions that stand open, which a course can be completed without. */
function OpenQuestions({ course }: { readonly course: CourseView }) {
  const open = course.modules.filter(({ questions, standing }) => questions > 0 && standing.kind === 'not-started')
  if (open.length === 0) return null
  return (
    <p className={styles['note']}>
      <FormattedMessage id="today.openQuestions" values={{ modules: open.length }} />
    </p>
  )
}
