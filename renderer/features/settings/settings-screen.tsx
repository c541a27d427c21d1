import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { AppDescription } from '#contract/app-description.ts'
import type { ReplyError } from '#contract/errors/reply.ts'
import { type Language, languages } from '#contract/language.ts'
import { errorText } from '#contract/messages/error-texts.ts'
import type { Settings, SettingsChange } from '#contract/settings.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Page } from '#renderer/ui/page.tsx'
import styles from './settings-screen.module.css'

type SettingsScreenProps = {
  readonly app: AppDescription
  readonly settings: Settings
  /** A change that could not be stored. */
  readonly unsaved: ReplyError | null
  readonly language: Language
  readonly onChange: (change: SettingsChange) => void
  /** Of the learner who is here, if one is. */
  readonly handIn: ReactNode
}

const themes = ['system', 'light', 'dark'] as const
const sizes = [90, 100, 115, 130, 150] as const

/** How this computer's Tianye looks and speaks; each choice takes effect and is stored at once. */
export function SettingsScreen({ app, settings, unsaved, language, onChange, handIn }: SettingsScreenProps) {
  const intl = useIntl()
  const problem = unsaved === null ? null : errorText(unsaved.code, language, unsaved.details)
  return (
    <Page title={intl.formatMessage({ id: 'settings.title' })} lead={<FormattedMessage id="settings.lead" />}>
      {problem === null ? null : (
        <Notice kind="problem" title={problem.what}>
          {problem.next}
        </Notice>
      )}
      <Card>
        <ChoiceGroup
          label={<FormattedMessage id="settings.language" />}
          value={settings.language ?? 'system'}
          choices={(['system', ...languages] as const).map((value) => ({
            value,
            text: <FormattedMessage id={`settings.language.${value}`} />,
            ...(value === 'system' ? {} : { lang: value }),
          }))}
          onChange={(value) => onChange({ language: value === 'system' ? null : value })}
        />
        <ChoiceGroup
          label={<FormattedMessage id="settings.theme" />}
          value={settings.theme}
          choices={themes.map((value) => ({
            value,
            text: <FormattedMessage id={`settings.theme.${value}`} />,
          }))}
          onChange={(theme) => onChange({ theme })}
        />
        <ChoiceGroup
          label={<FormattedMessage id="settings.text" />}
          value={String(settings.textPercent)}
          choices={sizes.map((percent) => ({
            value: String(percent),
            text: <FormattedMessage id="settings.text.percent" values={{ percent }} />,
          }))}
          onChange={(value) => {
            const textPercent = sizes.find((percent) => String(percent) === value)
            if (textPercent !== undefined) onChange({ textPercent })
          }}
        />
        <figure className={styles['sample']}>
          <figcaption className={styles['caption']}>
            <FormattedMessage id="settings.sample.label" />
          </figcaption>
          <p className={styles['reading']}>
            <FormattedMessage id="settings.sample" />
          </p>
        </figure>
      </Card>
      {handIn}
      <Card>
        <h2 className={styles['about']}>
          <FormattedMessage id="backups.title" />
        </h2>
        <p>
          <FormattedMessage id="backups.settings" />
        </p>
        <Link to="/backups" className={buttonLook('plain')}>
          <FormattedMessage id="backups.settings.go" />
        </Link>
      </Card>
      <Card>
        <h2 className={styles['about']}>
          <FormattedMessage id="settings.about" />
        </h2>
        <dl className={styles['facts']}>
          <dt>
            <FormattedMessage id="settings.about.version" />
          </dt>
          <dd>{app.version}</dd>
          <dt>
            <FormattedMessage id="settings.about.runtime" />
          </dt>
          <dd>{app.runtime}</dd>
          <dt>
            <FormattedMessage id="settings.about.folder" />
          </dt>
          <dd className={styles['path']}>{app.dataFolder}</dd>
        </dl>
      </Card>
    </Page>
  )
}
