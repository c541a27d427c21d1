import { Link, useLocation } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { TextId } from '#renderer/strings/en.ts'
import styles from './rail-link.module.css'

type RailLinkProps = {
  readonly to: '/' | '/learn' | '/credit' | '/teach' | '/settings'
  readonly icon: LucideIcon
  readonly text: TextId
  /** Addresses that belong to this entry, though they do not lie under its own. */
  readonly also?: readonly string[]
}

/** One entry of the rail; the router marks the current one for eyes and for screen readers. */
export function RailLink({ to, icon: Icon, text, also }: RailLinkProps) {
  const isElsewhere = useLocation({ select: ({ pathname }) => also?.includes(pathname) ?? false })
  return (
    <Link
      to={to}
      className={styles['link'] ?? ''}
      activeOptions={{ exact: to === '/' }}
      {...(isElsewhere ? { 'aria-current': 'page' } : {})}
    >
      <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
      <FormattedMessage id={text} />
    </Link>
  )
}
