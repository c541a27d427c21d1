import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from './select.module.css'

type SelectProps = {
  /** Read out with the choice. */
  readonly label: string
  /** The label stands above the field too, where nothing else beside it says what it is. */
  readonly isLabelShown?: boolean
  /** Stands there while nothing is chosen. */
  readonly placeholder?: string
  readonly value: string | null
  readonly choices: readonly { readonly id: string; readonly text: string; readonly note?: string }[]
  readonly lang?: string | undefined
  readonly isDisabled?: boolean
  readonly onChange: (id: string) => void
}

/** One of several behind a button, each on its line with a note where there is something to know about it. */
export function Select(props: SelectProps) {
  const { label, isLabelShown = false, placeholder = '', value, choices, lang, isDisabled = false, onChange } = props
  return (
    <AriaSelect
      className={styles['select'] ?? ''}
      {...(isLabelShown ? {} : { 'aria-label': label })}
      placeholder={placeholder}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key)
      }}
    >
      {isLabelShown ? <Label className={styles['label'] ?? ''}>{label}</Label> : null}
      <Button className={styles['button'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''}>
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden className={styles['arrow'] ?? ''} strokeWidth={1.7} />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.text} className={styles['item'] ?? ''}>
              <Check aria-hidden className={styles['check'] ?? ''} strokeWidth={2} />
              <Text slot="label" lang={lang}>
                {choice.text}
              </Text>
              {choice.note === undefined ? null : (
                <Text slot="description" className={styles['note'] ?? ''}>
                  {choice.note}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
