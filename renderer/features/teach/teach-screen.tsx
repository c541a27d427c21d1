import { LifeBuoy, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Loadable } from '#renderer/api/loadable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { IconLink } from '#renderer/ui/icon-link.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { BundlePlace } from './bundle-place.tsx'
import { ItemsTable } from './items-table.tsx'
import type { Me } from './lift-wait.tsx'
import { MembersTable } from './members-table.tsx'
import { ObjectivesTable } from './objectives-table.tsx'
import { TakenList } from './taken-list.tsx'
import styles from './teach.module.css'
import type { Doing, ShownClass, Taking } from './teach-store.ts'
import { UnvouchedList } from './unvouched-list.tsx'

type TeachScreenProps = {
  readonly shown: Loadable<ShownClass>
  readonly taking: Taking
  readonly doing: Doing
  /** Whose profile is open here: releases are signed in their name. */
  readonly me: Me
  readonly onChoose: () => void
  readonly onDrop: (files: readonly File[]) => void
  readonly onAccept: (learner: string) => void
  readonly onChooseRoster: () => void
  readonly onTie: (row: number, learner: string) => void
  readonly onRelease: (learner: string, pack: string) => void
  readonly onSave: (what: 'members' | 'items', name: string) => void
  readonly onRetry: () => void
  /** What learners ask for, and whom to trust. */
  readonly after: ReactNode
}

/** An instructor's class: what was handed in, whom it is from, who did what, and how the questions did. */
export function TeachScreen(props: TeachScreenProps) {
  const { shown, taking, doing, onChoose, onDrop, onRetry } = props
  const intl = useIntl()
  const isEmpty =
    shown.kind === 'ready' && shown.value.view.members.length === 0 && shown.value.view.quarantined.length === 0
  return (
    <Page title={intl.formatMessage({ id: 'teach.title' })} lead={<FormattedMessage id="teach.lead" />}>
      <div className={styles['column']}>
        <BundlePlace taking={taking} isFirst={isEmpty} onChoose={onChoose} onDrop={onDrop} />
        {taking.kind === 'taken' ? <TakenList files={taking.files} /> : null}
        {doing.kind === 'failed' ? <Problem error={doing.error} /> : null}
        {doing.kind === 'saved' ? (
          <output className={styles['saved']}>
            <FormattedMessage
              id="record.saved"
              values={{ file: <span className={styles['file']}>{doing.file}</span> }}
            />
          </output>
        ) : null}
        {shown.kind === 'idle' || shown.kind === 'loading' ? <Waiting /> : null}
        {shown.kind === 'failed' ? <Problem error={shown.error} onRetry={onRetry} /> : null}
        {shown.kind === 'ready' ? <Class {...props} value={shown.value} /> : null}
        {props.after}
        <p className={styles['foot']}>
          <IconLink to="/teach/marking" icon={PenLine}>
            <FormattedMessage id="marking.link" />
          </IconLink>
        </p>
        <p className={styles['foot']}>
          <IconLink to="/teach/help-cards" icon={LifeBuoy}>
            <FormattedMessage id="helpCards.link" />
          </IconLink>
        </p>
      </div>
    </Page>
  )
}

function Class(props: TeachScreenProps & { readonly value: ShownClass }) {
  const { value, doing, me, onAccept, onChooseRoster, onTie, onRelease, onSave } = props
  const { view, roster } = value
  const intl = useIntl()
  const isBusy = doing.kind === 'busy'
  const save = (what: 'members' | 'items') => onSave(what, intl.formatMessage({ id: `teach.file.${what}` }))
  return (
    <>
      {view.quarantined.length > 0 ? (
        <UnvouchedList chains={view.quarantined} isBusy={isBusy} onAccept={onAccept} />
      ) : null}
      <Card>
        <div className={styles['head']}>
          <h2 className={styles['heading']}>
            <FormattedMessage id="teach.members" />
          </h2>
          <Button isDisabled={isBusy} onPress={onChooseRoster}>
            <FormattedMessage id={roster.length === 0 ? 'teach.roster' : 'teach.roster.again'} />
          </Button>
          {view.members.length > 0 ? (
            <Button isDisabled={isBusy} onPress={() => save('members')}>
              <FormattedMessage id="teach.save" />
            </Button>
          ) : null}
        </div>
        {view.members.length === 0 ? (
          <p className={styles['lead']}>
            <FormattedMessage id="teach.members.none" />
          </p>
        ) : (
          <MembersTable
            members={view.members}
            roster={roster}
            me={me}
            isBusy={isBusy}
            onTie={onTie}
            onRelease={onRelease}
          />
        )}
      </Card>
      {view.items.length > 0 ? (
        <Card>
          <div className={styles['head']}>
            <h2 className={styles['heading']}>
              <FormattedMessage id="teach.items" />
            </h2>
            <Button isDisabled={isBusy} onPress={() => save('items')}>
              <FormattedMessage id="teach.save" />
            </Button>
          </div>
          <p className={styles['lead']}>
            <FormattedMessage id="teach.items.lead" />
          </p>
          <ItemsTable items={view.items} />
        </Card>
      ) : null}
      {view.objectives.length > 0 ? (
        <Card>
          <h2 className={styles['heading']}>
            <FormattedMessage id="teach.objectives" />
          </h2>
          <p className={styles['lead']}>
            <FormattedMessage id="teach.objectives.lead" />
          </p>
          <ObjectivesTable objectives={view.objectives} />
        </Card>
      ) : null}
    </>
  )
}
