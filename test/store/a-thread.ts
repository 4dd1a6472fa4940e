import type { Thread } from '#domain/thread'

/** A thread of a made-up inviter, whose question waits to be sent. */
export const aThread = (more: Partial<Thread> = {}): Thread => ({
  id: 'thread',
  owner: 'owner',
  createdAt: 0,
  invitation: {
    network: 'linkedin',
    inviter: {
      name: 'Ada Kroll',
      headline: null,
      location: null,
      profileUrl: null,
      mutualConnections: null,
    },
    note: null,
    reminder: false,
    replyChannel: { kind: 'direct', address: 'ada@example.org' },
    invitationId: null,
    language: null,
    messageId: null,
  },
  mail: 'mail',
  state: { status: 'asking', to: 'ada@example.org', graceUntil: 0, claimedAt: null },
  answers: [],
  pending: [],
  questions: 1,
  sent: null,
  newsAt: 0,
  policyMayDecide: true,
  history: [],
  ...more,
})
