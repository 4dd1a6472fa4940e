/** Mails of invented people, as the owner forwards them. */
type Person = { readonly name: string; readonly address: string }

const headers = (lines: Readonly<Record<string, string>>): string =>
  Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')

let number = 0
const messageId = (): string => `<letter-${++number}@example.com>`

export const OWNER: Person = { name: 'Ron Vermeer', address: 'you@example.com' }

const mail = (
  from: Person,
  subject: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  `${headers({
    From: `${from.name} <${from.address}>`,
    To: 'invites@met.localhost',
    Subject: subject,
    Date: 'Mon, 5 Jan 2026 10:00:00 +0000',
    'Message-ID': messageId(),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...more,
  })}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`

/** A mail forwarded by hand from Gmail. */
export const forwarded = (of: {
  from: string
  subject: string
  body: string
  above?: string
  by?: Person
}): string =>
  mail(
    of.by ?? OWNER,
    `Fwd: ${of.subject}`,
    `${of.above ? `${of.above}\n\n` : ''}---------- Forwarded message ---------
From: ${of.from}
Date: Mon, Jan 5, 2026 at 9:12 AM
Subject: ${of.subject}
To: <you@example.com>


${of.body}`,
  )

/** A plain personal request: the channel is direct. */
export const personal = (from: Person, note = "I'd like to connect with you."): string =>
  forwarded({
    from: `${from.name} <${from.address}>`,
    subject: 'Connecting',
    body: `Hi Ron,\n\n${note}\n\nBest regards,\n${from.name}`,
  })

/** LinkedIn's ids have 19 digits. */
const idOf = (slug: string): string =>
  `74${Array.from(slug, (letter) => letter.charCodeAt(0)).join('')}`.padEnd(19, '0').slice(0, 19)

/** LinkedIn's invitation of today: no address anywhere. */
export const linkedin = (name: string, headline: string, slug: string, note = '', above?: string): string =>
  forwarded({
    from: `${name} <invitations@linkedin.com>`,
    subject: 'I want to connect',
    ...(above && { above }),
    body: linkedinBody(name, headline, slug, note),
  })

const linkedinBody = (name: string, headline: string, slug: string, note: string): string => `Hi Ron,

${note || "I'd like to join your LinkedIn network."}

${name}
${headline}

View profile: https://www.linkedin.com/comm/in/${slug}?lipi=urn%3Ali%3Apage%3Aemail_email_m2m_invite_single_01&trk=eml-email_m2m_invite_single_01-hero-2-prof%7Ename
Accept: https://www.linkedin.com/comm/mynetwork/invitation-accept/?invitationId=${idOf(slug)}&trkEmail=eml-email_m2m_invite_single_01-hero

.....................................
Unsubscribe   |   Help
You are receiving Invitation emails.
This email was intended for Ron Vermeer (Teacher).`

export const answer = (
  from: Person,
  to: string,
  text: string,
  more: Readonly<Record<string, string>> = {},
): string => mail(from, 'Re: Have we met?', text, { To: to, ...more })

/** LinkedIn's own mail of today, which a filter passes on as it is. `more` stands on top. */
export const original = (
  name: string,
  slug: string,
  more: Readonly<Record<string, string>>,
  note = '',
): string =>
  mail(
    { name, address: 'invitations@linkedin.com' },
    'I want to connect',
    linkedinBody(name, 'Baker', slug, note),
    {
      ...more,
      To: `${OWNER.name} <${OWNER.address}>`,
    },
  )

/** As an attachment, with all its headers. */
export const attached = (raw: string): string => {
  const boundary = 'attached-0815'
  return mail(
    OWNER,
    'Fwd: I want to connect',
    `--${boundary}\nContent-Type: text/plain\n\nSee attached.\n--${boundary}\nContent-Type: message/rfc822\n\n${raw.replaceAll('\r\n', '\n')}\n--${boundary}--`,
    { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
  )
}
