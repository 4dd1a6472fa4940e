import { textOf } from './body.ts'
import type { Original } from './original.ts'
import { firstAddress } from './shown-mailbox.ts'

export type Confirmation = {
  readonly url: string
  readonly code: string | null
  /** The mailbox that wants to forward, lower case. */
  readonly requester: string | null
}

const SENDER = 'forwarding-noreply@google.com'
const HOSTS = new Set(['mail.google.com', 'mail-settings.google.com', 'isolated.mail.google.com'])

/** Gmail asks to confirm that it may forward here: known by its sender and the link that approves, in any language. */
export function readConfirmation(original: Original): Confirmation | null {
  if (original.from?.address !== SENDER) return null
  const lines = [...original.text, ...original.html()]
  const url = lines
    .flatMap((line) => line.links.map((link) => approving(link.href)))
    .find((url) => url !== null)
  if (url === undefined) return null
  const words = textOf(lines)
  return { url, code: codeIn(original.subject, words), requester: requesterIn(original.subject, words) }
}

/** `/mail/vf-…` approves; `/mail/uf-…` cancels and is never given out. */
function approving(href: string): string | null {
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  const approves = /^\/mail\/(?:[a-z0-9/]{1,20}\/)?vf-/.test(url.pathname)
  if (url.protocol !== 'https:' || url.username !== '' || !HOSTS.has(url.hostname) || !approves) return null
  return url.href
}

/** Older mails bear it: `(#123456789) …`, `（＃…）`, "Confirmation code: …". The number of a help article is none. */
function codeIn(subject: string, words: string): string | null {
  const inSubject = /[#＃]\s?(\d{6,12})/.exec(subject)?.[1]
  if (inSubject !== undefined) return inSubject
  for (const line of words.split('\n')) {
    const code = /^[^\d]{2,80}[:：]\s*(\d{6,12})\s*$/.exec(line)?.[1]
    if (code !== undefined) return code
  }
  return null
}

function requesterIn(subject: string, words: string): string | null {
  const found = firstAddress(subject) ?? firstAddress(words)
  return found?.address.toLowerCase() ?? null
}
