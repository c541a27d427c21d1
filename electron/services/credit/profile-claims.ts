import { claimedParts } from '#courses/format/credit-claim.ts'
import type { CreditEntry } from '#courses/rules/credit/credit-entry.ts'
import type { CourseLibrary } from '../library/course-library.ts'

/**
 * What the courses here claim by single rule profiles, by the id of the pack. A course that was completed in another version counts
 * by the claims of the one that is here: its papers tell the general claim alone.
 */
export async function profileClaims(
  library: Pick<CourseLibrary, 'listPacks'>,
): Promise<(pack: string) => CreditEntry['claims']> {
  const packs = await library.listPacks()
  const claims = new Map(
    packs.map(({ id, credit }) => [
      id,
      Object.fromEntries(
        Object.keys(credit?.profiles ?? {}).map((profile) => [
          profile,
          credit === undefined ? [] : claimedParts(credit, profile),
        ]),
      ),
    ]),
  )
  return (pack) => claims.get(pack) ?? {}
}
