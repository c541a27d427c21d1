import { plainLineSchema } from './plain-line.ts'

/** A publisher's name as it is shown: one line. */
export const publisherNameSchema = plainLineSchema(80)
