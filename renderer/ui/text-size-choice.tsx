import { FormattedMessage } from 'react-intl'
import { ChoiceGroup } from './choice-group.tsx'

const sizes = [90, 100, 115, 130, 150] as const

type TextPercent = (typeof sizes)[number]

type TextSizeChoiceProps = {
  readonly value: TextPercent
  readonly isStacked?: boolean
  readonly onChange: (value: TextPercent) => void
}

/** The size of all text, in percent of the standard size. */
export function TextSizeChoice({ value, isStacked = false, onChange }: TextSizeChoiceProps) {
  return (
    <ChoiceGroup
      label={<FormattedMessage id="settings.text" />}
      value={String(value)}
      isStacked={isStacked}
      choices={sizes.map((percent) => ({
        value: String(percent),
        text: <FormattedMessage id="settings.text.percent" values={{ percent }} />,
      }))}
      onChange={(chosen) => {
        const percent = sizes.find((size) => String(size) === chosen)
        if (percent !== undefined) onChange(percent)
      }}
    />
  )
}
