import { FormattedMessage } from 'react-intl'
import { type PackChangeText, packChangeText } from '#contract/messages/pack-change-texts.ts'
import type { PackChangeView, PackPreview } from '#contract/pack-import.ts'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './change-list.module.css'

/** More changes of one module than these are folded away. */
const shownAtOnce = 6

type ChangeListProps = { readonly preview: PackPreview; readonly changes: readonly PackChangeView[] }

/** What an update changes, module by module, each in words. */
export function ChangeList({ preview, changes }: ChangeListProps) {
  const language = useLanguage()
  const titleOf = (id: string) =>
    preview.modules.find(({ module }) => module === id)?.title[language] ??
    changes.find((change) => change.thing === 'module' && change.id === id)?.titles[language] ??
    id
  const modules = [...new Set(changes.map((change) => change.in))]
  return (
    <section className={styles['changes']}>
      <h3 className={styles['title']}>
        <FormattedMessage id="packs.changes" values={{ count: changes.length }} />
      </h3>
      {modules.map((module) => {
        const inside = changes.filter((change) => change.in === module)
        return (
          <div key={module}>
            <h4 className={styles['module']}>{titleOf(module)}</h4>
            <Changes changes={inside.slice(0, shownAtOnce)} titleOf={titleOf} />
            {inside.length > shownAtOnce ? (
              <details className={styles['more']}>
                <summary>
                  <FormattedMessage id="packs.changes.more" values={{ count: inside.length - shownAtOnce }} />
                </summary>
                <Changes changes={inside.slice(shownAtOnce)} titleOf={titleOf} />
              </details>
            ) : null}
          </div>
        )
      })}
      <p className={styles['kept']}>
        <FormattedMessage id="packs.changes.kept" />
      </p>
    </section>
  )
}

type ChangesProps = { readonly changes: readonly PackChangeView[]; readonly titleOf: (module: string) => string }

function Changes({ changes, titleOf }: ChangesProps) {
  const language = useLanguage()
  return (
    <ul className={styles['list']}>
      {changes.map((change) => (
        <Change
          key={`${change.thing} ${change.id}`}
          kind={change.kind}
          isModule={change.thing === 'module'}
          text={packChangeText(change, language, titleOf)}
        />
      ))}
    </ul>
  )
}

type ChangeProps = {
  readonly kind: PackChangeView['kind']
  /** Its title stands above the list already. */
  readonly isModule: boolean
  readonly text: PackChangeText
}

function Change({ kind, isModule, text }: ChangeProps) {
  return (
    <li className={styles['change']}>
      <span className={`${styles['kind']} ${styles[kind]}`}>
        <FormattedMessage id="packs.change" values={{ thing: text.thing, kind: text.kind }} />
      </span>
      <span className={styles['what']}>
        {isModule ? null : <span className={styles['name']}>{text.title}</span>}
        {text.warning === null ? null : <span className={styles['warning']}>{text.warning}</span>}
        {text.more.map((sentence) => (
          <span key={sentence} className={styles['said']}>
            {sentence}
          </span>
        ))}
      </span>
    </li>
  )
}
