import { BY_HAND_WORDS } from './by-hand-words.ts'
import { plainName, withoutLinks } from './plain-name.ts'
import { spoken } from './spoken.ts'
import { spokenName } from './spoken-name.ts'

export type ByHand = {
  readonly subject: string
  readonly text: string
  /** RFC 6068, with In-Reply-To where the invitation's Message-ID is known; null without an address. */
  readonly mailto: string | null
}

/** The question in the owner's own voice, ready to be sent by them. `messageId` with angle brackets. */
export const composeByHand = (of: {
  readonly owner: string
  readonly inviter: string
  readonly language: string | null
  readonly address: string | null
  readonly messageId: string | null
}): ByHand => {
  const { subject, text } = BY_HAND_WORDS[spoken(of.language)]
  const names = { owner: plainName(of.owner), inviter: spokenName(plainName(withoutLinks(of.inviter))) }
  const greeting = names.inviter === '' ? text.replace(/,? \{inviter\}/, '') : text
  const body = greeting.replace(/\{(owner|inviter)\}/g, (_, who: 'owner' | 'inviter') => names[who])
  const { address, messageId } = of
  return {
    subject,
    text: body,
    mailto: address === null ? null : mailto({ address, subject, body, messageId }),
  }
}

/** A `mailto:` link (RFC 6068 §2); what is null is left out. */
export const mailto = (to: {
  readonly address: string
  readonly subject?: string
  readonly body?: string
  readonly messageId?: string | null
}): string => {
  const fields = [
    ['subject', to.subject],
    ['in-reply-to', to.messageId],
    ['body', to.body?.replace(/\r?\n/g, '\r\n')],
  ].flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  const address = encodeURIComponent(to.address).replaceAll('%40', '@').replaceAll('%2B', '+')
  return `mailto:${address}${fields.length > 0 ? `?${fields.join('&')}` : ''}`
}
