import type { Sent } from '#local/disk/outbox'

/** What SES publishes about one sent mail, as `[suffix for the message's id, event]`: Send, then what became of it. */
export function feedbackOn(sent: Sent): [string, object][] {
  return [
    ['send', { eventType: 'Send', mail: mailOf(sent), send: {} }],
    ...sent.destinations.map((to, index): [string, object] => [
      `fate-${index}`,
      { ...fateOf(to, sent), mail: mailOf(sent) },
    ]),
  ]
}

/**
 * SES's mailbox simulator, with or without +label, behaves as it does there
 * (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html). Addresses under
 * `.invalid` bounce too: RFC 2606 keeps them from ever existing.
 */
function fateOf(to: string, { at }: Sent): object {
  const simulated = /^(\w+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(to)?.[1]?.toLowerCase()
  if (simulated === 'bounce' || /@([^@]+\.)?invalid$/i.test(to)) return bounce(to, at, 'Permanent', 'General')
  if (simulated === 'suppressionlist') return bounce(to, at, 'Permanent', 'Suppressed')
  if (simulated === 'ooto') return bounce(to, at, 'Transient', 'General')
  if (simulated === 'complaint') return complaint(to, at)
  return {
    eventType: 'Delivery',
    delivery: {
      timestamp: at,
      recipients: [to],
      processingTimeMillis: 1,
      smtpResponse: '250 2.0.0 OK',
      reportingMTA: 'local.amazonses.com',
    },
  }
}

function bounce(to: string, at: string, bounceType: string, bounceSubType: string): object {
  const permanent = bounceType === 'Permanent'
  return {
    eventType: 'Bounce',
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: to,
          action: permanent ? 'failed' : 'delayed',
          status: permanent ? '5.1.1' : '4.0.0',
          diagnosticCode: permanent ? 'smtp; 550 5.1.1 user unknown' : 'smtp; out of office',
        },
      ],
      timestamp: at,
      feedbackId: 'local',
      reportingMTA: 'dns; local.amazonses.com',
    },
  }
}

function complaint(to: string, at: string): object {
  return {
    eventType: 'Complaint',
    complaint: {
      complainedRecipients: [{ emailAddress: to }],
      timestamp: at,
      feedbackId: 'local',
      complaintFeedbackType: 'abuse',
      arrivalDate: at,
    },
  }
}

function mailOf({ id, at, source, destinations, tags, configurationSet }: Sent): object {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]])
  return {
    timestamp: at,
    source,
    sendingAccountId: '000000000000',
    messageId: id,
    destination: destinations,
    headersTruncated: false,
    headers: [],
    commonHeaders: {},
    tags: { ...Object.fromEntries(own), 'ses:configuration-set': [configurationSet] },
  }
}
