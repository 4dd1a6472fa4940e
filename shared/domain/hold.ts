type Hold = {
  readonly says: string
  /** The owner may overrule it with "send the question". */
  readonly approvable: boolean
  /** The question goes out by itself once the reason is gone, within three days. */
  readonly retries: boolean
  /** Nothing this service may ever send there: the owner gets a hand-off instead. */
  readonly handoff: boolean
  /** No address to ask at all: one that is given is refused, and everything stays as it was. */
  readonly noAddress: boolean
}

const hold = (says: string, more: Partial<Hold> = {}): Hold => ({
  says,
  approvable: false,
  retries: false,
  handoff: false,
  noAddress: false,
  ...more,
})

/** Why a question is held back, in words for the owner. */
export const HOLDS = {
  'approve-mode': hold('You approve each question before it is sent.', { approvable: true }),
  unauthenticated: hold('The forwarded mail could not be authenticated.', { approvable: true }),
  'spam-unsure': hold('The mail check could not rule out spam.', { approvable: true }),
  spam: hold('The mail check says that the invitation is spam.'),
  'not-a-person': hold('The address belongs to a machine or a list, not to a person.', { noAddress: true }),
  'own-address': hold('The address is your own or belongs to this service.', { noAddress: true }),
  'owner-cap': hold('Your limit of questions for this hour or day is reached.', { retries: true }),
  'total-cap': hold('The limit of questions of this service for today is reached.', { retries: true }),
  'switched-off': hold('Asking is switched off for this service.', { retries: true }),
  'not-taken': hold('The mail service takes no mail for now.', { retries: true }),
  'maybe-sent': hold('The question may not have been sent.'),
  rejected: hold('The mail service refused to write to this address.', { handoff: true }),
  'asked-before': hold('You asked this address before.', { handoff: true }),
  'asked-by-others': hold('Others asked this person often enough lately.', { handoff: true }),
  suppressed: hold('This address must not be written to.', { handoff: true }),
  'inviter-is-owner': hold('The inviter uses this service too.', { handoff: true }),
} as const satisfies Record<string, Hold>

export type HoldCode = keyof typeof HOLDS
