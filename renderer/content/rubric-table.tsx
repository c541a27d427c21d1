import { Check } from 'lucide-react'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { CourseLanguage } from '#contract/lesson.ts'
import type { Criterion } from '#contract/question-view.ts'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { Reading } from './reading.tsx'
import styles from './rubric-table.module.css'

type RubricTableProps = {
  readonly rubric: readonly Criterion[]
  readonly lang: CourseLanguage
  /** The level that each criterion was given, by its points; nothing before anybody marked. */
  readonly given?: readonly { readonly criterion: string; readonly milliPoints: number }[]
}

const none: NonNullable<RubricTableProps['given']> = []

/** What a written answer is marked by: a row for each thing that is looked at, a column for each number of points. */
export function RubricTable({ rubric, lang, given = none }: RubricTableProps) {
  const columns = [...new Set(rubric.flatMap(({ levels }) => levels.map(({ milliPoints }) => milliPoints)))].toSorted(
    (a, b) => a - b,
  )
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="rubric.criterion" />
            </th>
            {columns.map((milliPoints) => (
              <th key={milliPoints} scope="col">
                <FormattedMessage
                  id="rubric.points"
                  values={{ points: <FormattedNumber value={milliPoints / 1000} maximumFractionDigits={3} /> }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric.map(({ id, content, levels }) => {
            const level = given.find(({ criterion }) => criterion === id)?.milliPoints
            return (
              <tr key={id} data-criterion={id}>
                <th scope="row">
                  <Reading nodes={content} lang={lang} className={styles['text']} />
                </th>
                {columns.map((milliPoints) => {
                  const isGiven = level === milliPoints
                  const found = levels.find((one) => one.milliPoints === milliPoints)
                  return (
                    <td key={milliPoints} data-given={isGiven}>
                      {isGiven ? (
                        <>
                          <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2.2} />
                          <Unseen>
                            <FormattedMessage id="rubric.given" />
                          </Unseen>
                        </>
                      ) : null}
                      {found === undefined ? null : (
                        <Reading nodes={found.content} lang={lang} className={styles['text']} />
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
