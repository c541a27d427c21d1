import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CreditView } from '#contract/credit.ts'
import { type CreditPaper, creditPapers } from '#contract/credit-words.ts'
import { officeDecides } from '#contract/messages/credit-texts.ts'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button, buttonLook } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './credit.module.css'
import type { CreditDoing } from './credit-store.ts'
import { EntryList } from './entry-list.tsx'
import { FollowCard } from './follow-card.tsx'

type CreditScreenProps = {
  readonly view: Loadable<CreditView>
  readonly doing: CreditDoing
  readonly onWithdraw: (entry: string, title: string) => void
  readonly onRestore: (entry: string) => void
  readonly onSave: (what: CreditPaper) => void
  readonly onSaveScan: (entry: string) => void
  readonly onRetry: () => void
}

/** The ledger: for each profile what is done and what is missing by when, then every entry, then the papers. */
export function CreditScreen(props: CreditScreenProps) {
  const { view, doing, onRestore, onRetry } = props
  const intl = useIntl()
  const language = useLanguage()
  return (
    <Page title={intl.formatMessage({ id: 'credit.title' })} lead={officeDecides[language]}>
      <div className={styles['column']}>
        {doing.kind === 'failed' ? <Problem error={doing.error} /> : null}
        {doing.kind === 'saved' ? (
          <output className={styles['saved']}>
            <FormattedMessage id="record.saved" values={{ file: <b>{doing.file}</b> }} />
          </output>
        ) : null}
        {doing.kind === 'withdrawn' ? (
          <div className={styles['undo']}>
            <output>
              <FormattedMessage id="credit.withdrawn.now" values={{ title: <bdi>{doing.title}</bdi> }} />
            </output>
            <Button onPress={() => onRestore(doing.entry)}>
              <FormattedMessage id="credit.undo" />
            </Button>
          </div>
        ) : null}
        {view.kind === 'idle' || view.kind === 'loading' ? <Waiting /> : null}
        {view.kind === 'failed' ? <Problem error={view.error} onRetry={onRetry} /> : null}
        {view.kind === 'ready' ? <Ledger {...props} value={view.value} /> : null}
      </div>
    </Page>
  )
}

function Ledger({
  value,
  doing,
  onWithdraw,
  onRestore,
  onSave,
  onSaveScan,
}: CreditScreenProps & { readonly value: CreditView }) {
  const isBusy = doing.kind === 'busy'
  const papers = creditPapers.filter((what) => what !== 'dossier' || value.follows.length > 0)
  return (
    <>
      {value.follows.length === 0 ? (
        <div>
          <EmptyPlace
            title={<FormattedMessage id="credit.follow.none" />}
            text={<FormattedMessage id="credit.follow.none.text" />}
            action={
              <Link to="/credit/rules" className={buttonLook('main')}>
                <FormattedMessage id="credit.rules.choose" />
              </Link>
            }
          />
        </div>
      ) : (
        value.follows.map((follow) => {
          const found = value.profiles.find(({ profile }) => profile.id === follow.profile)
          return found === undefined ? null : (
            <FollowCard key={follow.profile} follow={follow} profile={found.profile} />
          )
        })
      )}
      <Card>
        <div className={styles['head']}>
          <h2 className={styles['heading']}>
            <FormattedMessage id="credit.entries" values={{ count: value.entries.length }} />
          </h2>
          <Link to="/credit/add" className={buttonLook(value.follows.length === 0 ? 'plain' : 'main')}>
            <FormattedMessage id="credit.add" />
          </Link>
        </div>
        {value.entries.length === 0 ? (
          <p className={styles['soft']}>
            <FormattedMessage id="credit.entries.none" />
          </p>
        ) : (
          <EntryList
            view={value}
            isBusy={isBusy}
            onWithdraw={onWithdraw}
            onRestore={onRestore}
            onSaveScan={onSaveScan}
          />
        )}
      </Card>
      <Card>
        <h2 className={styles['heading']}>
          <FormattedMessage id="credit.papers" />
        </h2>
        <p className={styles['soft']}>
          <FormattedMessage id="credit.papers.text" />
        </p>
        <div className={styles['buttons']}>
          {papers.toReversed().map((what) => (
            <Button key={what} isDisabled={isBusy} onPress={() => onSave(what)}>
              <FormattedMessage id={`credit.save.${what}`} />
            </Button>
          ))}
          {value.follows.length === 0 ? null : (
            <Link to="/credit/rules" className={buttonLook('plain')}>
              <FormattedMessage id="credit.rules.change" />
            </Link>
          )}
        </div>
      </Card>
    </>
  )
}
