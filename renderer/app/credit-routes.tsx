import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { CreditView } from '#contract/credit.ts'
import { CreditScreen } from '#renderer/features/credit/credit-screen.tsx'
import type { CreditPlace } from '#renderer/features/credit/credit-store.ts'
import { EntryScreen } from '#renderer/features/credit/entry-screen.tsx'
import { ProfileScreen } from '#renderer/features/credit/profile-screen.tsx'
import { RulesScreen } from '#renderer/features/credit/rules-screen.tsx'
import { texts } from '#renderer/strings/texts.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { LearnerGate } from './learner-gate.tsx'
import { routes } from './routes.ts'
import { useSession } from './session-context.ts'
import { languageOf } from './session-store.ts'
import { useFeature } from './stores.ts'

/** The ledger at its address. */
export function CreditRoute() {
  return <LearnerGate>{({ learner }) => <Ledger learner={learner} />}</LearnerGate>
}

function Ledger({ learner }: { readonly learner: string }) {
  const { place, view, doing, actions } = useLedger(learner)
  return (
    <CreditScreen
      view={view}
      doing={doing}
      onWithdraw={(entry, title) => void actions.withdraw(place, entry, title)}
      onRestore={(entry) => void actions.restore(place, entry)}
      onSave={(what) => void actions.save(place, what)}
      onSaveScan={(entry) => void actions.saveScan(place, entry)}
      onRetry={() => void actions.load(place)}
    />
  )
}

/** A new entry; recorded, it leads back to the ledger. */
export function CreditAddRoute() {
  const navigate = useNavigate()
  return (
    <OverLedger>
      {({ place, doing, actions }) => (
        <EntryScreen
          entry={null}
          doing={doing}
          onGive={(given) =>
            void actions.add(place, given).then((isDone) => (isDone ? navigate({ to: '/credit' }) : undefined))
          }
        />
      )}
    </OverLedger>
  )
}

/** An entry that is corrected; done, it leads back to the ledger. */
export function CreditEntryRoute() {
  const { entry: id } = routes.creditEntry.useParams()
  const navigate = useNavigate()
  return (
    <OverLedger>
      {({ place, view, doing, actions }) => {
        const entry = view.entries.find((one) => one.entry === id && one.source === 'added')
        if (entry === undefined) return <NotThere entry={id} />
        return (
          <EntryScreen
            key={id}
            entry={entry}
            doing={doing}
            onGive={(given) =>
              void actions
                .correct(place, id, given)
                .then((isDone) => (isDone ? navigate({ to: '/credit' }) : undefined))
            }
          />
        )
      }}
    </OverLedger>
  )
}

/** The rule profiles, and which of them are followed. */
export function CreditRulesRoute() {
  return (
    <OverLedger>
      {({ place, view, doing, actions }) => (
        <RulesScreen
          view={view}
          doing={doing}
          onFollow={(given) => void actions.follow(place, given)}
          onUnfollow={(profile) => void actions.unfollow(place, profile)}
          onRemove={(profile) => void actions.removeProfile(place, profile)}
        />
      )}
    </OverLedger>
  )
}

/** A profile of one's own, made from the one of the address; kept, it leads back to the profiles. */
export function CreditProfileRoute() {
  const { profile: id } = routes.creditProfile.useParams()
  const navigate = useNavigate()
  const [newId] = useState(() => `own-${crypto.randomUUID()}`)
  return (
    <OverLedger>
      {({ place, view, doing, actions }) => {
        const found = view.profiles.find(({ profile }) => profile.id === id)
        if (found === undefined) return <NotThere entry={id} />
        return (
          <ProfileScreen
            key={id}
            view={found}
            today={view.today}
            newId={newId}
            sourceSays={{ en: texts.en['credit.own.says'], 'zh-CN': texts['zh-CN']['credit.own.says'] }}
            doing={doing}
            onPut={(profile) =>
              void actions
                .putProfile(place, profile)
                .then((isDone) => (isDone ? navigate({ to: '/credit/rules' }) : undefined))
            }
          />
        )
      }}
    </OverLedger>
  )
}

type OpenLedger = Omit<ReturnType<typeof useLedger>, 'view'> & { readonly view: CreditView }

/** Shows what needs a ledger that is read. */
function OverLedger({ children }: { readonly children: (ledger: OpenLedger) => ReactNode }) {
  return <LearnerGate>{({ learner }) => <ReadLedger learner={learner}>{children}</ReadLedger>}</LearnerGate>
}

function ReadLedger({
  learner,
  children,
}: {
  readonly learner: string
  readonly children: (ledger: OpenLedger) => ReactNode
}) {
  const intl = useIntl()
  const ledger = useLedger(learner)
  const { view, place, actions } = ledger
  if (view.kind === 'ready') return children({ ...ledger, view: view.value })
  return (
    <Page title={intl.formatMessage({ id: 'credit.title' })}>
      {view.kind === 'failed' ? <Problem error={view.error} onRetry={() => void actions.load(place)} /> : <Waiting />}
    </Page>
  )
}

function NotThere({ entry }: { readonly entry: string }) {
  const intl = useIntl()
  return (
    <Page title={intl.formatMessage({ id: 'credit.title' })}>
      <Problem error={{ code: 'credit-unknown', message: '', details: { entry } }} />
    </Page>
  )
}

/** The ledger of a learner, read when the screen opens; what an action came to is forgotten when it closes. */
function useLedger(learner: string) {
  const language = useSession(({ session }) => languageOf(session))
  const owner = useFeature('credit', (state) => state.learner)
  const stored = useFeature('credit', (state) => state.view)
  const doing = useFeature('credit', (state) => state.doing)
  const actions = useFeature('credit', (state) => state.actions)
  const { load, clear } = actions
  useEffect(() => void load({ learner, language }), [load, learner, language])
  useEffect(() => clear, [clear])
  const place: CreditPlace = { learner, language }
  return { place, view: owner === learner ? stored : ({ kind: 'loading' } as const), doing, actions }
}
