import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CourseCompletionView } from '#contract/completion.ts'
import type { PackView } from '#contract/library-view.ts'
import { Percent } from '#renderer/ui/percent.tsx'
import { CourseStep } from './course-step.tsx'
import styles from './course-steps.module.css'

type CourseStepsProps = { readonly pack: PackView; readonly status: CourseCompletionView }

/** The four things that complete a course, each with where it is and when that was recorded. */
export function CourseSteps({ pack, status }: CourseStepsProps) {
  const intl = useIntl()
  const { contentSeen, examination, examinationPassedAt, evaluation, attestation } = status
  const params = { pack: pack.pack }
  const modules = intl.formatMessage({ id: 'course.step.seen' }, { seen: contentSeen.seen, of: contentSeen.of })
  return (
    <ol className={styles['steps']}>
      <CourseStep
        isDone={contentSeen.at !== null}
        title={<FormattedMessage id="course.step.content" />}
        progress={{ label: modules, value: contentSeen.seen, of: contentSeen.of }}
        at={contentSeen.at}
      >
        {modules}
      </CourseStep>
      {examination === 'none' || pack.examination === null ? null : (
        <CourseStep
          isDone={examination.kind === 'passed'}
          at={examinationPassedAt}
          title={
            <Link to="/learn/$pack/$module" params={{ ...params, module: pack.examination.module }}>
              <FormattedMessage id="course.step.examination" />
            </Link>
          }
        >
          {examination.kind === 'passed' || examination.kind === 'not-passed' ? (
            <FormattedMessage
              id={`course.step.${examination.kind}`}
              values={{ share: <Percent basisPoints={examination.basisPoints} />, mark: pack.passPercent }}
            />
          ) : examination.kind === 'waiting' ? (
            <FormattedMessage id="course.step.waiting" values={{ mark: pack.passPercent }} />
          ) : (
            <FormattedMessage id="course.step.mark" values={{ mark: pack.passPercent }} />
          )}
        </CourseStep>
      )}
      <CourseStep
        isDone={evaluation !== null}
        at={evaluation?.at ?? null}
        title={
          <Link to="/learn/$pack/evaluation" params={params}>
            <FormattedMessage id="course.step.evaluation" />
          </Link>
        }
      >
        <FormattedMessage id={evaluation === null ? 'course.step.evaluation.open' : 'course.step.submitted'} />
      </CourseStep>
      <CourseStep
        isDone={attestation !== null}
        at={attestation?.at ?? null}
        title={
          <Link to="/learn/$pack/statement" params={params}>
            <FormattedMessage id="course.step.statement" />
          </Link>
        }
      >
        <FormattedMessage id={attestation === null ? 'course.step.statement.open' : 'course.step.signed'} />
      </CourseStep>
    </ol>
  )
}
