import { saysAutomatic } from './automatic-headers.ts'
import { soundsAutomatic } from './automatic-wording.ts'
import type { Mail } from './parse.ts'

/**
 * Whether a machine wrote this mail: an absence note, a ticket, a challenge, list mail, a receipt, a complaint report.
 * `words`: its text without quotations. Delivery reports bear the same headers, so `readBounce` must have been asked first.
 */
export const isAutomatic = (mail: Mail, words: string): boolean =>
  saysAutomatic(mail) || soundsAutomatic(mail.subject, words)
