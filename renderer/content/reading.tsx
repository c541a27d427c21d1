import { useMemo } from 'react'
import type { CourseLanguage, LessonNode } from '#contract/lesson.ts'
import { LessonContent } from './lesson-content.tsx'
import { LessonNotesContext, notesIn } from './lesson-notes.ts'
import styles from './reading.module.css'

type ReadingProps = {
  readonly nodes: readonly LessonNode[]
  /** The language the text is in, where it may differ from the screen's. */
  readonly lang?: CourseLanguage | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
}

/** Text of a lesson set for reading: serif, wide lines, Chinese by Chinese rules. Its notes open beside their numbers. */
export function Reading({ nodes, lang, id, className = '' }: ReadingProps) {
  const findNote = useMemo(() => {
    const notes = notesIn(nodes)
    return (target: string) => {
      const note = notes.get(target)
      return note === undefined ? null : <Reading nodes={note} lang={lang} className={styles['inPlace']} />
    }
  }, [nodes, lang])
  return (
    <div id={id} lang={lang} className={`${styles['reading']} ${className}`}>
      <LessonNotesContext value={findNote}>
        <LessonContent nodes={nodes} />
      </LessonNotesContext>
    </div>
  )
}
