import { FormattedMessage } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import { useCompletion } from './completion-context.ts'
import styles from './save-paper.module.css'

/** Puts the paper where its owner wants it, and says where that was. What failed can be tried again. */
export function SavePaper() {
  const paper = useCompletion((state) => state.paper)
  const { savePaper, showPaper } = useCompletion(({ actions }) => actions)
  const isSlow = useIsLate(paper.kind === 'saving', 800)
  return (
    <section className={styles['save']}>
      <div>
        <Button kind="main" isDisabled={paper.kind === 'saving'} onPress={() => void savePaper()}>
          <FormattedMessage id={isSlow ? 'app.saving' : paper.kind === 'saved' ? 'record.saveAgain' : 'record.save'} />
        </Button>
      </div>
      <output className={styles['where']}>
        {paper.kind === 'saved' ? (
          <FormattedMessage id="record.saved" values={{ file: <span className={styles['file']}>{paper.file}</span> }} />
        ) : null}
      </output>
      {paper.kind === 'saved' ? (
        <div>
          <Button onPress={() => void showPaper()}>
            <FormattedMessage id="record.show" />
          </Button>
        </div>
      ) : null}
      {paper.kind === 'failed' ? <Problem error={paper.error} /> : null}
      <p className={styles['hint']}>
        <FormattedMessage id="record.hint" />
      </p>
    </section>
  )
}
