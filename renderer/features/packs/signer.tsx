import { BadgeCheck, CircleHelp, type LucideIcon, PenOff } from 'lucide-react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { SignerView } from '#contract/pack-import.ts'
import styles from './signer.module.css'

const signs: Readonly<Record<SignerView['kind'], LucideIcon>> = {
  known: BadgeCheck,
  unknown: CircleHelp,
  unsigned: PenOff,
}

/** Who signed a pack, in words and in the shape of a sign, and what that does and does not say. */
export function Signer({ signer }: { readonly signer: SignerView }) {
  const Sign = signs[signer.kind]
  return (
    <div className={`${styles['signer']} ${styles[signer.kind]}`}>
      <Sign aria-hidden className={styles['sign'] ?? ''} strokeWidth={1.7} />
      <div className={styles['words']}>
        <p className={styles['title']}>
          <FormattedMessage
            id={`packs.signer.${signer.kind}`}
            values={{ name: signer.kind === 'unsigned' ? '' : <bdi>{signer.name}</bdi> }}
          />
        </p>
        <p className={styles['text']}>
          {signer.kind === 'known' ? (
            <FormattedMessage
              id={`packs.signer.known.${signer.source}`}
              values={{ date: <FormattedDate value={signer.since} dateStyle="long" /> }}
            />
          ) : (
            <FormattedMessage id={`packs.signer.${signer.kind}.text`} />
          )}
        </p>
        {signer.kind === 'known' && signer.signedAs !== null ? (
          <p className={styles['text']}>
            <FormattedMessage id="packs.signer.signedAs" values={{ name: <bdi>{signer.signedAs}</bdi> }} />
          </p>
        ) : null}
        {signer.kind === 'unknown' && signer.isNameOfAnother ? (
          <p className={styles['warning']}>
            <FormattedMessage id="packs.signer.nameOfAnother" />
          </p>
        ) : null}
        {signer.kind === 'unsigned' ? null : (
          <p className={styles['fingerprint']}>
            <FormattedMessage
              id="packs.signer.fingerprint"
              values={{ fingerprint: <code>{signer.fingerprint}</code> }}
            />
          </p>
        )}
      </div>
    </div>
  )
}
