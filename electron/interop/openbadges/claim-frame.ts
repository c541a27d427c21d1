/** Before the Base45 of a claim: whose it is, and the version of the format. */
export const claimPrefix = 'TY1:'

/** After it: Base45 may end in a space, which scanners and clipboards like to drop. */
export const claimSuffix = '.'

/** Longest claim there can be, in characters. */
export const maxClaimLength = 1000

/** What an issuer signs: a line that says what it is, so that it is never taken for a signature over something else. */
export function signedClaimBytes(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('tianye claim 1\n'), bytes])
}
