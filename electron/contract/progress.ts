import { z } from 'zod'

const thousandths = z.int().min(0).max(1000)

/** What whoever asks knows already. */
export const progressAfterSchema = z.strictObject({ after: thousandths })

/** How much is done of something that takes long; `null` once nothing of the kind is being done. */
export const progressSchema = thousandths.nullable()
