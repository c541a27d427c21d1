import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { TextId } from '#renderer/strings/en.ts'
import styles from './rail-link.module.css'

type RailLinkProps = {
  readonly to: '/' | '/learn' | '/teach' | '/settings'
  readonly icon: LucideIcon
  readonly text: TextId
}

/** One entry of the rail; the router marks the current one for eyes and for screen readers. */
export function RailLink({ to, icon: Icon, text }: RailLinkProps) {
  return (
    <Link to={to} className={styles['link'] ?? ''} activeOptions={{ exact: to === '/' }}>
      <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
      <FormattedMessage id={text} />
    </Link>
  )
}
