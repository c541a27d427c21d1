import { FileX2 } from 'lucide-react'
import { lapseText } from '#contract/messages/lapse-text.ts'
import type { PaperLapse } from '#contract/paper-lapse.ts'
import styles from './lapse-line.module.css'
import { useLanguage } from './use-language.ts'

type LapseLineProps = {
  /** What it is about, told before it: a number or a title. */
  readonly of?: string
  readonly lapse: PaperLapse
}

/** Says that a paper counts no more, since when and why; to be put into a line of its own. */
export function LapseLine({ of, lapse }: LapseLineProps) {
  const language = useLanguage()
  return (
    <span className={styles['lapse']}>
      <FileX2 size={16} aria-hidden="true" className={styles['sign']} />
      <span>
        {of === undefined ? null : <bdi className={styles['of']}>{of}</bdi>}
        {lapseText(lapse, language)}
      </span>
    </span>
  )
}
