import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ModuleStanding } from '#contract/library-view.ts'
import { Progress } from './progress.tsx'
import styles from './standing.module.css'

/** How far a learner is with a module, in words over a furrow. */
export function Standing({ standing }: { readonly standing: ModuleStanding }) {
  const intl = useIntl()
  const values = valuesOf(standing)
  const [value, of] = filled(standing)
  return (
    <div className={styles['standing']}>
      <p className={styles['words']}>
        {standing.kind === 'passed' ? <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.4} /> : null}
        <FormattedMessage id={`standing.${standing.kind}`} values={values} />
      </p>
      {standing.kind === 'not-started' || standing.kind === 'waiting' ? null : (
        <Progress label={intl.formatMessage({ id: `standing.${standing.kind}` }, values)} value={value} of={of} />
      )}
    </div>
  )
}

function valuesOf(standing: ModuleStanding): Record<string, number> {
  if (standing.kind === 'in-progress') return { answered: standing.answered, questions: standing.questions }
  return standing.kind === 'not-started' || standing.kind === 'waiting'
    ? {}
    : { percent: Math.floor(standing.basisPoints / 100) }
}

function filled(standing: ModuleStanding): readonly [number, number] {
  if (standing.kind === 'in-progress') return [standing.answered, standing.questions]
  return standing.kind === 'not-started' || standing.kind === 'waiting' ? [0, 1] : [standing.basisPoints, 10_000]
}
