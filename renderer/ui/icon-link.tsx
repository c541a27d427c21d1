import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './icon-link.module.css'

type IconLinkProps = {
  readonly to: '/notes' | '/packs' | '/verify' | '/teach/help-cards' | '/teach/marking'
  readonly icon: LucideIcon
  readonly children: ReactNode
}

/** A way to another screen that stands by itself, with the picture by which it is known. */
export function IconLink({ to, icon: Icon, children }: IconLinkProps) {
  return (
    <Link to={to} className={styles['link'] ?? ''}>
      <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.6} />
      {children}
    </Link>
  )
}
