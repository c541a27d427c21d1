import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Progress } from '#renderer/ui/progress.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import styles from './course-step.module.css'
import { Moment } from './moment.tsx'

type CourseStepProps = {
  readonly isDone: boolean
  readonly title: ReactNode
  /** Where it is, in words. */
  readonly children: ReactNode
  /** How much of it is done, while it is open. */
  readonly progress?: { readonly label: string; readonly value: number; readonly of: number }
  /** When it was done; `null` while it is open. */
  readonly at: number | null
}

/** One thing that completes a course: done or open, in sign and word. */
export function CourseStep({ isDone, title, children, progress, at }: CourseStepProps) {
  return (
    <li className={styles['step']} data-done={isDone}>
      <span className={styles['sign']}>{isDone ? <Check aria-hidden strokeWidth={2.6} /> : null}</span>
      <div className={styles['what']}>
        <h3 className={styles['title']}>
          {title}
          <Unseen>
            <FormattedMessage id={isDone ? 'course.step.done' : 'course.step.todo'} />
          </Unseen>
        </h3>
        <p className={styles['state']}>{children}</p>
      </div>
      {at === null && progress === undefined ? null : (
        <div className={styles['aside']}>
          {at === null ? progress && <Progress {...progress} /> : <Moment at={at} />}
        </div>
      )}
    </li>
  )
}
