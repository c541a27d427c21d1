import { CornerUpLeft } from 'lucide-react'
import { type ReactNode, useContext } from 'react'
import { useIntl } from 'react-intl'
import styles from './lesson-content.module.css'
import { goToAnchor, LessonSurroundingsContext } from './lesson-surroundings.ts'

/** What a link names instead of a module when it means a word of the course. */
const glossaryName = 'glossary'

type LessonLinkProps = {
  readonly id: string | undefined
  readonly href: string
  /** The text of the link without its form. */
  readonly words: string
  readonly children: ReactNode
}

/** A link of a lesson: to a note of the page, to a place in the pack, or an address in the world, which is only shown. */
export function LessonLink({ id, href, words, children }: LessonLinkProps) {
  const { renderLink } = useContext(LessonSurroundingsContext)
  if (/^#fn(?:ref)?:/.test(href)) {
    return (
      <NoteLink id={id} target={href.slice(1)} words={words}>
        {children}
      </NoteLink>
    )
  }
  const inPack = /^([a-z0-9-]*)#([a-z0-9-]+)$/.exec(href)
  if (inPack !== null) {
    const [, module = '', target = ''] = inPack
    // Words of the course are not shown yet; the text stands without its link.
    if (module === glossaryName) return children
    return renderLink({ module: module === '' ? null : module, id: target }, children)
  }
  // There may be no network, so nothing is opened; the address stands in full to be copied.
  return (
    <span className={styles['world']}>
      {children}
      {words === href ? null : <span className={styles['address']}>{href}</span>}
    </span>
  )
}

type NoteLinkProps = {
  readonly id: string | undefined
  readonly target: string
  readonly words: string
  readonly children: ReactNode
}

/** To a note, or from it back to the text. The address of the screen stays as it is. */
function NoteLink({ id, target, words, children }: NoteLinkProps) {
  const intl = useIntl()
  const isBack = target.startsWith('fnref:')
  return (
    <a
      id={id}
      href={`#${target}`}
      className={isBack ? styles['back'] : styles['note']}
      aria-label={
        isBack ? intl.formatMessage({ id: 'lesson.note.back' }) : intl.formatMessage({ id: 'lesson.note' }, { words })
      }
      onClick={(event) => {
        event.preventDefault()
        goToAnchor(target)
      }}
    >
      {isBack ? <CornerUpLeft aria-hidden className={styles['backIcon'] ?? ''} /> : children}
    </a>
  )
}
