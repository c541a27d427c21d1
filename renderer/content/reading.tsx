import type { CourseLanguage, LessonNode } from '#contract/lesson.ts'
import { LessonContent } from './lesson-content.tsx'
import styles from './reading.module.css'

type ReadingProps = {
  readonly nodes: readonly LessonNode[]
  /** The language the text is in, where it may differ from the screen's. */
  readonly lang?: CourseLanguage | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
}

/** Text of a lesson set for reading: serif, wide lines, Chinese by Chinese rules. */
export function Reading({ nodes, lang, id, className = '' }: ReadingProps) {
  return (
    <div id={id} lang={lang} className={`${styles['reading']} ${className}`}>
      <LessonContent nodes={nodes} />
    </div>
  )
}
