import { FormattedMessage } from 'react-intl'
import type { ClassView } from '#contract/cohort.ts'
import { Percent } from '#renderer/ui/percent.tsx'
import styles from './teach.module.css'

/** How the class did by objective, the weakest first: what to take up again. */
export function ObjectivesTable({ objectives }: Pick<ClassView, 'objectives'>) {
  return (
    <div className={styles['wide']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['objective', 'questions', 'asked', 'points'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`teach.objective.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objectives
            .toSorted((a, b) => a.meanBasisPoints - b.meanBasisPoints)
            .map(({ pack, module, objective, text, questions, asked, meanBasisPoints }) => (
              <tr key={`${pack}/${module}/${objective}`}>
                <th scope="row" className={styles['question']}>
                  {text ?? objective}
                  <span className={styles['soft']}>
                    {module} · {objective}
                  </span>
                </th>
                <td className={styles['figure']}>{questions}</td>
                <td className={styles['figure']}>{asked}</td>
                <td className={styles['figure']}>
                  <Percent basisPoints={meanBasisPoints} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
