/** Mails of invented people. */
export type Person = { readonly name: string; readonly address: string }

/** A forward by hand, as Gmail makes it. `id` names its Message-ID. */
export const forward = (of: {
  readonly by: Person
  readonly from: string
  readonly subject: string
  readonly body: string
  readonly id: string
  readonly above?: string
}): string =>
  mail(
    {
      From: `${of.by.name} <${of.by.address}>`,
      To: 'invites@met.example.net',
      Subject: `Fwd: ${of.subject}`,
      'Message-ID': `<${of.id}@mail.example.com>`,
    },
    `${of.above ? `${of.above}\n\n` : ''}---------- Forwarded message ---------
From: ${of.from}
Date: Mon, Jan 5, 2026 at 9:12 AM
Subject: ${of.subject}
To: <${of.by.address}>


${of.body}`,
  )

/** A plain personal request: the inviter's own address is the reply channel. */
export const personal = (
  by: Person,
  inviter: Person,
  id: string,
  note = "I'd like to connect with you.",
): string =>
  forward({
    by,
    id,
    from: `${inviter.name} <${inviter.address}>`,
    subject: 'Connecting',
    body: `Hello,\n\n${note}\n\n${inviter.name}`,
  })

/** LinkedIn's invitation: no address of the inviter anywhere, unless the owner gives one above. */
export const linkedin = (
  by: Person,
  { name }: Person,
  id: string,
  { note = "I'd like to join your LinkedIn network.", above }: { note?: string; above?: string } = {},
): string => {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return forward({
    by,
    id,
    from: `${name} <invitations@linkedin.com>`,
    subject: 'I want to connect',
    ...(above && { above }),
    body: `Hi,

${note}

${name}
Baker at Example Mills

View profile: https://www.linkedin.com/comm/in/${slug}?trk=eml-email_m2m_invite_single_01-hero-2-prof%7Ename
Accept: https://www.linkedin.com/comm/mynetwork/invitation-accept/?invitationId=${numberOf(slug)}&trkEmail=hero

.....................................
Unsubscribe   |   Help
You are receiving Invitation emails.`,
  })
}

/** What comes back to a question's answer address. */
export const answer = (
  from: Person,
  to: string,
  text: string,
  id: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  mail(
    {
      From: `${from.name} <${from.address}>`,
      To: to,
      Subject: 'Re: Have we met?',
      'Message-ID': `<${id}@mail.example.org>`,
      ...more,
    },
    text,
  )

export const mail = (headers: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries({
    Date: 'Mon, 5 Jan 2026 10:00:00 +0000',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`

/** LinkedIn's ids have 19 digits. */
const numberOf = (slug: string): string =>
  `74${slug.replace(/./g, (letter) => String(letter.charCodeAt(0)))}`.padEnd(19, '0').slice(0, 19)
