/** Mailbox full, greylisted, host away for now: codes by RFC 3463, words where a server sends none. */
const PASSING_CODE = /(?<![\d.])(?:4\.\d{1,3}\.\d{1,3}|5\.2\.2)(?![\d.])/
const PASSING_REPLY = /(?<![\d.-])(?:4[2-5]\d|552)[ -](?!byte)/
const PERMANENT_CODE = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/
const PASSING_WORDS = [
  'mailbox full',
  'mailbox is full',
  'mail box full',
  'quota',
  'over quota',
  'exceeded storage',
  'insufficient storage',
  'not enough space',
  'inbox is full',
  "recipient's mailbox is full",
  'too many messages',
  'postfach ist voll',
  'boîte pleine',
  'buzón está lleno',
  'casella piena',
  'try again later',
  'temporarily',
  'temporary failure',
  'greylist',
  'timed out',
  'timeout',
  'could not be delivered yet',
  'переполнен',
  'still being retried',
  'no action is required',
  'warning message only',
  'has been delayed',
  'delivery is delayed',
  'delivery delayed',
  'not yet been delivered',
  'not been delivered yet',
  'will be retried',
  'will keep trying',
  'delivery incomplete',
  'will retry',
  'will continue to',
] as const

/** Whether the words or codes of a failure say that it may pass. */
export function isPassing(why: string): boolean {
  const text = why.toLowerCase().replace(/\s+/g, ' ')
  if (PASSING_CODE.test(text)) return true
  if (PASSING_WORDS.some((words) => text.includes(words)))
    return !PERMANENT_CODE.test(text) || /full|quota|storage/.test(text)
  return !PERMANENT_CODE.test(text) && PASSING_REPLY.test(text)
}
