import EmailForwardParser from 'email-forward-parser'
import type { Line } from './body.ts'
import { BARE, type Forwarded } from './forwarded.ts'

/** Larger bodies are no forward of an invitation by hand; the peer's expressions are not linear. */
const MOST_CHARACTERS = 30_000
const LONGEST_LINE = 2000
const peer = new EmailForwardParser()

/** What our own reader does not know, the peer may; its answer counts only with an address. */
export function byPeer(lines: readonly Line[], subject: string): Forwarded | null {
  const text = lines.map((line) => line.raw.replace(/^\s*> ?/, '')).join('\n')
  if (text.length > MOST_CHARACTERS) return null
  if (lines.some((line) => line.raw.length > LONGEST_LINE)) return null
  const { email } = peer.read(text, subject)
  const address = email.from?.address
  if (!address || !email.body) return null
  const first = email.body.trim().split('\n')[0]?.trim() ?? ''
  const start = lines.findIndex((line) => line.raw.replace(/^\s*> ?/, '').trim() === first)
  if (start === -1) return null
  return {
    ...BARE,
    from: { name: email.from.name ?? '', address: address.toLowerCase() },
    subject: email.subject ?? null,
    body: lines.slice(start),
  }
}
