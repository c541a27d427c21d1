import { z } from 'zod'
import { creditDetailsSchema } from '#courses/format/credit-details.ts'

/** credit-added 1: credit earned elsewhere. The entry is known by the id of this event. */
export const creditAddedSchema = creditDetailsSchema

/** credit-corrected 1: what an entry says from now on, all of it. One that was withdrawn stands again. */
export const creditCorrectedSchema = z.strictObject({
  /** Id of the event that added it. */
  entry: z.uuid(),
  details: creditDetailsSchema,
})

/** credit-withdrawn 1: an entry counts no more. */
export const creditWithdrawnSchema = z.strictObject({ entry: z.uuid() })
