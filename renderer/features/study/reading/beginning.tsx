import { Link } from '@tanstack/react-router'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { ModuleView } from '#contract/library-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import { useStudy } from '../study-context.ts'
import styles from './beginning.module.css'

/** Where no attempt is open: what keeps from beginning one, and for the examination the button that begins it. */
export function Beginning({ module }: { readonly module: ModuleView }) {
  const { beginning, attemptRules, isExamination, openAttempt } = module
  if (openAttempt !== null || (beginning.kind === 'open' && !isExamination)) return null
  return (
    <section className={styles['beginning']}>
      {module.standing.kind === 'waiting' ? (
        <p className={styles['state']}>
          <FormattedMessage id="examination.waiting" />
        </p>
      ) : null}
      {module.isSealed ? (
        <p className={styles['rules']}>
          <FormattedMessage id="examination.sealed" />
        </p>
      ) : null}
      <ReleaseNote />
      {beginning.kind === 'open' ? <BeginButton /> : <Hindrance module={module} />}
      {attemptRules === null ? null : (
        <p className={styles['rules']}>
          <FormattedMessage
            id="examination.rules"
            values={{ count: attemptRules.count, hours: attemptRules.waitHours }}
          />
        </p>
      )}
      {isExamination && module.standing.kind !== 'not-started' ? (
        <Link
          to="/learn/$pack/$module/attempts"
          params={{ pack: module.pack, module: module.module }}
          className={styles['link'] ?? ''}
        >
          <FormattedMessage id="attempts.title" />
        </Link>
      ) : null}
    </section>
  )
}

function BeginButton() {
  const saving = useStudy((state) => state.beginning)
  const begin = useStudy(({ actions }) => actions.begin)
  const isSlow = useIsLate(saving.kind === 'saving', 800)
  return (
    <>
      <Button kind="main" isDisabled={saving.kind === 'saving'} onPress={() => void begin()}>
        <FormattedMessage id={isSlow ? 'app.loading' : 'examination.begin'} />
      </Button>
      {saving.kind === 'failed' ? <Problem error={saving.error} /> : null}
    </>
  )
}

/** Whose release was taken in. */
function ReleaseNote() {
  const release = useStudy((state) => state.release)
  if (release === null) return null
  return (
    <output className={styles['release']}>
      <FormattedMessage id="release.taken" values={{ ...release.by, name: <bdi>{release.by.name}</bdi> }} />
    </output>
  )
}

/** The way round a wait: an instructor's release. */
function ReleaseAsk() {
  const releasing = useStudy((state) => state.releasing)
  const takeRelease = useStudy(({ actions }) => actions.takeRelease)
  return (
    <>
      <p className={styles['rules']}>
        <FormattedMessage id="release.text" />
      </p>
      <Button isDisabled={releasing.kind === 'saving'} onPress={() => void takeRelease()}>
        <FormattedMessage id="release.take" />
      </Button>
      {releasing.kind === 'failed' ? <Problem error={releasing.error} /> : null}
    </>
  )
}

function Hindrance({ module: { beginning, pack, language } }: { readonly module: ModuleView }) {
  switch (beginning.kind) {
    case 'open':
      return null
    case 'closed':
      return (
        <p className={styles['state']}>
          <FormattedMessage id="beginning.closed" />
        </p>
      )
    case 'after':
      return (
        <p className={styles['state']}>
          <FormattedMessage
            id="beginning.after"
            values={{
              title: (
                <Link to="/learn/$pack/$module" params={{ pack, module: beginning.module }} lang={language}>
                  {beginning.title}
                </Link>
              ),
            }}
          />
        </p>
      )
    case 'waits':
      return (
        <div className={styles['state']}>
          <p>
            <FormattedMessage
              id="examination.waits"
              values={{ time: <FormattedDate value={beginning.until} dateStyle="long" timeStyle="short" /> }}
            />
          </p>
          <p className={styles['rules']}>
            <FormattedMessage id="examination.waits.text" />
          </p>
          <ReleaseAsk />
        </div>
      )
    default:
      return beginning satisfies never
  }
}
