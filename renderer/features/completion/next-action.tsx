import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { buttonLook } from '#renderer/ui/button.tsx'
import styles from './next-action.module.css'
import type { NextStep } from './next-step.ts'

type NextActionProps = { readonly pack: string; readonly step: NextStep; readonly isStarted: boolean }

/** The one primary action of a course. */
export function NextAction({ pack, step, isStarted }: NextActionProps) {
  const look = `${buttonLook('main')} ${styles['action']}`
  switch (step.kind) {
    case 'read':
      return (
        <Link to="/learn/$pack/$module" params={{ pack, module: step.module }} className={look}>
          <FormattedMessage id={isStarted ? 'course.next.read' : 'course.next.begin'} values={{ title: step.title }} />
        </Link>
      )
    case 'examination':
      return (
        <Link to="/learn/$pack/$module" params={{ pack, module: step.module }} className={look}>
          <FormattedMessage id="course.next.examination" />
        </Link>
      )
    case 'waiting':
      return (
        <Link to="/learn/$pack/$module/attempts" params={{ pack, module: step.module }} className={look}>
          <FormattedMessage id="course.next.waiting" />
        </Link>
      )
    case 'evaluate':
      return (
        <Link to="/learn/$pack/evaluation" params={{ pack }} className={look}>
          <FormattedMessage id="course.next.evaluate" />
        </Link>
      )
    case 'sign':
      return (
        <Link to="/learn/$pack/statement" params={{ pack }} className={look}>
          <FormattedMessage id="course.next.sign" />
        </Link>
      )
    case 'record':
      return (
        <Link to="/learn/$pack/record" params={{ pack }} className={look}>
          <FormattedMessage id="course.next.record" />
        </Link>
      )
    default:
      return step satisfies never
  }
}
