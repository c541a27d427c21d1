/** The version of the pack format that this program writes and reads whole, as `pack.yaml` names it. */
export const formatVersion = '1.0'

const known = { major: 1, minor: 0 }

/** What a reader of this version may do with a pack: read it whole, read it past keys it does not know, or refuse it. */
export type FormatStanding = 'known' | 'newer-minor' | 'newer-major'

/**
 * Judges the `format` of a `pack.yaml`: two whole numbers, a point between them. A newer minor only adds keys that an older
 * reader may pass over; a newer major may mean anything. `null` when it is no such version, or below 1.
 */
export function formatStanding(format: unknown): FormatStanding | null {
  const [, major = '', minor = ''] =
    typeof format === 'string' ? (/^([1-9]\d{0,3})\.(\d{1,4})$/.exec(format) ?? []) : []
  if (major === '') return null
  if (Number(major) > known.major) return 'newer-major'
  return Number(minor) > known.minor ? 'newer-minor' : 'known'
}
