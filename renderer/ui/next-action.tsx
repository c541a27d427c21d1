import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { buttonLook } from './button.tsx'
import styles from './next-action.module.css'
import type { NextStep } from './next-step.ts'

type NextActionProps = {
  readonly pack: string
  readonly step: NextStep
  /** The screen's one green button, or a plain one. */
  readonly kind?: 'main' | 'plain'
}

/** The way to what comes next in a course, in the same words wherever it is offered. */
export function NextAction({ pack, step, kind = 'main' }: NextActionProps) {
  const look = `${buttonLook(kind)} ${styles['action']}`
  switch (step.kind) {
    case 'begin':
    case 'read':
    case 'questions':
    case 'examination':
      return (
        <Link to="/learn/$pack/$module" params={{ pack, module: step.module }} className={look}>
          <FormattedMessage id={`course.next.${step.kind}`} values={{ title: step.title }} />
        </Link>
      )
    case 'waiting':
      return (
        <Link to="/learn/$pack/$module/attempts" params={{ pack, module: step.module }} className={look}>
          <FormattedMessage id="course.next.waiting" />
        </Link>
      )
    case 'evaluate':
    case 'sign':
    case 'record':
      return (
        <Link to={places[step.kind]} params={{ pack }} className={look}>
          <FormattedMessage id={`course.next.${step.kind}`} />
        </Link>
      )
    default:
      return step satisfies never
  }
}

const places = {
  evaluate: '/learn/$pack/evaluation',
  sign: '/learn/$pack/statement',
  record: '/learn/$pack/record',
} as const
