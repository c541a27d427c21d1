import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PackPreview as Preview } from '#contract/pack-import.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConsentBox } from '#renderer/ui/consent-box.tsx'
import { FileSize } from '#renderer/ui/file-size.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useArrival } from '#renderer/ui/use-arrival.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { ChangeList } from './change-list.tsx'
import styles from './pack-preview.module.css'
import type { Consent } from './packs-store.ts'
import { Signer } from './signer.tsx'

type PackPreviewProps = {
  readonly preview: Preview
  readonly accepting: Saving
  readonly onAccept: (consent: Consent) => void
  readonly onCancel: () => void
}

/** What a file holds and would change, before anything of it is used; then yes or no. */
export function PackPreview({ preview, accepting, onAccept, onCancel }: PackPreviewProps) {
  const intl = useIntl()
  const language = useLanguage()
  const heading = useArrival<HTMLHeadingElement>()
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set())
  const { title, summary, relation, needs, changes, otherPublisher, signer } = preview
  const isPresent = relation.kind === 'present'
  const tick = (need: string, isGiven: boolean) =>
    setGiven(new Set(isGiven ? [...given, need] : [...given].filter((one) => one !== need)))
  return (
    <article className={styles['preview']}>
      <p className={styles['relation']}>
        <FormattedMessage
          id={`packs.relation.${relation.kind}`}
          values={{ version: preview.version, here: relation.kind === 'new' ? '' : relation.version }}
        />
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles['title']}>
        {title[language]}
      </h2>
      <p className={styles['summary']}>{summary[language]}</p>
      <p className={styles['facts']}>
        <span>
          <FormattedMessage id="library.version" values={{ version: preview.version }} />
        </span>
        {preview.status === 'live' ? null : (
          <span className={styles['status']}>
            <FormattedMessage id={`library.status.${preview.status}`} />
          </span>
        )}
        <span>
          <FormattedMessage
            id="library.authors"
            values={{
              authors: intl.formatList(
                preview.authors.map((name) => name[language]),
                { style: 'narrow' },
              ),
            }}
          />
        </span>
        <span>{preview.licence}</span>
        <span>
          {preview.languages.map((one) => intl.formatMessage({ id: `settings.language.${one}` })).join(' / ')}
        </span>
        <span>
          <FileSize bytes={preview.bytes} />
        </span>
      </p>
      <Signer signer={signer} />
      {relation.kind === 'new' || isPresent ? null : changes === null ? (
        <p>
          <FormattedMessage id="packs.changes.unknown" />
        </p>
      ) : (
        <ChangeList preview={preview} changes={changes} />
      )}
      <section>
        <h3 className={styles['section']}>
          <FormattedMessage id="packs.contents" />
        </h3>
        <ol className={styles['modules']}>
          {preview.modules.map((module) => (
            <li key={module.module}>
              <span className={styles['name']}>{module.title[language]}</span>
              <span className={styles['size']}>
                <FormattedMessage id="library.size" values={{ minutes: module.minutes, questions: module.questions }} />
              </span>
              {module.isSealed ? (
                <span className={styles['sealed']}>
                  <FormattedMessage id="packs.sealed" />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      {needs.length === 0 ? null : (
        <fieldset className={styles['consents']}>
          <legend className={styles['section']}>
            <FormattedMessage id="packs.consents" />
          </legend>
          {needs.includes('allow-downgrade') && relation.kind !== 'new' ? (
            <ConsentBox isGiven={given.has('allow-downgrade')} onChange={(is) => tick('allow-downgrade', is)}>
              <FormattedMessage
                id={relation.kind === 'older' ? 'packs.consent.older' : 'packs.consent.same-version'}
                values={{ version: preview.version, here: relation.version }}
              />
            </ConsentBox>
          ) : null}
          {needs.includes('accept-publisher') && otherPublisher !== null ? (
            <ConsentBox isGiven={given.has('accept-publisher')} onChange={(is) => tick('accept-publisher', is)}>
              <FormattedMessage
                id={publisherConsent(signer.kind === 'unsigned', otherPublisher.fingerprint === null)}
                values={{
                  known: <bdi>{otherPublisher.name}</bdi>,
                  fingerprint: <code>{otherPublisher.fingerprint}</code>,
                  given: <bdi>{signer.kind === 'unsigned' ? '' : signer.name}</bdi>,
                }}
              />
            </ConsentBox>
          ) : null}
        </fieldset>
      )}
      {accepting.kind === 'failed' ? <Problem error={accepting.error} /> : null}
      <div className={styles['steps']}>
        {isPresent ? null : (
          <Button
            kind="main"
            isDisabled={accepting.kind === 'saving' || needs.some((need) => !given.has(need))}
            onPress={() =>
              onAccept({
                allowDowngrade: given.has('allow-downgrade'),
                acceptPublisher: given.has('accept-publisher'),
              })
            }
          >
            <FormattedMessage id={`packs.accept.${relation.kind}`} values={{ version: preview.version }} />
          </Button>
        )}
        <Button onPress={onCancel}>
          <FormattedMessage id={isPresent ? 'packs.close' : 'packs.cancel'} />
        </Button>
      </div>
    </article>
  )
}

function publisherConsent(isUnsigned: boolean, isShipped: boolean) {
  if (isShipped) return isUnsigned ? 'packs.consent.shipped.unsigned' : 'packs.consent.shipped'
  return isUnsigned ? 'packs.consent.unsigned' : 'packs.consent.publisher'
}
