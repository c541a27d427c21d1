import { FormattedMessage } from 'react-intl'
import type { TakenBundle } from '#contract/bundle.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './teach.module.css'

/** What became of each file that was taken in. */
export function TakenList({ files }: { readonly files: readonly TakenBundle[] }) {
  return (
    <Card>
      <h2 className={styles['heading']}>
        <FormattedMessage id="teach.taken" values={{ count: files.length }} />
      </h2>
      <ul className={styles['list']} aria-live="polite">
        {files.map((file) => (
          <li
            key={`${file.fileName} ${file.kind === 'imported' ? file.bundle.digest : file.error.code}`}
            className={styles['line']}
          >
            <span className={styles['file']}>{file.fileName}</span>
            <Outcome file={file} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Outcome({ file }: { readonly file: TakenBundle }) {
  const language = useLanguage()
  if (file.kind === 'refused') {
    const { what, next } = errorText(file.error.code, language, file.error.details)
    return (
      <span className={`${styles['outcome']} ${styles['refused']}`}>
        <span>{what}</span>
        <span>{next}</span>
      </span>
    )
  }
  const { bundle, added, isQuarantined, forks } = file
  return (
    <span className={styles['outcome']}>
      <span>
        <FormattedMessage id="teach.taken.added" values={{ name: <bdi>{bundle.learner.name}</bdi>, added }} />
      </span>
      {isQuarantined ? (
        <span className={styles['soft']}>
          <FormattedMessage id="teach.taken.apart" />
        </span>
      ) : null}
      {forks > 0 ? (
        <span>
          <FormattedMessage id="teach.taken.forks" values={{ forks }} />
        </span>
      ) : null}
    </span>
  )
}
