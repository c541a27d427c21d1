import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { type DropItem, DropZone } from 'react-aria-components'
import styles from './file-place.module.css'

type FilePlaceProps = {
  /** Names the place for screen readers. */
  readonly label: string
  readonly icon: LucideIcon
  /** Large while there is no file, a line once there is one. */
  readonly isLarge: boolean
  /** What to drop here, or the name of the file that is here. */
  readonly title: ReactNode
  readonly hint: ReactNode
  /** The button that does the same without a mouse. */
  readonly action: ReactNode
  /** Never empty; where one file is wanted the first counts. */
  readonly onDrop: (files: readonly [File, ...File[]]) => void
}

/** Where files are dropped, or chosen with a button. */
export function FilePlace({ label, icon: Icon, isLarge, title, hint, action, onDrop }: FilePlaceProps) {
  return (
    <DropZone
      aria-label={label}
      className={`${styles['place']} ${isLarge ? styles['large'] : ''}`}
      onDrop={({ items }) => {
        void filesOf(items).then(([first, ...others]) => (first === undefined ? undefined : onDrop([first, ...others])))
      }}
    >
      <Icon aria-hidden className={styles['icon'] ?? ''} strokeWidth={1.4} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        <div className={styles['hint']}>{hint}</div>
      </div>
      {action}
    </DropZone>
  )
}

function filesOf(items: readonly DropItem[]): Promise<readonly File[]> {
  return Promise.all(items.filter((item) => item.kind === 'file').map((item) => item.getFile()))
}
