import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CreditEntryView, CreditView } from '#contract/credit.ts'
import {
  creditCategoryTexts,
  creditFormTexts,
  creditLevelTexts,
  evidenceTexts,
  shareVerdictTexts,
} from '#contract/messages/credit-texts.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { LapseLine } from '#renderer/ui/lapse-line.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import { Day } from './day.tsx'

const filters = ['all', 'tianye', 'added', 'uncounted', 'withdrawn'] as const
type Filter = (typeof filters)[number]

type EntryListProps = {
  readonly view: CreditView
  readonly isBusy: boolean
  readonly onWithdraw: (entry: string, title: string) => void
  readonly onRestore: (entry: string) => void
  readonly onSaveScan: (entry: string) => void
}

/** Every entry with what became of its minutes in each profile; a choice of which to show. */
export function EntryList({ view, isBusy, onWithdraw, onRestore, onSaveScan }: EntryListProps) {
  const intl = useIntl()
  const [filter, setFilter] = useState<Filter>('all')
  const [asked, setAsked] = useState<CreditEntryView | null>(null)
  const shown = view.entries.filter((entry) => fits(entry, filter, view))
  return (
    <>
      <Select
        label={intl.formatMessage({ id: 'credit.filter' })}
        value={filter}
        choices={filters.map((id) => ({ id, text: intl.formatMessage({ id: `credit.filter.${id}` }) }))}
        onChange={(id) => setFilter(filters.find((known) => known === id) ?? 'all')}
      />
      {shown.length === 0 ? (
        <p className={styles['soft']}>
          <FormattedMessage id="credit.filter.none" />
        </p>
      ) : null}
      <ul className={styles['entries']}>
        {shown.map((entry) => (
          <Entry
            key={entry.entry}
            entry={entry}
            view={view}
            isBusy={isBusy}
            onAsk={() => setAsked(entry)}
            onRestore={() => onRestore(entry.entry)}
            onSaveScan={() => onSaveScan(entry.entry)}
          />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={<FormattedMessage id="credit.withdraw.title" />}
        back={<FormattedMessage id="credit.withdraw.back" />}
        go={<FormattedMessage id="credit.withdraw.go" />}
        onBack={() => setAsked(null)}
        onGo={() => {
          if (asked !== null) onWithdraw(asked.entry, asked.title)
          setAsked(null)
        }}
      >
        <FormattedMessage id="credit.withdraw.text" values={{ title: asked?.title ?? '' }} />
      </ConfirmDialog>
    </>
  )
}

type EntryProps = {
  readonly entry: CreditEntryView
  readonly view: CreditView
  readonly isBusy: boolean
  readonly onAsk: () => void
  readonly onRestore: () => void
  readonly onSaveScan: () => void
}

function Entry({ entry, view, isBusy, onAsk, onRestore, onSaveScan }: EntryProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { title, provider, from, to, parts, form, evidence, scan, level, serial, lapsed, source, withdrawnAt } = entry
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
  return (
    <li className={`${styles['entry']} ${withdrawnAt === null ? '' : styles['withdrawn']}`}>
      <div className={styles['what']}>
        <h3 className={styles['title']}>
          <bdi>{title}</bdi>
        </h3>
        <p className={styles['facts']}>
          <span>
            {from === to ? (
              <Day day={to} />
            ) : (
              <FormattedMessage id="credit.days" values={{ from: <Day day={from} />, to: <Day day={to} /> }} />
            )}
          </span>
          <bdi>{provider}</bdi>
          <span>
            <FormattedMessage id="credit.minutes" values={{ minutes }} />
          </span>
          <span>{creditFormTexts[form][language]}</span>
          {parts.map(({ category, minutes: some }) => (
            <span key={category ?? ''}>
              {creditCategoryTexts[category ?? 'none'][language]}
              {parts.length > 1 ? ` ${intl.formatNumber(some)}` : ''}
            </span>
          ))}
          <span>
            {[evidenceTexts[evidence][language], level === null ? '' : creditLevelTexts[level][language], serial]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {scan === null ? null : (
            <span>
              <FormattedMessage id={scan.isHere ? 'credit.scan.here' : 'credit.scan.elsewhere'} />
            </span>
          )}
        </p>
        {lapsed.map((paper) => (
          <LapseLine key={paper.serial} of={paper.serial} lapse={paper.lapse} />
        ))}
        {withdrawnAt === null ? (
          <Outcomes entry={entry.entry} view={view} />
        ) : (
          <p className={styles['soft']}>
            <FormattedMessage id="credit.withdrawn" />
          </p>
        )}
      </div>
      <div className={styles['buttons']}>
        {scan?.isHere === true ? (
          <Button
            isDisabled={isBusy}
            onPress={onSaveScan}
            label={intl.formatMessage({ id: 'credit.scan.save.of' }, { title })}
          >
            <FormattedMessage id="credit.scan.save" />
          </Button>
        ) : null}
        {source === 'tianye' ? null : withdrawnAt === null ? (
          <>
            <Link
              to="/credit/entries/$entry"
              params={{ entry: entry.entry }}
              className={buttonLook('plain')}
              aria-label={intl.formatMessage({ id: 'credit.correct.of' }, { title })}
            >
              <FormattedMessage id="credit.correct" />
            </Link>
            <Button
              isDisabled={isBusy}
              onPress={onAsk}
              label={intl.formatMessage({ id: 'credit.withdraw.of' }, { title })}
            >
              <FormattedMessage id="credit.withdraw" />
            </Button>
          </>
        ) : (
          <Button
            isDisabled={isBusy}
            onPress={onRestore}
            label={intl.formatMessage({ id: 'credit.restore.of' }, { title })}
          >
            <FormattedMessage id="credit.restore" />
          </Button>
        )}
      </div>
    </li>
  )
}

/** What became of the minutes in each profile: silent where all of them simply counted. */
function Outcomes({ entry, view }: { readonly entry: string; readonly view: CreditView }) {
  const intl = useIntl()
  const language = useLanguage()
  const lines = view.follows.flatMap(({ profile, standing }) => {
    const shares = standing.entries.find((one) => one.entry === entry)?.shares ?? []
    const title = view.profiles.find(({ profile: { id } }) => id === profile)?.profile.title[language] ?? profile
    return shares.length === 0 ? [] : [{ profile, title, shares }]
  })
  if (lines.length === 0) return null
  return (
    <ul className={styles['outcomes']}>
      {lines.map(({ profile, title, shares }) => (
        <li key={profile}>
          <span className={styles['soft']}>{title}</span>
          <span className={styles['verdicts']}>
            {shares.map(({ verdict, category, minutes }) => (
              <span
                key={`${verdict} ${category}`}
                className={verdict === 'counted' ? styles['counted'] : styles['notCounted']}
              >
                <FormattedMessage
                  id={shares.length > 1 && category !== null ? 'credit.share.of' : 'credit.share'}
                  values={{
                    verdict: shareVerdictTexts[verdict][language],
                    minutes: intl.formatNumber(minutes),
                    category: creditCategoryTexts[category ?? 'none'][language],
                  }}
                />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function fits({ entry, source, withdrawnAt }: CreditEntryView, filter: Filter, { follows }: CreditView): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'tianye':
    case 'added':
      return source === filter
    case 'withdrawn':
      return withdrawnAt !== null
    case 'uncounted':
      return follows.some(({ standing }) =>
        standing.entries.some((one) => one.entry === entry && one.shares.some(({ verdict }) => verdict !== 'counted')),
      )
    default:
      return filter satisfies never
  }
}
