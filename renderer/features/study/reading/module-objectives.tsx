import { FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import styles from './reader-screen.module.css'

/** What the module is for, or what the examination tests, on its first page. */
export function ModuleObjectives({ module }: { readonly module: ModuleView }) {
  return (
    <section className={styles['objectives']} data-apart="">
      <h2 className={styles['objectivesTitle']}>
        <FormattedMessage id={module.isExamination ? 'examination.objectives' : 'reader.objectives'} />
      </h2>
      <ul lang={module.language}>
        {module.objectives.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
