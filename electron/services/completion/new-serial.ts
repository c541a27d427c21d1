/** `TY-XXXX-XXXX-XXXX-XXXX` in Crockford's base 32, which has no letter that looks like a digit; 80 bits. */
export function newSerial(random: Uint8Array): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = BigInt(`0x${Buffer.from(random).toString('hex')}`)
  let text = ''
  for (let place = 0; place < 16; place += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text
    bits >>= 5n
  }
  return `TY-${text.replaceAll(/(.{4})(?=.)/g, '$1-')}`
}
