import { expect, test } from 'vitest'
import { composeWelcome } from '#digest/welcome'

const welcome = (more: Partial<Parameters<typeof composeWelcome>[0]> = {}) =>
  composeWelcome({
    name: 'Ron Example',
    address: 'ron@example.com',
    intake: { shared: 'invites@met.example.com', alias: 'k7m2n4p5q6r7s2t3@met.example.com' },
    digestHour: 8,
    zone: 'Europe/Berlin',
    mode: 'auto',
    ...more,
  })

test('a welcome names both addresses, the filter of Gmail, the rule of Outlook, and the hour', () => {
  const { text } = welcome()
  for (const part of [
    'Hello Ron Example,',
    'from ron@example.com to invites@met.example.com',
    'k7m2n4p5q6r7s2t3@met.example.com',
    'from:invitations@linkedin.com',
    'Sender address includes',
    '8:00 (Europe/Berlin)',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('null')
})

test('who approves each question reads that', () => {
  expect(welcome({ mode: 'approve' }).text).toContain('sends it when you say so')
  expect(welcome({ name: null }).text).toMatch(/^Hello,\n/)
})
