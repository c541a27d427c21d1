import { FormattedMessage } from 'react-intl'
import type { LearnerPurpose } from '#contract/learner-purpose.ts'
import type { PackView } from '#contract/library-view.ts'
import { VerifyLink } from '#renderer/ui/verify-link.tsx'
import { courseMinutes } from './course-minutes.ts'
import { formatFile } from './format-file.ts'
import styles from './purpose-card.module.css'

type PurposeCardProps = { readonly purpose: LearnerPurpose; readonly pack: PackView }

/** What this course is to a student, a worker or an instructor. */
export function PurposeCard({ purpose, pack }: PurposeCardProps) {
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        <FormattedMessage id={`today.${purpose}.title`} />
      </h2>
      <p className={styles['text']}>
        <FormattedMessage id={`today.${purpose}.text`} values={{ minutes: courseMinutes(pack) }} />
      </p>
      <p className={styles['text']}>
        <FormattedMessage
          id={`today.${purpose}.more`}
          values={{ file: <code className={styles['file']}>{formatFile}</code> }}
        />
      </p>
      {purpose === 'instructor' ? (
        <p className={styles['text']}>
          <VerifyLink />
        </p>
      ) : null}
    </section>
  )
}
