import { FormattedDate, FormattedMessage } from 'react-intl'
import type { CourseView } from '#contract/completion.ts'
import type { NextStep } from '#renderer/ui/next-step.ts'
import { QuestionsStanding } from '#renderer/ui/questions-standing.tsx'
import { ReadMark } from '#renderer/ui/read-mark.tsx'

type StepStateProps = { readonly course: CourseView; readonly step: NextStep }

/** Where a learner is with the step that comes next, in words beside the way to it. */
export function StepState({ course, step }: StepStateProps) {
  switch (step.kind) {
    case 'begin':
    case 'read':
    case 'questions':
      return <ModuleState course={course} id={step.module} />
    case 'examination':
    case 'waiting':
      return <ExaminationState course={course} />
    case 'evaluate':
      return <FormattedMessage id="course.step.evaluation.open" />
    case 'sign':
      return <FormattedMessage id="course.step.statement.open" />
    case 'record':
      return <CompletedOn course={course} />
    default:
      return step satisfies never
  }
}

function ModuleState({ course, id }: { readonly course: CourseView; readonly id: string }) {
  const index = course.modules.findIndex(({ module }) => module === id)
  const module = course.modules[index]
  if (module === undefined) return null
  const { minutes, questions, pages, standing } = module
  const isRead = course.completion.contentSeen.modules.includes(id)
  const isUntouched = !isRead && pages.opened === 0 && standing.kind === 'not-started'
  return (
    <>
      <span>
        <FormattedMessage
          id="today.place"
          values={{ number: index + 1, of: course.modules.length, minutes, questions }}
        />
      </span>
      {isUntouched ? null : <ReadMark module={module} isRead={isRead} />}
      {standing.kind === 'not-started' ? null : <QuestionsStanding module={module} isRead={isRead} />}
    </>
  )
}

function ExaminationState({ course: { examination, passPercent } }: { readonly course: CourseView }) {
  if (examination === null) return null
  const { minutes, questions, standing } = examination
  return (
    <>
      <span>
        <FormattedMessage id="today.examination" values={{ minutes, questions, mark: passPercent }} />
      </span>
      {standing.kind === 'not-started' ? null : <QuestionsStanding module={examination} isRead={null} />}
    </>
  )
}

/** By this computer's calendar. A record outlives the version of the pack it was made under. */
function CompletedOn({ course: { completion } }: { readonly course: CourseView }) {
  const at = completion.completedAt ?? completion.record?.at
  if (at === undefined) return null
  return <FormattedMessage id="today.completed" values={{ date: <FormattedDate value={at} dateStyle="long" /> }} />
}
