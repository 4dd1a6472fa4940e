/** Lower case, compatibility forms joined, accents and apostrophes off, digits alike. */
export function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652'’‘`´ʼ]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\p{N}/gu, '0')
}
