import { type ReactNode, useContext } from 'react'
import { useIntl } from 'react-intl'
import { InPlace } from '#renderer/ui/in-place.tsx'
import styles from './lesson-content.module.css'
import { LessonNotesContext } from './lesson-notes.ts'
import { LessonPressContext, LessonSurroundingsContext } from './lesson-surroundings.ts'
import { TermContent } from './lesson-term.tsx'
import { NoteLink } from './note-link.tsx'

/** What a link names instead of a module when it means a word of the course. */
const glossaryName = 'glossary'

type LessonLinkProps = {
  readonly id: string | undefined
  readonly href: string
  /** The text of the link without its form. */
  readonly words: string
  readonly children: ReactNode
}

/** A link of a lesson: to a note of the page, to a word or a place of the pack, or an address in the world, which is only shown. */
export function LessonLink({ id, href, words, children }: LessonLinkProps) {
  const intl = useIntl()
  const { renderLink, findTerm } = useContext(LessonSurroundingsContext)
  const isPressable = useContext(LessonPressContext)
  const notes = useContext(LessonNotesContext)
  if (/^#fn(?:ref)?:/.test(href)) {
    const target = href.slice(1)
    const note = notes(target)
    if (note === null) {
      return (
        <NoteLink id={id} target={target} words={words}>
          {children}
        </NoteLink>
      )
    }
    const label = intl.formatMessage({ id: 'lesson.note' }, { words })
    return (
      <InPlace id={id} look="note" label={label} title={label} content={note}>
        {children}
      </InPlace>
    )
  }
  const inPack = /^([a-z0-9-]*)#([a-z0-9-]+)$/.exec(href)
  if (inPack !== null) {
    const [, module = '', target = ''] = inPack
    if (module !== glossaryName) return renderLink({ module: module === '' ? null : module, id: target }, children)
    const term = findTerm(target)
    // Without the glossary at hand, or where a press means something else, the text stands without its link.
    if (term === null || !isPressable) return children
    return (
      <InPlace
        look="term"
        label={intl.formatMessage({ id: 'lesson.term' }, { words })}
        title={words}
        content={<TermContent term={term} />}
      >
        {children}
      </InPlace>
    )
  }
  // There may be no network, so nothing is opened; the address stands in full to be copied.
  return (
    <span className={styles['world']}>
      {children}
      {words === href ? null : (
        <span className={styles['address']} data-apart="">
          {href}
        </span>
      )}
    </span>
  )
}
