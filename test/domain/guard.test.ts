import { describe, expect, test } from 'vitest'
import { guard, type Suspicion } from '#domain/guard'

const harmless: Suspicion = {
  address: 'ada@example.org',
  authenticated: true,
  spam: 'PASS',
  mode: 'auto',
  ownAddresses: ['ron@example.com'],
  ownDomains: ['met.example.com'],
  inviterIsOwner: false,
}
const held = (more: Partial<Suspicion>) => guard({ ...harmless, ...more })

describe('a question is held back', () => {
  test('not without a reason', () => {
    expect(guard(harmless)).toBeNull()
  })

  test('G-01 where the forward is not authenticated (red without the hold)', () => {
    expect(held({ authenticated: false })).toBe('unauthenticated')
  })

  test('G-02 where the owner approves each (red without the mode)', () => {
    expect(held({ mode: 'approve' })).toBe('approve-mode')
  })

  test('G-03 unless the spam check passed', () => {
    expect(held({ spam: 'FAIL' })).toBe('spam')
    expect(held({ spam: 'unsure' })).toBe('spam-unsure')
  })

  test.each([
    'noreply',
    'no-reply',
    'no_reply',
    'do-not-reply',
    'donotreply',
    'invitations-noreply',
    'noreply+ada',
    'MAILER-DAEMON',
    'postmaster',
    'bounce',
    'bounces+123',
    'acme-notifications',
    'mailrobot',
    'do.not.reply',
    'no.reply',
    'owner-pumps',
    'pumps-owner',
    'pumps-request',
    'list',
    'listserv',
    'majordomo',
  ])('G-05 from %s: nobody reads there (red without its pattern)', (local) => {
    expect(held({ address: `${local}@example.org` })).toBe('not-a-person')
  })

  test.each([
    'info',
    'ada',
    'noel',
    'reply',
    'boss',
    'request',
    'owner',
    'bouncer',
    'liszt',
    'ada.noreplyson',
  ])('G-05 but %s is often a human', (local) => {
    expect(held({ address: `${local}@example.org` })).toBeNull()
  })

  test.each([
    'invitations@linkedin.com',
    'ada@e.linkedin.com',
    'Ada@LinkedIn.com',
    'm-abc@reply.linkedin.com',
    'ada@mail.xing.com',
    'ada@facebookmail.com',
  ])("G-05 from the network's own %s (red without the domain)", (address) => {
    expect(held({ address })).toBe('not-a-person')
  })

  test('G-05 but not from a domain that only ends alike', () => {
    expect(held({ address: 'ada@notlinkedin.com' })).toBeNull()
  })

  test.each(['ron@example.com', 'RON@example.com', 'invites@met.example.com', 'x@reply.met.example.com'])(
    'G-06 from %s: the forwarder and the service itself (red without their addresses)',
    (address) => {
      expect(held({ address })).toBe('own-address')
    },
  )

  test('G-06, G-09 from another owner: that is a hand-off', () => {
    expect(held({ inviterIsOwner: true })).toBe('inviter-is-owner')
  })

  test('with the reason first that nobody can overrule', () => {
    const all = { spam: 'FAIL', authenticated: false, mode: 'approve' } as const
    expect(held({ ...all, address: 'noreply@example.org' })).toBe('not-a-person')
    expect(held(all)).toBe('spam')
    expect(held({ ...all, spam: 'unsure' })).toBe('spam-unsure')
    expect(held({ ...all, spam: 'PASS' })).toBe('unauthenticated')
  })
})
