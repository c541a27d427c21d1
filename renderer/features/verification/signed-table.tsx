import { FormattedMessage } from 'react-intl'
import type { Verification } from '#contract/credential.ts'
import { shownValues } from '#contract/messages/signed-values.ts'
import { Card } from '#renderer/ui/card.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './signed-table.module.css'

/** What is signed, value by value, to be held against the paper; also where the page says something else. */
export function SignedTable({ verification }: { readonly verification: Verification }) {
  const language = useLanguage()
  return (
    <Card>
      <h2 className={styles['title']}>
        <FormattedMessage id="verify.signed" />
      </h2>
      <p className={styles['lead']}>
        <FormattedMessage
          id={verification.verdict.standing === 'invalid' ? 'verify.signed.invalid' : 'verify.signed.valid'}
        />
      </p>
      <table className={styles['table']}>
        <tbody>
          {shownValues(verification, language).map(({ id, label, value }) => (
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
