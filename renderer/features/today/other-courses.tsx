import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import { NextAction } from '#renderer/ui/next-action.tsx'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { PackStatus } from '#renderer/ui/pack-status.tsx'
import styles from './other-courses.module.css'
import { StepState } from './step-state.tsx'

type OtherCoursesProps = { readonly steps: readonly { readonly course: CourseView; readonly step: NextStep }[] }

/** The courses beside the one to go on with, each with what comes next in it. */
export function OtherCourses({ steps }: OtherCoursesProps) {
  return (
    <section className={styles['others']}>
      <h2 className={styles['heading']}>
        <FormattedMessage id="today.others" />
      </h2>
      <ul className={styles['list']}>
        {steps.map(({ course, step }) => (
          <li key={course.pack} className={styles['course']}>
            <div>
              <h3 className={styles['title']} lang={course.language}>
                <Link to="/learn/$pack" params={{ pack: course.pack }}>
                  {course.title}
                </Link>
              </h3>
              <div className={styles['state']}>
                <PackStatus status={course.status} />
                <StepState course={course} step={step} />
              </div>
            </div>
            <NextAction pack={course.pack} step={step} kind="plain" />
          </li>
        ))}
      </ul>
    </section>
  )
}
