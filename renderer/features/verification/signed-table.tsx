import { FormattedMessage } from 'react-intl'
import type { CompletionFacts } from '#contract/credential.ts'
import { signedValues } from '#contract/messages/signed-values.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './signed-table.module.css'

type SignedTableProps = {
  readonly facts: CompletionFacts
  /** Otherwise the paper says something else, and what is signed is still this. */
  readonly isValid: boolean
}

/** What is signed, value by value, to be held against the paper. */
export function SignedTable({ facts, isValid }: SignedTableProps) {
  const language = useLanguage()
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="verify.signed" />
      </h2>
      <p className={styles['lead']}>
        <FormattedMessage id={isValid ? 'verify.signed.valid' : 'verify.signed.invalid'} />
      </p>
      <table className={styles['table']}>
        <tbody>
          {signedValues(facts, language).map(({ id, label, value }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className={id === 'serial' || id === 'key' ? styles['code'] : undefined}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
