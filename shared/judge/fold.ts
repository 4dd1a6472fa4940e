/** Lower case, compatibility forms joined, accents and apostrophes off, digits alike. */
export function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´ʼ]/gu, '')
    .replace(/\u0640|[\u064b-\u0655]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\p{N}/gu, '0')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
}
