import { answerOf } from './answer-body.ts'
import { isAutomatic } from './automatic.ts'
import { readBounce } from './bounce.ts'
import type { Mail } from './parse.ts'

/** A mail that came back from an inviter. `text`: their own new words, for the two machine kinds what the machine said. */
export type Reply =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'auto_reply'; readonly text: string }
  | {
      readonly kind: 'bounce'
      readonly text: string
      readonly permanent: boolean
      readonly recipient: string | null
    }

/**
 * Tells a person's answer from an automatic reply and a delivery report. The order matters (G-20): delivery reports
 * bear the headers of automatic replies too. The own loop (G-23) is the caller's to find before.
 */
export function readReply(mail: Mail): Reply {
  const text = answerOf(mail)
  const bounce = readBounce(mail)
  if (bounce !== null) return { kind: 'bounce', text, ...bounce }
  return { kind: isAutomatic(mail, text) ? 'auto_reply' : 'answer', text }
}
