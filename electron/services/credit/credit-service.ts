import type { CreditEntryView, CreditGiven, CreditView, FollowGiven, ProfileView } from '#contract/credit.ts'
import { AppError } from '#contract/errors/app-error.ts'
import type { CourseLanguage } from '#courses/format/course-language.ts'
import type { CreditDetails } from '#courses/format/credit-details.ts'
import type { CycleProfile, RuleProfile } from '#courses/format/rule-profile.ts'
import { canonicalJson } from '#courses/record/canonical-json.ts'
import type { AddedCredit } from '#courses/record/projections/credit-projection.ts'
import { coverByCourses } from '#courses/rules/credit/cover-by-courses.ts'
import type { CreditEntry } from '#courses/rules/credit/credit-entry.ts'
import { standingOn } from '#courses/rules/credit/credit-standing.ts'
import { asksOfPeople, cycleProfiles } from '#courses/rules/profiles/rule-profiles.ts'
import type { RecordLog } from '#db/log/record-log.ts'
import type { CreditEntriesRepository } from '#db/repositories/credit-entries-repository.ts'
import type { CreditFollowsRepository } from '#db/repositories/credit-follows-repository.ts'
import type { LearnersRepository } from '#db/repositories/learners-repository.ts'
import type { OwnProfilesRepository } from '#db/repositories/own-profiles-repository.ts'
import type { Revocations } from '../credentials/revocations.ts'
import { dayOf } from '../day-of.ts'
import { profileClaims } from './profile-claims.ts'
import { sameCourseKey } from './same-course-key.ts'
import type { ScanFile, ScanStore } from './scan-store.ts'
import { completedCredit, packOfEntry, possibleCredit, type TianyeCreditParts } from './tianye-credit.ts'

/** The ledger of credit. What a function acknowledges by returning is on the disk; all throw `learner-unknown`. */
export type CreditService = {
  /** Everything, as it stands today by this PC's calendar. Records first what lists here withdraw of the learner's papers. */
  readonly view: (learner: string, language: CourseLanguage) => Promise<CreditView>
  /** Records credit from elsewhere and gives its id. Throws `credit-in-future` and what a scan can be refused for. */
  readonly add: (learner: string, given: CreditGiven) => Promise<string>
  /** Says an entry anew, by a further event; the same again records nothing. Throws as `add`, and `credit-unknown`. */
  readonly correct: (learner: string, entry: string, given: CreditGiven) => Promise<void>
  /** Takes an entry out, by a further event. Throws `credit-unknown`. */
  readonly withdraw: (learner: string, entry: string) => void
  /** Puts one back that was withdrawn, by a further event. Throws `credit-unknown`. */
  readonly restore: (learner: string, entry: string) => void
  /** Throws `profile-unknown` or `profile-grade-unknown`. */
  readonly follow: (learner: string, given: FollowGiven) => void
  readonly unfollow: (learner: string, profile: string) => void
  /** Keeps a profile of the learner's own. Throws `profile-shipped` or `profile-parts-too-much`. */
  readonly putProfile: (learner: string, profile: RuleProfile) => void
  /** Deletes one of the learner's own, and follows it no more. */
  readonly removeProfile: (learner: string, profile: string) => void
  /** The scan of an entry. Throws `credit-unknown` or `scan-not-here`. */
  readonly readScan: (learner: string, entry: string) => Promise<ScanFile & { readonly content: Uint8Array }>
}

/** What the ledger stands on. */
export type CreditParts = TianyeCreditParts & {
  readonly log: RecordLog
  readonly learners: LearnersRepository
  readonly added: CreditEntriesRepository
  readonly follows: CreditFollowsRepository
  readonly ownProfiles: OwnProfilesRepository
  readonly scans: ScanStore
  readonly revocations: Pick<Revocations, 'record'>
}

/** See {@link CreditService}. */
export function createCreditService(parts: CreditParts): CreditService {
  const { log, learners, added, follows, ownProfiles, scans, revocations, now } = parts

  const requireLearner = (learner: string): void => {
    if (learners.find(learner) === null) throw new AppError('learner-unknown', { learner })
  }
  const profilesOf = (learner: string): readonly (ProfileView & { readonly profile: CycleProfile })[] => [
    ...cycleProfiles.map((profile) => ({ profile, isOwn: false })),
    ...ownProfiles
      .list(learner)
      .filter(asksOfPeople)
      .map((profile) => ({ profile, isOwn: true })),
  ]
  const findAdded = (learner: string, entry: string): AddedCredit => {
    requireLearner(learner)
    const found = added.find(learner, entry)
    if (found === null) throw new AppError('credit-unknown', { entry })
    return found
  }
  const viewOf = (learner: string, { entry, details, ...times }: AddedCredit): CreditEntryView => {
    const { evidence, ...rest } = details
    const { file, kind } = evidence
    const scan = file === null ? null : { ...file, isHere: scans.has(learner, file.digest) }
    return {
      ...rest,
      ...times,
      entry,
      source: 'added',
      evidence: kind,
      scan,
      level: null,
      serial: null,
      lapsed: [],
      score: null,
      passPercent: null,
    }
  }
  const detailsOf = async (
    learner: string,
    given: CreditGiven,
    before: CreditDetails | null,
  ): Promise<CreditDetails> => {
    const { evidence: kind, scan, ...rest } = given
    if (given.to > dayOf(now())) throw new AppError('credit-in-future', { day: given.to })
    const file =
      scan.kind === 'new'
        ? await scans.keep(learner, scan.bytes)
        : scan.kind === 'keep'
          ? (before?.evidence.file ?? null)
          : null
    return { ...rest, evidence: { kind, file } }
  }
  const dropUnnamed = (learner: string): void => {
    const named = added.list(learner).flatMap(({ details }) => details.evidence.file?.digest ?? [])
    scans.dropOthers(learner, new Set(named))
  }

  return {
    view: async (learner, language) => {
      requireLearner(learner)
      await revocations.record(learner)
      const own = added.list(learner).map((one) => viewOf(learner, one))
      const entries = [...own, ...(await completedCredit(parts, learner, language))]
      const claimsOf = await profileClaims(parts.library)
      const standing = entries
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map((entry) => toEntry(entry, claimsOf))
      const possible = (await possibleCredit(parts.library)).map(
        ({ pack, ...rest }): CreditEntry => ({
          ...rest,
          id: pack,
          course: pack,
          claims: claimsOf(pack),
          on: '',
          form: 'self-study',
          evidence: 'completion-record',
        }),
      )
      const today = dayOf(now())
      const profiles = profilesOf(learner)
      return {
        today,
        profiles,
        follows: follows.list(learner).flatMap((follow) => {
          const found = profiles.find(({ profile }) => profile.id === follow.profile)
          if (found === undefined || !found.profile.cycle.grades.some(({ id }) => id === follow.grade)) return []
          const stands = standingOn(found.profile, follow, today, standing)
          return [{ ...follow, standing: stands, coverage: coverByCourses(found.profile, follow, stands, possible) }]
        }),
        entries: entries.toSorted(byNewest),
      }
    },
    add: async (learner, given) => {
      requireLearner(learner)
      const payload = await detailsOf(learner, given, null)
      const [event] = log.append(learner, now(), [{ kind: 'credit-added', v: 1, payload }])
      if (event === undefined) throw new AppError('internal')
      return event.id
    },
    correct: async (learner, entry, given) => {
      const before = findAdded(learner, entry)
      const details = await detailsOf(learner, given, before.details)
      if (before.withdrawnAt === null && canonicalJson(before.details) === canonicalJson(details)) return
      log.append(learner, now(), [{ kind: 'credit-corrected', v: 1, payload: { entry, details } }])
      dropUnnamed(learner)
    },
    withdraw: (learner, entry) => {
      if (findAdded(learner, entry).withdrawnAt !== null) return
      log.append(learner, now(), [{ kind: 'credit-withdrawn', v: 1, payload: { entry } }])
    },
    restore: (learner, entry) => {
      const { details, withdrawnAt } = findAdded(learner, entry)
      if (withdrawnAt === null) return
      log.append(learner, now(), [{ kind: 'credit-corrected', v: 1, payload: { entry, details } }])
    },
    follow: (learner, given) => {
      requireLearner(learner)
      const found = profilesOf(learner).find(({ profile }) => profile.id === given.profile)
      if (found === undefined) throw new AppError('profile-unknown', { profile: given.profile })
      const grades = found.profile.cycle.grades.map(({ id }) => id)
      if (!grades.includes(given.grade)) {
        throw new AppError('profile-grade-unknown', { ...given, grades: grades.join(', ') })
      }
      follows.put(learner, given)
    },
    unfollow: (learner, profile) => {
      requireLearner(learner)
      follows.remove(learner, profile)
    },
    putProfile: (learner, profile) => {
      requireLearner(learner)
      if (cycleProfiles.some(({ id }) => id === profile.id))
        throw new AppError('profile-shipped', { profile: profile.id })
      const needed = profile.cycle?.parts.reduce((sum, { leastMinutes }) => sum + leastMinutes, 0) ?? 0
      const least = Math.min(...(profile.cycle?.grades ?? []).map(({ minutes }) => minutes))
      if (needed > least) throw new AppError('profile-parts-too-much')
      ownProfiles.put(learner, profile, now())
    },
    removeProfile: (learner, profile) => {
      requireLearner(learner)
      follows.remove(learner, profile)
      ownProfiles.remove(learner, profile)
    },
    readScan: async (learner, entry) => {
      const { file } = findAdded(learner, entry).details.evidence
      if (file === null) throw new AppError('scan-not-here')
      return { ...file, content: await scans.read(learner, file.digest) }
    },
  }
}

function toEntry(
  { entry, source, title, provider, to, parts, form, evidence, passPercent }: CreditEntryView,
  claimsOf: (pack: string) => CreditEntry['claims'],
): CreditEntry {
  const course = source === 'tianye' ? entry : sameCourseKey(title, provider)
  const claims = source === 'tianye' ? claimsOf(packOfEntry(entry)) : {}
  return { id: entry, course, on: to, parts, claims, form, evidence, passPercent }
}

/** Withdrawn ones last, then the newest first. */
function byNewest(a: CreditEntryView, b: CreditEntryView): number {
  const gone = Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null)
  return gone || compare(b.to, a.to) || b.addedAt - a.addedAt || compare(a.entry, b.entry)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
