import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ProfileView } from '#contract/credit.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import type { CreditDoing } from './credit-store.ts'
import {
  type ProfileDraft,
  type ProfileField,
  profileDraftOf,
  readProfileDraft,
  type WrongProfile,
} from './profile-draft.ts'
import { ProfileRows } from './profile-row-list.tsx'

const rowKinds = ['grades', 'parts'] as const

type ProfileScreenProps = {
  readonly view: ProfileView
  readonly today: string
  /** Id for a new profile. */
  readonly newId: string
  readonly sourceSays: { readonly en: string; readonly 'zh-CN': string }
  readonly doing: CreditDoing
  readonly onPut: (profile: ProfileView['profile']) => void
}

/** The form in which a profile of one's own is made from another one, or changed. */
export function ProfileScreen({ view, today, newId, sourceSays, doing, onPut }: ProfileScreenProps) {
  const intl = useIntl()
  const language = useLanguage()
  const { cycle, title } = view.profile
  const [draft, setDraft] = useState(() =>
    profileDraftOf(view, language, intl.formatMessage({ id: 'credit.own.copy' }, { title: title[language] })),
  )
  const [wrong, setWrong] = useState<WrongProfile | null>(null)
  if (cycle === null) return null
  const change = (some: Partial<ProfileDraft>) => {
    setDraft({ ...draft, ...some })
    setWrong(null)
  }
  const put = () => {
    const read = readProfileDraft(draft, view, { id: newId, today, sourceSays })
    if (read.kind === 'wrong') setWrong(read)
    else onPut(read.profile)
  }
  const field = (
    name: 'title' | 'source' | 'unitName' | 'unitMinutes' | 'months' | 'selfStudyMost' | 'carryOverMost' | 'keepMonths',
    isWrong: ProfileField,
    isWide = false,
  ) => (
    <TextField
      label={intl.formatMessage({ id: `credit.own.${name}` })}
      value={draft[name]}
      maxLength={isWide ? 300 : 40}
      isWide={isWide}
      problem={
        wrong?.field === isWrong && isWrong !== 'amount'
          ? intl.formatMessage({ id: `credit.own.wrong.${isWrong}` })
          : null
      }
      onChange={(value) => change({ [name]: value })}
      onEnter={put}
    />
  )
  return (
    <Page
      title={intl.formatMessage({ id: view.isOwn ? 'credit.own.change' : 'credit.own.new' })}
      lead={<FormattedMessage id="credit.own.lead" />}
      before={
        <Trail>
          <Link to="/credit">
            <FormattedMessage id="credit.title" />
          </Link>
          <Link to="/credit/rules">
            <FormattedMessage id="credit.rules.title" />
          </Link>
        </Trail>
      }
    >
      <Card>
        <div className={styles['form']}>
          {field('title', 'title', true)}
          {field('source', 'source', true)}
          <div className={styles['pair']}>
            {field('unitName', 'unit')}
            {field('unitMinutes', 'unit')}
            {field('months', 'months')}
          </div>
          {rowKinds.map((kind) => (
            <ProfileRows
              key={kind}
              kind={kind}
              rows={draft[kind]}
              unitName={draft.unitName}
              wrong={wrong?.field === kind ? wrong : null}
              onChange={(rows) => change({ [kind]: rows })}
              onEnter={put}
            />
          ))}
          <div className={styles['pair']}>
            {field('selfStudyMost', 'amount')}
            {field('carryOverMost', 'amount')}
            {field('keepMonths', 'amount')}
          </div>
          {wrong?.field === 'amount' ? (
            <p role="alert" className={styles['problem']}>
              <FormattedMessage id="credit.own.wrong.amount" />
            </p>
          ) : null}
          {doing.kind === 'failed' ? <Problem error={doing.error} /> : null}
          <div>
            <Button kind="main" isDisabled={doing.kind === 'busy'} onPress={put}>
              <FormattedMessage id="credit.own.save" />
            </Button>
          </div>
        </div>
      </Card>
    </Page>
  )
}
