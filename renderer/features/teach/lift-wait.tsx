import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { ClassMember, CourseResult } from '#contract/cohort.ts'
import type { LearnerView } from '#contract/learner.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import styles from './teach.module.css'

/** Whose profile is open here, if anybody's. */
export type Me = Pick<LearnerView, 'learner' | 'name' | 'purpose'> | null

type LiftWaitProps = {
  readonly course: CourseResult
  readonly member: ClassMember
  readonly me: Me
  readonly isBusy: boolean
  readonly onRelease: (learner: string, pack: string) => void
}

/** Who lifted a wait before, until when somebody waits now, and the way to lift that. Nothing for who never had to wait. */
export function LiftWait({ course: { pack, wait, releases }, member, me, isBusy, onRelease }: LiftWaitProps) {
  const intl = useIntl()
  const [isAsked, setIsAsked] = useState(false)
  const { name, person } = member
  return (
    <span className={styles['who']}>
      {releases.map((release) => (
        <span key={release.attempts} className={styles['soft']}>
          <FormattedMessage id="teach.released" values={{ ...release, name: <bdi>{release.name}</bdi> }} />
        </span>
      ))}
      {wait === null || person === null || person.learner === me?.learner ? null : (
        <>
          <span className={styles['soft']}>
            <FormattedMessage
              id="teach.wait"
              values={{ time: <FormattedDate value={wait.until} dateStyle="medium" timeStyle="short" /> }}
            />
          </span>
          {me?.purpose !== 'instructor' ? (
            <span className={styles['soft']}>
              <FormattedMessage id="teach.release.nobody" />
            </span>
          ) : (
            <Button
              isDisabled={isBusy}
              label={intl.formatMessage({ id: 'teach.release.label' }, { name })}
              onPress={() => setIsAsked(true)}
            >
              <FormattedMessage id="teach.release" />
            </Button>
          )}
          <ConfirmDialog
            isOpen={isAsked}
            title={<FormattedMessage id="teach.release.title" values={{ name: <bdi>{name}</bdi> }} />}
            back={<FormattedMessage id="teach.accept.back" />}
            go={<FormattedMessage id="teach.release.go" />}
            onBack={() => setIsAsked(false)}
            onGo={() => {
              setIsAsked(false)
              onRelease(person.learner, pack)
            }}
          >
            <FormattedMessage id="teach.release.text" values={{ name: <bdi>{name}</bdi>, me: <bdi>{me?.name}</bdi> }} />
          </ConfirmDialog>
        </>
      )}
    </span>
  )
}
