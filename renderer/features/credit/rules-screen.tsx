import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CreditView, FollowGiven, ProfileView } from '#contract/credit.ts'
import { officeDecides } from '#contract/messages/credit-texts.ts'
import { buttonLook } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Problem } from '#renderer/ui/problem.tsx'
import { Trail } from '#renderer/ui/trail.tsx'
import { useLanguage } from '#renderer/ui/use-language.ts'
import styles from './credit.module.css'
import type { CreditDoing } from './credit-store.ts'
import { ProfileCard } from './profile-card.tsx'

type RulesScreenProps = {
  readonly view: CreditView
  readonly doing: CreditDoing
  readonly onFollow: (given: FollowGiven) => void
  readonly onUnfollow: (profile: string) => void
  readonly onRemove: (profile: string) => void
}

/** Which rule profiles are followed, what each asks, and where every figure comes from. */
export function RulesScreen({ view, doing, onFollow, onUnfollow, onRemove }: RulesScreenProps) {
  const intl = useIntl()
  const language = useLanguage()
  const isFollowed = ({ profile }: ProfileView) => view.follows.some((follow) => follow.profile === profile.id)
  const sorted = view.profiles.toSorted((a, b) => Number(isFollowed(b)) - Number(isFollowed(a)))
  return (
    <Page
      title={intl.formatMessage({ id: 'credit.rules.title' })}
      lead={officeDecides[language]}
      before={
        <Trail>
          <Link to="/credit">
            <FormattedMessage id="credit.title" />
          </Link>
        </Trail>
      }
    >
      <div className={styles['column']}>
        {doing.kind === 'failed' ? <Problem error={doing.error} /> : null}
        {sorted.map((one) => (
          <ProfileCard
            key={one.profile.id}
            view={one}
            today={view.today}
            follow={view.follows.find(({ profile }) => profile === one.profile.id) ?? null}
            isBusy={doing.kind === 'busy'}
            onFollow={onFollow}
            onUnfollow={() => onUnfollow(one.profile.id)}
            onRemove={() => onRemove(one.profile.id)}
            change={
              <Link to="/credit/rules/$profile" params={{ profile: one.profile.id }} className={buttonLook('plain')}>
                <FormattedMessage id={one.isOwn ? 'credit.rules.edit' : 'credit.rules.copy'} />
              </Link>
            }
          />
        ))}
      </div>
    </Page>
  )
}
