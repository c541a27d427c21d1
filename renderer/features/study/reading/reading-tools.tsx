import { ALargeSmall, Highlighter, NotebookPen, Printer } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { type Language, languages } from '#contract/language.ts'
import type { Settings, SettingsChange } from '#contract/settings.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { TextSizeChoice } from '#renderer/ui/text-size-choice.tsx'
import styles from './reading-tools.module.css'

/** How the screen looks and speaks, and what changes it at once. */
export type ViewSettings = {
  readonly language: Language
  readonly textPercent: Settings['textPercent']
  readonly onChange: (change: SettingsChange) => void
}

type ReadingToolsProps = {
  readonly view: ViewSettings
  /** One below the other where there is room for that beside the text. */
  readonly isUpright?: boolean
  /** What can be done with the text; left out where there is none, as on a question alone. */
  readonly text?: {
    readonly onMark: () => void
    readonly onNote: () => void
    readonly onPrint: () => void
  }
}

/** What a reader has at hand beside the text. */
export function ReadingTools({ view, isUpright = false, text }: ReadingToolsProps) {
  const intl = useIntl()
  const acts =
    text === undefined
      ? []
      : ([
          ['marks.mark', Highlighter, text.onMark],
          ['marks.note', NotebookPen, text.onNote],
          ['reader.print', Printer, text.onPrint],
        ] as const)
  return (
    <div
      role="toolbar"
      aria-label={intl.formatMessage({ id: 'reader.tools' })}
      className={`${styles['tools']} ${isUpright ? styles['upright'] : ''}`}
    >
      <DialogTrigger>
        <Button className={styles['tool'] ?? ''} aria-label={intl.formatMessage({ id: 'reader.view' })}>
          <ALargeSmall aria-hidden strokeWidth={1.6} />
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Dialog aria-label={intl.formatMessage({ id: 'reader.view' })} className={styles['dialog'] ?? ''}>
            <ChoiceGroup
              label={<FormattedMessage id="settings.language" />}
              value={view.language}
              isStacked
              choices={languages.map((value) => ({
                value,
                text: <FormattedMessage id={`settings.language.${value}`} />,
                lang: value,
              }))}
              onChange={(language) => view.onChange({ language })}
            />
            <TextSizeChoice
              value={view.textPercent}
              isStacked
              onChange={(textPercent) => view.onChange({ textPercent })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {acts.map(([id, Icon, act]) => (
        <Button
          key={id}
          className={styles['tool'] ?? ''}
          aria-label={intl.formatMessage({ id })}
          // A press must not take the selection away that it is about.
          preventFocusOnPress
          onPress={act}
        >
          <Icon aria-hidden strokeWidth={1.6} />
        </Button>
      ))}
    </div>
  )
}
