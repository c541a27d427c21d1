import { FormattedMessage, useIntl } from 'react-intl'
import { creditCategories } from '#contract/credit-words.ts'
import { creditCategoryTexts } from '#contract/messages/credit-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import { mostRows, type RowDraft, type RowProblem, withCategory, withRow } from './profile-rows.ts'

type ProfileRowsProps = {
  readonly kind: 'grades' | 'parts'
  readonly rows: readonly RowDraft[]
  readonly unitName: string
  readonly wrong: { readonly row: number; readonly problem: RowProblem } | null
  readonly onChange: (rows: readonly RowDraft[]) => void
  readonly onEnter: () => void
}

/** The grades or the parts of a profile: each with its name and amount, a part also with what is counted towards it. */
export function ProfileRows({ kind, rows, unitName, wrong, onChange, onEnter }: ProfileRowsProps) {
  const intl = useIntl()
  const language = useLanguage()
  const one = kind === 'grades' ? 'grade' : 'part'
  const change = (at: number, some: Partial<RowDraft>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...some } : row)))
  const problemOf = (at: number, ...problems: readonly RowProblem[]) =>
    wrong !== null && wrong.row === at && problems.includes(wrong.problem)
      ? intl.formatMessage({ id: `credit.own.row.${wrong.problem}` })
      : null
  return (
    <fieldset className={styles['rowsOf']}>
      <legend className={styles['label']}>
        <FormattedMessage id={`credit.own.${kind}`} />
      </legend>
      {rows.map((row, at) => (
        <div key={row.id} className={styles['ruleRow']}>
          <div className={styles['pair']}>
            <TextField
              label={intl.formatMessage({ id: `credit.own.${one}.title` })}
              value={row.title}
              maxLength={200}
              problem={problemOf(at, 'title')}
              onChange={(title) => change(at, { title })}
              onEnter={onEnter}
            />
            <TextField
              label={intl.formatMessage({ id: `credit.own.${one}` }, { [one]: row.title })}
              inputMode="decimal"
              value={row.amount}
              maxLength={8}
              suffix={unitName}
              problem={problemOf(at, 'amount')}
              onChange={(amount) => change(at, { amount })}
              onEnter={onEnter}
            />
            <Button
              isDisabled={kind === 'grades' && rows.length === 1}
              label={intl.formatMessage({ id: `credit.own.${one}.remove` }, { title: row.title })}
              onPress={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <FormattedMessage id="credit.own.row.remove" />
            </Button>
          </div>
          {kind === 'grades' ? null : (
            <fieldset className={styles['takes']}>
              <legend className={styles['soft']}>
                <FormattedMessage id="credit.own.takes" values={{ title: row.title }} />
              </legend>
              {creditCategories.map((category) => (
                <label key={category} className={styles['take']}>
                  <input
                    type="checkbox"
                    checked={row.takes.includes(category)}
                    onChange={() => onChange(withCategory(rows, at, category))}
                  />
                  {creditCategoryTexts[category][language]}
                </label>
              ))}
              <output className={styles['problem']}>{problemOf(at, 'takes', 'twice')}</output>
            </fieldset>
          )}
        </div>
      ))}
      <div>
        <Button isDisabled={rows.length >= mostRows} onPress={() => onChange(withRow(rows, one))}>
          <FormattedMessage id={`credit.own.${one}.add`} />
        </Button>
      </div>
    </fieldset>
  )
}
