import { useState } from 'react'
import { FormattedDate, FormattedMessage } from 'react-intl'
import type { ClassMember, CourseResult, RosterRowView } from '#contract/cohort.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Percent } from '#renderer/ui/percent.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { LiftWait, type Me } from './lift-wait.tsx'
import styles from './teach.module.css'

type Candidate = RosterRowView['candidates'][number]

type MembersTableProps = {
  readonly members: readonly ClassMember[]
  readonly roster: readonly RosterRowView[]
  readonly me: Me
  readonly isBusy: boolean
  readonly onTie: (row: number, learner: string) => void
  readonly onRelease: (learner: string, pack: string) => void
}

/** Who of the class did what: a line for each course of each, and of those of the roster who are still nobody, who they may be. */
export function MembersTable({ members, roster, me, isBusy, onTie, onRelease }: MembersTableProps) {
  const [asked, setAsked] = useState<{ readonly row: RosterRowView; readonly candidate: Candidate } | null>(null)
  return (
    <div className={styles['wide']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['name', 'number', 'course', 'read', 'passed', 'examination', 'completed'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`teach.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        {members.map((member) => {
          const row = roster.find((one) => one.row === member.row)
          return (
            <tbody key={member.row ?? member.person?.learner}>
              {(member.courses.length === 0 ? [null] : member.courses).map((course, index) => (
                <tr key={course?.pack ?? ''}>
                  <th scope="row">
                    {index === 0 ? (
                      <Who
                        member={member}
                        row={row ?? null}
                        isBusy={isBusy}
                        onAsk={(candidate) => row !== undefined && setAsked({ row, candidate })}
                      />
                    ) : (
                      <Unseen>{member.name}</Unseen>
                    )}
                  </th>
                  <td>{index === 0 ? member.number : null}</td>
                  {course === null ? (
                    <td colSpan={5} className={styles['soft']}>
                      <FormattedMessage id={member.person === null ? 'teach.member.none' : 'teach.member.nothing'} />
                    </td>
                  ) : (
                    <CourseCells course={course} member={member} me={me} isBusy={isBusy} onRelease={onRelease} />
                  )}
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
      <ConfirmDialog
        isOpen={asked !== null}
        title={<FormattedMessage id="teach.tie.title" values={{ name: <bdi>{asked?.row.name}</bdi> }} />}
        back={<FormattedMessage id="teach.accept.back" />}
        go={<FormattedMessage id="teach.tie.go" />}
        onBack={() => setAsked(null)}
        onGo={() => {
          if (asked !== null) onTie(asked.row.row, asked.candidate.learner)
          setAsked(null)
        }}
      >
        <FormattedMessage
          id="teach.tie.text"
          values={{ fingerprint: <span className={styles['code']}>{asked?.candidate.fingerprint}</span> }}
        />
      </ConfirmDialog>
    </div>
  )
}

type WhoProps = {
  readonly member: ClassMember
  readonly row: RosterRowView | null
  readonly isBusy: boolean
  readonly onAsk: (candidate: Candidate) => void
}

function Who({ member, row, isBusy, onAsk }: WhoProps) {
  return (
    <span className={styles['who']}>
      <bdi className={styles['name']}>{member.name}</bdi>
      {member.row === null ? (
        <span className={styles['soft']}>
          <FormattedMessage id="teach.member.unlisted" />
        </span>
      ) : null}
      {row === null || row.candidates.length === 0 ? null : (
        <span className={styles['soft']}>
          <FormattedMessage id="teach.tie.offer" />
        </span>
      )}
      {(row?.candidates ?? []).map((candidate) => (
        <span key={candidate.learner} className={styles['offer']}>
          <span className={styles['code']}>{candidate.fingerprint}</span>
          <Button isDisabled={isBusy} onPress={() => onAsk(candidate)}>
            <FormattedMessage id="teach.tie" />
          </Button>
        </span>
      ))}
    </span>
  )
}

type CourseCellsProps = {
  readonly course: CourseResult
  readonly member: ClassMember
  readonly me: Me
  readonly isBusy: boolean
  readonly onRelease: (learner: string, pack: string) => void
}

function CourseCells({ course, member, me, isBusy, onRelease }: CourseCellsProps) {
  const { title, pack, modulesRead, modulesPassed, modulesOf, examination, completedAt } = course
  const of = (count: number) =>
    modulesOf === null ? count : <FormattedMessage id="teach.of" values={{ count, of: modulesOf }} />
  return (
    <>
      <td>{title ?? pack}</td>
      <td className={styles['figure']}>{of(modulesRead)}</td>
      <td className={styles['figure']}>{of(modulesPassed)}</td>
      <td className={styles['figure']}>
        {examination === null ? null : <Percent basisPoints={examination.basisPoints} />}
        <LiftWait course={course} member={member} me={me} isBusy={isBusy} onRelease={onRelease} />
      </td>
      <td>{completedAt === null ? null : <FormattedDate value={completedAt} dateStyle="medium" />}</td>
    </>
  )
}
