const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32, lower case, without padding: safe in a local part, a path and a message tag. */
export const base32 = (bytes: Uint8Array): string => {
  let bits = 0
  let held = 0
  let out = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + ALPHABET.charAt((held << (5 - bits)) & 31) : out
}

/** The bytes of what `base32` wrote; the caller has checked that it holds no other letters. */
export const fromBase32 = (text: string): Buffer => {
  let bits = 0
  let held = 0
  const bytes: number[] = []
  for (const letter of text) {
    held = (held << 5) | (letter <= '7' ? letter.charCodeAt(0) - 24 : letter.charCodeAt(0) - 97)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  return Buffer.from(bytes)
}
