import { BadgeCheck, CalendarX2, CircleHelp, FileX2, type LucideIcon, OctagonX } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { CredentialVerdict, Verification } from '#contract/credential.ts'
import { reasonTexts, verdictText } from '#contract/messages/verdict-texts.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './verdict.module.css'

const signs: Readonly<Record<CredentialVerdict['standing'], LucideIcon>> = {
  trusted: BadgeCheck,
  'valid-unknown-issuer': CircleHelp,
  expired: CalendarX2,
  revoked: FileX2,
  invalid: OctagonX,
}

/** What a sound one means, by what was checked. */
const meanings = {
  paper: 'verify.paper',
  credential: 'verify.credential',
  code: 'verify.code.proves',
  unknown: 'verify.credential',
} as const

/** What was found, in words and in the shape of a sign; then what it means and what it does not. */
export function Verdict({ verification }: { readonly verification: Verification }) {
  const language = useLanguage()
  const { verdict, source, says } = verification
  const Sign = signs[verdict.standing]
  return (
    <section className={`${styles['verdict']} ${styles[verdict.standing]}`}>
      <Sign aria-hidden className={styles['sign'] ?? ''} strokeWidth={1.8} />
      <div>
        <h2 className={styles['title']}>
          <FormattedMessage
            id={
              verdict.standing === 'trusted' && says?.level !== 'self-recorded'
                ? 'verify.trusted.issuer'
                : `verify.${verdict.standing}`
            }
          />
        </h2>
        {verdict.standing === 'trusted' ? (
          <p className={styles['text']}>
            {says?.level === 'self-recorded' ? (
              <FormattedMessage id="verify.trusted.text" values={{ name: verdict.issuer.name[language] }} />
            ) : (
              verdictText(verdict, language)
            )}
          </p>
        ) : null}
        {verdict.standing === 'valid-unknown-issuer' ? (
          <p className={styles['text']}>
            <FormattedMessage id="verify.valid-unknown-issuer.text" />
          </p>
        ) : null}
        {verdict.standing === 'expired' || verdict.standing === 'revoked' ? (
          <p className={styles['text']}>{verdictText(verdict, language)}</p>
        ) : null}
        {verdict.standing === 'invalid' ? (
          <ul className={styles['reasons']}>
            {reasonTexts(verdict, language).map((text) => (
              <li key={text}>
                <FormattedMessage id="verify.reason" values={{ text }} />
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles['text']}>
            <FormattedMessage id={meanings[source]} />
          </p>
        )}
        {says?.level === 'self-recorded' && verdict.standing !== 'invalid' ? (
          <p className={styles['text']}>
            <FormattedMessage id="verify.self-recorded" />
          </p>
        ) : null}
      </div>
    </section>
  )
}
