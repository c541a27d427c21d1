import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CreditEntryView, CreditGiven } from '#contract/credit.ts'
import { creditCategories, creditForms, evidenceKinds, maxScanBytes } from '#contract/credit-words.ts'
import { creditCategoryTexts, creditFormTexts, evidenceTexts } from '#contract/messages/credit-texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import type { CreditDoing } from './credit-store.ts'
import {
  type AmountUnit,
  amountUnits,
  type DraftField,
  draftOf,
  emptyDraft,
  minutesOf,
  readDraft,
} from './entry-draft.ts'
import { type PickedScan, ScanPlace } from './scan-place.tsx'

type EntryScreenProps = {
  /** The entry that is corrected; `null` for a new one. */
  readonly entry: CreditEntryView | null
  readonly doing: CreditDoing
  readonly onGive: (given: CreditGiven) => void
}

const units = Object.keys(amountUnits) as readonly AmountUnit[]

/** The form in which credit from elsewhere is entered or corrected. */
export function EntryScreen({ entry, doing, onGive }: EntryScreenProps) {
  const intl = useIntl()
  const language = useLanguage()
  const [draft, setDraft] = useState(entry === null ? emptyDraft : draftOf(entry))
  const [wrong, setWrong] = useState<DraftField | null>(null)
  const [picked, setPicked] = useState<PickedScan | null>(null)
  const [isScanKept, setIsScanKept] = useState(true)
  const change = (some: Partial<typeof draft>) => {
    setDraft({ ...draft, ...some })
    setWrong(null)
  }
  const changePart = (index: number, some: Partial<(typeof draft.parts)[number]>) =>
    change({ parts: draft.parts.map((part, at) => (at === index ? { ...part, ...some } : part)) })
  const give = async () => {
    const read = readDraft(draft)
    if (read.kind === 'wrong') {
      setWrong(read.field)
      return
    }
    const bytes = picked === null ? null : new Uint8Array(await picked.arrayBuffer())
    const kept = isScanKept && entry?.scan ? 'keep' : 'none'
    onGive({ ...read.given, scan: bytes === null ? { kind: kept } : { kind: 'new', bytes } })
  }
  const say = (field: DraftField) => (wrong === field ? intl.formatMessage({ id: `credit.wrong.${field}` }) : null)
  const onEnter = () => void give()
  const minutes = draft.parts.reduce((sum, { amount }) => sum + (minutesOf(amount, draft.unit) ?? 0), 0)
  const unused = creditCategories.filter((one) => !draft.parts.some(({ category }) => category === one))
  return (
    <Page
      title={intl.formatMessage({ id: entry === null ? 'credit.add.title' : 'credit.correct.title' })}
      lead={<FormattedMessage id="credit.add.lead" />}
      before={
        <Trail>
          <Link to="/credit">
            <FormattedMessage id="credit.title" />
          </Link>
        </Trail>
      }
    >
      <Card>
        <div className={styles['form']}>
          <TextField
            isWide
            label={intl.formatMessage({ id: 'credit.field.title' })}
            value={draft.title}
            maxLength={300}
            problem={say('title')}
            onChange={(title) => change({ title })}
            onEnter={onEnter}
          />
          <TextField
            isWide
            label={intl.formatMessage({ id: 'credit.field.provider' })}
            value={draft.provider}
            maxLength={300}
            problem={say('provider')}
            onChange={(provider) => change({ provider })}
            onEnter={onEnter}
          />
          <div className={styles['pair']}>
            <TextField
              label={intl.formatMessage({ id: 'credit.field.from' })}
              hint={<FormattedMessage id="credit.field.day.hint" />}
              value={draft.from}
              maxLength={12}
              problem={say('from')}
              onChange={(from) => change({ from })}
              onEnter={onEnter}
            />
            <TextField
              label={intl.formatMessage({ id: 'credit.field.to' })}
              hint={<FormattedMessage id="credit.field.to.hint" />}
              value={draft.to}
              maxLength={12}
              problem={say('to')}
              onChange={(to) => change({ to })}
              onEnter={onEnter}
            />
          </div>
          <ChoiceGroup
            isStacked
            label={<FormattedMessage id="credit.field.unit" />}
            value={draft.unit}
            choices={units.map((value) => ({ value, text: <FormattedMessage id={`credit.unit.${value}`} /> }))}
            onChange={(unit) => change({ unit })}
          />
          {draft.parts.map(({ category, amount }, index) => (
            <div key={category ?? 'none'} className={styles['pair']}>
              <TextField
                label={intl.formatMessage({ id: 'credit.field.amount' })}
                inputMode="decimal"
                value={amount}
                maxLength={10}
                problem={say('amount')}
                suffix={<FormattedMessage id={`credit.unit.${draft.unit}`} />}
                onChange={(some) => changePart(index, { amount: some })}
                onEnter={onEnter}
              />
              <Select
                label={intl.formatMessage({ id: 'credit.field.category' })}
                isLabelShown
                value={category ?? 'none'}
                choices={[...(category === null ? [] : [category]), ...unused, 'none' as const].map((id) => ({
                  id,
                  text: creditCategoryTexts[id][language],
                }))}
                onChange={(id) => changePart(index, { category: creditCategories.find((one) => one === id) ?? null })}
              />
              {draft.parts.length > 1 ? (
                <Button onPress={() => change({ parts: draft.parts.filter((_, at) => at !== index) })}>
                  <FormattedMessage id="credit.part.remove" />
                </Button>
              ) : null}
            </div>
          ))}
          <div className={styles['pair']}>
            <Button
              isDisabled={unused.length === 0}
              onPress={() => change({ parts: [...draft.parts, { category: unused[0] ?? null, amount: '' }] })}
            >
              <FormattedMessage id="credit.part.add" />
            </Button>
            <output className={styles['soft']}>
              {minutes === 0 ? null : <FormattedMessage id="credit.sum" values={{ minutes }} />}
            </output>
          </div>
          <div className={styles['pair']}>
            <Select
              label={intl.formatMessage({ id: 'credit.field.form' })}
              isLabelShown
              value={draft.form}
              choices={creditForms.map((id) => ({ id, text: creditFormTexts[id][language] }))}
              onChange={(id) => change({ form: creditForms.find((one) => one === id) ?? draft.form })}
            />
            <Select
              label={intl.formatMessage({ id: 'credit.field.evidence' })}
              isLabelShown
              value={draft.evidence}
              choices={evidenceKinds.map((id) => ({ id, text: evidenceTexts[id][language] }))}
              onChange={(id) => change({ evidence: evidenceKinds.find((one) => one === id) ?? draft.evidence })}
            />
          </div>
          <ScanPlace
            picked={picked}
            isKept={isScanKept && entry !== null && entry.scan !== null}
            mostMegabytes={maxScanBytes / 1_000_000}
            onPick={setPicked}
            onRemove={() => {
              setPicked(null)
              setIsScanKept(false)
            }}
          />
          {doing.kind === 'failed' ? <Problem error={doing.error} /> : null}
          <div>
            <Button kind="main" isDisabled={doing.kind === 'busy'} onPress={() => void give()}>
              <FormattedMessage id={entry === null ? 'credit.add.go' : 'credit.correct.go'} />
            </Button>
          </div>
        </div>
      </Card>
    </Page>
  )
}
