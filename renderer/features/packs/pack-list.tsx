import { useState } from 'react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { ShelvedPack, SignerView } from '#contract/pack-import.ts'
import type { Saving } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FileSize } from '#renderer/ui/file-size.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Row, RowList } from '#renderer/ui/row-list.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './pack-list.module.css'

type PackListProps = {
  readonly packs: readonly ShelvedPack[]
  readonly removing: Saving
  readonly onRemove: (pack: string) => Promise<boolean>
}

/** The packs on this computer: where each comes from, and the way to take an added one away. */
export function PackList({ packs, removing, onRemove }: PackListProps) {
  const language = useLanguage()
  const [asked, setAsked] = useState<ShelvedPack | null>(null)
  const titleOf = (one: ShelvedPack) => one.title?.[language] ?? one.pack
  const isNoneAdded = packs.every(({ imported }) => imported === null)
  return (
    <section className={styles['here']}>
      <h2 className={styles['heading']}>
        <FormattedMessage id="packs.here" />
      </h2>
      {removing.kind === 'failed' ? <Problem error={removing.error} /> : null}
      {isNoneAdded ? (
        <p className={styles['none']}>
          <FormattedMessage id="packs.here.none" />
        </p>
      ) : null}
      <RowList>
        {packs.map((one) => (
          <Row
            key={one.pack}
            level={3}
            title={titleOf(one)}
            facts={
              <>
                <span>
                  <FormattedMessage id="library.version" values={{ version: one.version }} />
                </span>
                <Origin pack={one} />
              </>
            }
          >
            {one.imported === null ? null : (
              <Button onPress={() => setAsked(one)}>
                <FormattedMessage id="packs.remove" />
              </Button>
            )}
          </Row>
        ))}
      </RowList>
      <ConfirmDialog
        isOpen={asked !== null}
        title={<FormattedMessage id="packs.remove.title" values={{ title: asked === null ? '' : titleOf(asked) }} />}
        back={<FormattedMessage id="packs.remove.back" />}
        go={<FormattedMessage id="packs.remove.go" />}
        onBack={() => setAsked(null)}
        onGo={() => {
          if (asked !== null) void onRemove(asked.pack)
          setAsked(null)
        }}
      >
        <FormattedMessage
          id={asked?.shippedVersion === null ? 'packs.remove.text' : 'packs.remove.shipped'}
          values={{ version: asked?.shippedVersion ?? '' }}
        />
      </ConfirmDialog>
    </section>
  )
}

function Origin({ pack: { imported, shippedVersion } }: { readonly pack: ShelvedPack }) {
  if (imported === null)
    return (
      <span>
        <FormattedMessage id="packs.shipped" />
      </span>
    )
  return (
    <>
      <span>
        <FormattedMessage
          id="packs.added.on"
          values={{ date: <FormattedDate value={imported.importedAt} dateStyle="long" /> }}
        />
      </span>
      <span>
        <SignerName signer={imported.signer} />
      </span>
      <span>
        <FileSize bytes={imported.bytes} />
      </span>
      {shippedVersion === null ? null : (
        <span>
          <FormattedMessage
            id={imported.isServed ? 'packs.inPlaceOf' : 'packs.notServed'}
            values={{ shipped: shippedVersion, added: imported.version }}
          />
        </span>
      )}
    </>
  )
}

function SignerName({ signer }: { readonly signer: SignerView }) {
  return signer.kind === 'unsigned' ? (
    <FormattedMessage id="packs.signer.none" />
  ) : (
    <FormattedMessage id="packs.signer.by" values={{ name: <bdi>{signer.name}</bdi> }} />
  )
}
