/** Why a serial was withdrawn. */
export const withdrawalReasons = [
  'issued-by-mistake',
  'records-changed',
  'replaced',
  'name-corrected',
  'withdrawn',
] as const

/** Why an issuer's key no longer signs. */
export const keyEndReasons = ['key-lost', 'key-stolen', 'key-replaced', 'no-longer-ours'] as const
