import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { ParentTrail } from '#renderer/ui/parent-trail.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useIsLate } from '#renderer/ui/use-is-late.ts'
import { PagePicture } from './page-picture.tsx'
import styles from './template.module.css'
import { type TemplateLine, templateLines } from './template-draft.ts'
import type { Preview, TemplateState } from './template-store.ts'

const layouts = ['field', 'frame'] as const
const pictures = ['logo', 'seal'] as const
const sections: readonly { readonly id: 'wording' | 'signatory' | 'terms'; readonly lines: readonly TemplateLine[] }[] =
  [
    {
      id: 'wording',
      lines: [
        'title.zh-CN',
        'title.en',
        'issuer.zh-CN',
        'issuer.en',
        'statement.zh-CN',
        'statement.en',
        'acceptance.zh-CN',
        'acceptance.en',
      ],
    },
    { id: 'signatory', lines: ['signatory.name', 'signatory.title.zh-CN', 'signatory.title.en'] },
    {
      id: 'terms',
      lines: [
        'validMonths',
        'minutesPerClassHour',
        'approvalId',
        'providerNumber',
        'providerContact',
        'authority.zh-CN',
        'authority.en',
        'place.zh-CN',
        'place.en',
      ],
    },
  ]

type TemplateScreenProps = Pick<TemplateState, 'draft' | 'wrong' | 'preview' | 'saved' | 'error'> & {
  readonly onChange: TemplateState['actions']['change']
  readonly onWrite: TemplateState['actions']['write']
  readonly onOpen: () => void
  readonly onChoosePicture: (of: 'logo' | 'seal') => void
  readonly onSave: () => void
}

/** A certificate's template: the form, and beside it the page as it will be on paper. */
export function TemplateScreen(props: TemplateScreenProps) {
  const { draft, wrong, preview, saved, error, onChange, onWrite, onOpen, onChoosePicture, onSave } = props
  const intl = useIntl()
  const isWhole = wrong.length === 0
  return (
    <Page
      title={intl.formatMessage({ id: 'template.title' })}
      lead={<FormattedMessage id="template.lead" />}
      before={<ParentTrail place="teach" />}
    >
      <div className={styles['desk']}>
        <div className={styles['form']}>
          <Card>
            <ChoiceGroup
              label={<FormattedMessage id="template.layout" />}
              isStacked
              value={draft.layout}
              choices={layouts.map((value) => ({ value, text: <FormattedMessage id={`template.layout.${value}`} /> }))}
              onChange={(layout) => onChange({ layout })}
            />
            <p className={styles['soft']}>
              <FormattedMessage id="template.layout.hint" />
            </p>
            <div className={styles['pictures']}>
              {pictures.map((of) => (
                <span key={of} className={styles['buttons']}>
                  <Button isDisabled={!isWhole} onPress={() => onChoosePicture(of)}>
                    <FormattedMessage id={draft[of] === null ? `template.${of}` : `template.${of}.other`} />
                  </Button>
                  {draft[of] === null ? null : (
                    <Button onPress={() => onChange({ [of]: null })}>
                      <FormattedMessage id={`template.${of}.remove`} />
                    </Button>
                  )}
                </span>
              ))}
            </div>
            <p className={styles['soft']}>
              <FormattedMessage id="template.picture.hint" />
            </p>
          </Card>
          {sections.map(({ id, lines }) => (
            <Card key={id}>
              <h2 className={styles['heading']}>
                <FormattedMessage id={`template.section.${id}`} />
              </h2>
              <div className={styles['fields']}>
                {lines.map((line) => (
                  <TextField
                    key={line}
                    label={intl.formatMessage({ id: `template.${line}` })}
                    value={draft.texts[line]}
                    maxLength={templateLines[line]}
                    inputMode={templateLines[line] === 3 ? 'decimal' : 'text'}
                    isWide={templateLines[line] > 3}
                    problem={
                      wrong.includes(line)
                        ? intl.formatMessage({
                            id: templateLines[line] === 3 ? 'template.wrong.number' : 'template.wrong.empty',
                          })
                        : null
                    }
                    onChange={(text) => onWrite(line, text)}
                    onEnter={() => undefined}
                  />
                ))}
              </div>
            </Card>
          ))}
          {error === null ? null : <Problem error={error} />}
          <output className={styles['soft']}>
            {saved === null ? null : <FormattedMessage id="template.saved" values={{ file: <b>{saved}</b> }} />}
          </output>
          <div className={styles['buttons']}>
            <Button kind="main" isDisabled={!isWhole} onPress={onSave}>
              <FormattedMessage id="template.save" />
            </Button>
            <Button onPress={onOpen}>
              <FormattedMessage id="template.open" />
            </Button>
          </div>
        </div>
        <PreviewPlace preview={preview} isWhole={isWhole} />
      </div>
    </Page>
  )
}

/** The page, with what is going on said under it. */
function PreviewPlace({
  preview: { isDrawing, drawn, error },
  isWhole,
}: {
  readonly preview: Preview
  readonly isWhole: boolean
}) {
  const intl = useIntl()
  const isLate = useIsLate(isDrawing, 400)
  const isAwaited = isLate || (drawn === null && error === null)
  const told = !isWhole ? 'template.preview.wrong' : isAwaited ? 'template.preview.drawing' : 'template.preview.sample'
  return (
    <section className={styles['preview']} aria-label={intl.formatMessage({ id: 'template.preview' })}>
      <div className={drawn !== null && (isLate || !isWhole || error !== null) ? styles['stale'] : ''}>
        {drawn === null ? (
          <div className={styles['sheet']} />
        ) : (
          <PagePicture
            page={drawn.page}
            pictures={drawn.of}
            label={intl.formatMessage(
              { id: 'template.preview.page' },
              { title: drawn.of.title[intl.locale === 'en' ? 'en' : 'zh-CN'] },
            )}
          />
        )}
      </div>
      {error === null ? null : <Problem error={error} />}
      <output className={styles['soft']}>
        <FormattedMessage id={told} />
      </output>
    </section>
  )
}
