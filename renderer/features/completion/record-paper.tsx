import type { ReactNode } from 'react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { CompletionFacts } from '#contract/credential.ts'
import { Furrows } from '#renderer/ui/furrows.tsx'
import { Percent } from '#renderer/ui/percent.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './record-paper.module.css'

/** What the paper says, as a sheet one would keep. Dates are those of the learner's place when it was drawn up. */
export function RecordPaper({ facts }: { readonly facts: CompletionFacts }) {
  const language = useLanguage()
  const { score, modules, attestation, pack } = facts
  const date = (at: number, dateStyle: 'long' | 'medium' = 'long') => (
    <FormattedDate value={at + facts.utcOffsetMinutes * 60_000} timeZone="UTC" dateStyle={dateStyle} />
  )
  const basisPoints = Math.floor((score.earnedMilliPoints * 10_000) / score.fullMilliPoints)
  return (
    <article className={styles['paper']}>
      <div className={styles['frame']}>
        <header className={styles['head']}>
          <p className={styles['level']}>
            <FormattedMessage id="record.level.self-recorded" />
          </p>
          <p className={styles['serial']}>{facts.serial}</p>
        </header>
        <p className={styles['name']}>{facts.learner.name}</p>
        <p className={styles['has']}>
          <FormattedMessage id="record.has" />
        </p>
        <h2 className={styles['course']}>{pack.title[language]}</h2>
        <dl className={styles['figures']}>
          <Figure label={<FormattedMessage id="record.minutes" />}>{facts.creditMinutes}</Figure>
          <Figure label={<FormattedMessage id="record.score" values={{ mark: facts.passPercent }} />}>
            <Percent basisPoints={basisPoints} />
          </Figure>
          <Figure label={<FormattedMessage id="record.completed" />}>{date(facts.completedAt, 'medium')}</Figure>
        </dl>
        <dl className={styles['details']}>
          <dt>
            <FormattedMessage id="course.modules" />
          </dt>
          <dd>
            <ol>
              {modules.map(({ id, title }) => (
                <li key={id}>{title[language]}</li>
              ))}
            </ol>
          </dd>
          <dt>
            <FormattedMessage id="record.statement" />
          </dt>
          <dd>{attestation.text}</dd>
          <dt>
            <FormattedMessage id="record.evaluation" />
          </dt>
          <dd>{date(facts.evaluationSubmittedAt)}</dd>
          <dt>
            <FormattedMessage id="record.pack" />
          </dt>
          <dd>
            {pack.id} {pack.version}
          </dd>
          <dt>
            <FormattedMessage id="record.issued" />
          </dt>
          <dd>{date(facts.issuedAt)}</dd>
        </dl>
        <div className={styles['field']}>
          <Furrows />
        </div>
      </div>
    </article>
  )
}

function Figure({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
