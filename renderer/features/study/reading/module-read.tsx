import { Link } from '@tanstack/react-router'
import { BookCheck } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Problem } from '#renderer/ui/problem.tsx'
import { useStudy } from '../study-context.ts'
import styles from './module-read.module.css'

type ModuleReadProps = {
  readonly module: ModuleView
  /** Whether this is the end of the module. */
  readonly isLast: boolean
}

/** Says at the end of a module that it is read, or which of its pages were not opened yet. */
export function ModuleRead({ module, isLast }: ModuleReadProps) {
  const fault = useStudy((state) => state.readingFault)
  const { pagesRead, seenAt } = module.reading
  const open = module.pages.filter(({ id }) => !pagesRead.includes(id))
  const [first] = open
  return (
    <>
      {fault === null ? null : <Problem error={fault} />}
      <output>
        {isLast && seenAt !== null ? (
          <span className={styles['read']}>
            <BookCheck aria-hidden className={styles['sign'] ?? ''} strokeWidth={1.7} />
            <FormattedMessage id="reader.read" />
            <Link to="/learn/$pack" params={{ pack: module.pack }}>
              <FormattedMessage id="reader.course" />
            </Link>
          </span>
        ) : null}
        {isLast && seenAt === null && first !== undefined && pagesRead.length > 0 ? (
          <span className={styles['read']}>
            <FormattedMessage id="reader.unread" values={{ open: open.length }} />
            <Link
              to="/learn/$pack/$module"
              params={{ pack: module.pack, module: module.module }}
              search={{ page: first.id }}
              lang={module.language}
            >
              {first.title}
            </Link>
          </span>
        ) : null}
      </output>
    </>
  )
}
