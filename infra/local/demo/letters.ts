import MailComposer from 'nodemailer/lib/mail-composer/index.js'

/** A mail of the demo, ready for SMTP. */
export type Letter = { readonly from: string; readonly to: string; readonly raw: Buffer }

type Person = { readonly name: string; readonly address: string }

/** The people of the demo; none of them exists. */
export const CAST = {
  noor: { name: 'Noor Haddad', address: 'noor.haddad@example.org' },
  milan: { name: 'Milan Dekker', address: 'milan.dekker@example.org' },
  pia: { name: 'Pia Sandberg', address: 'pia.sandberg@example.invalid' },
} as const satisfies Record<string, Person>

/** A mail as its author's program sends it. */
export const letter = async (
  from: Person,
  to: string,
  subject: string,
  text: string,
  inReplyTo?: string,
): Promise<Letter> => ({
  from: from.address,
  to,
  raw: await new MailComposer({
    from,
    to,
    subject,
    text,
    ...(inReplyTo && { inReplyTo, references: inReplyTo }),
  })
    .compile()
    .build(),
})

/** What the owner forwards by hand, as Gmail writes it. */
const forward = (
  owner: Person,
  to: string,
  original: { from: string; subject: string; text: string },
): Promise<Letter> =>
  letter(
    owner,
    to,
    `Fwd: ${original.subject}`,
    `---------- Forwarded message ---------
From: ${original.from}
Date: Mon, Nov 23, 2026 at 9:12 AM
Subject: ${original.subject}
To: <${owner.address}>


${original.text}`,
  )

const fromLinkedin = (name: string, headline: string, slug: string, words: string): string => `Hi,

${words}

${name}
${headline}

View profile: https://www.linkedin.com/comm/in/${slug}?trk=eml-email_m2m_invite_single_01-hero-2-prof%7Ename

.....................................
You are receiving LinkedIn invitations emails.`

/** Six invitations, in the order in which the owner forwards them. */
export const invitations = async (
  owner: Person,
  intake: string,
): Promise<readonly (readonly [string, Letter])[]> => {
  const lena = (subject: string) => ({
    from: 'Lena Brandt <invitations@linkedin.com>',
    subject,
    text: fromLinkedin(
      'Lena Brandt',
      'Head of Partnerships at Example Cloud',
      'lena-brandt-demo',
      "I'd like to join your LinkedIn network.",
    ),
  })
  return [
    [
      'Omar Reyes, through LinkedIn, with a note that says how you met',
      await forward(owner, intake, {
        from: 'Omar Reyes <invitations@linkedin.com>',
        subject: 'I want to connect',
        text: fromLinkedin(
          'Omar Reyes',
          'Librarian at Example City Library',
          'omar-reyes-demo',
          'We met at your workshop on sourdough in the city library last March; I asked about rye.',
        ),
      }),
    ],
    [
      'Noor Haddad, by a plain mail without a reason: she can be asked',
      await forward(owner, intake, {
        from: `${CAST.noor.name} <${CAST.noor.address}>`,
        subject: 'Connecting',
        text: `Hello,\n\nI would like to connect with you.\n\n${CAST.noor.name}`,
      }),
    ],
    [
      'Milan Dekker, by a plain mail without a reason: he can be asked',
      await forward(owner, intake, {
        from: `${CAST.milan.name} <${CAST.milan.address}>`,
        subject: 'Let us connect',
        text: `Hello,\n\nlet's connect!\n\n${CAST.milan.name}`,
      }),
    ],
    [
      'Lena Brandt, through LinkedIn of today: no address leads to her',
      await forward(owner, intake, lena('I want to connect')),
    ],
    [
      "LinkedIn's reminder of Lena Brandt: the same invitation",
      await forward(owner, intake, lena('Lena is waiting for your response')),
    ],
    [
      'a forgery that only looks like LinkedIn',
      await forward(owner, intake, {
        from: 'LinkedIn <invitations@linkedin.com.example.test>',
        subject: 'You have 1 new message',
        text: 'Your account will be closed. Sign in: https://linkedin.com.example.test/login',
      }),
    ],
    [
      'Pia Sandberg, by a plain mail, from an address that does not exist',
      await forward(owner, intake, {
        from: `${CAST.pia.name} <${CAST.pia.address}>`,
        subject: 'Connecting',
        text: `Hello,\n\nI would like to connect with you.\n\n${CAST.pia.name}`,
      }),
    ],
  ]
}
