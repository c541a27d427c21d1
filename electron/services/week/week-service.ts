import type { WeekView } from '#contract/week.ts'
import type { DeedsRepository } from '#db/repositories/deeds-repository.ts'
import type { HighlightsRepository } from '#db/repositories/highlights-repository.ts'

/** A learner's last seven days: what was answered, written and signed off. Pages that were opened are nobody's business. */
export type WeekService = {
  /** Throws `learner-locked`. */
  readonly view: (learner: string) => WeekView
}

/** What a week is counted from. */
export type WeekParts = {
  readonly deeds: DeedsRepository
  readonly highlights: Pick<HighlightsRepository, 'list'>
  readonly now: () => number
  /** Minutes east of UTC at an instant, by this PC's clock. */
  readonly utcOffsetMinutes: (at: number) => number
}

const dayMs = 86_400_000

/** See {@link WeekService}. A day is one of this PC's calendar; what is dated later than today is not counted. */
export function createWeekService({ deeds, highlights, now, utcOffsetMinutes }: WeekParts): WeekService {
  const dayOf = (at: number) => Math.floor((at + utcOffsetMinutes(at) * 60_000) / dayMs)
  return {
    view: (learner) => {
      const today = dayOf(now())
      // A day more at either end: which instants are of a day is known by its own offset alone.
      const span = { from: (today - 7) * dayMs, until: (today + 2) * dayMs }
      const answers = deeds.answersIn(learner, span).map(dayOf)
      const signOffs = deeds.signOffsIn(learner, span).map(dayOf)
      const notes = highlights.list(learner).flatMap(({ note, changedAt }) => (note === '' ? [] : [dayOf(changedAt)]))
      return {
        days: Array.from({ length: 7 }, (_, index) => {
          const day = today - 6 + index
          const on = (days: readonly number[]) => days.filter((one) => one === day).length
          return {
            day: new Date(day * dayMs).toISOString().slice(0, 10),
            answers: on(answers),
            notes: on(notes),
            signOffs: on(signOffs),
          }
        }),
      }
    },
  }
}
