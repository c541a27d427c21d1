import { useState } from 'react'
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl'
import type { ItemView } from '#contract/cohort.ts'
import { Percent } from '#renderer/ui/percent.tsx'
import { Select } from '#renderer/ui/select.tsx'
import styles from './teach.module.css'

const orders = ['hardest', 'weakest', 'course'] as const
type Order = (typeof orders)[number]

/** How each question did: how hard it was, how well it told the better from the weaker, and what was picked. */
export function ItemsTable({ items }: { readonly items: readonly ItemView[] }) {
  const intl = useIntl()
  const [order, setOrder] = useState<Order>('hardest')
  return (
    <>
      <div className={styles['row']}>
        <Select
          label={intl.formatMessage({ id: 'teach.order' })}
          value={order}
          choices={orders.map((id) => ({ id, text: intl.formatMessage({ id: `teach.order.${id}` }) }))}
          onChange={(id) => setOrder(orders.find((known) => known === id) ?? 'hardest')}
        />
      </div>
      <div className={styles['wide']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {(['question', 'n', 'points', 'discrimination', 'choices'] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`teach.item.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(items, order).map((item) => (
              <tr key={`${item.pack}/${item.module}/${item.question}/${item.packVersions[0]}`}>
                <th scope="row" className={styles['question']}>
                  {item.text === '' ? item.question : item.text}
                  <span className={styles['soft']}>
                    {item.module} · {item.question}
                  </span>
                </th>
                <td className={styles['figure']}>{item.n}</td>
                <td className={styles['figure']}>
                  <Percent basisPoints={item.meanBasisPoints} />
                </td>
                <td className={styles['figure']}>
                  {item.discrimination === null ? (
                    <span className={styles['soft']}>
                      <FormattedMessage id="teach.item.tooFew" />
                    </span>
                  ) : (
                    <FormattedNumber
                      value={item.discrimination / 1000}
                      minimumFractionDigits={2}
                      maximumFractionDigits={2}
                    />
                  )}
                </td>
                <td>
                  {item.choices.map(({ choice, picked, isRight }) => (
                    <span key={choice} className={isRight === true ? styles['right'] : styles['pick']}>
                      <FormattedMessage
                        id={isRight === true ? 'teach.item.rightPick' : 'teach.item.pick'}
                        values={{ choice, picked }}
                      />
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The least points first, or the least telling first, those that tell nothing last; or as they stand in the records. */
function sorted(items: readonly ItemView[], order: Order): readonly ItemView[] {
  if (order === 'hardest') return items.toSorted((a, b) => a.meanBasisPoints - b.meanBasisPoints)
  if (order === 'weakest') return items.toSorted((a, b) => (a.discrimination ?? 2000) - (b.discrimination ?? 2000))
  return items
}
