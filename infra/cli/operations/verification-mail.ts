import { GMAIL_SEARCH, OUTLOOK_RULE } from '#digest/forward-rules'

/** What the mail to a new owner is made of. */
export type Verification = {
  readonly name: string | null
  /** The page with the button. */
  readonly link: string
  /** Where everybody forwards by hand. */
  readonly shared: string
  /** The owner's secret address, for automatic forwards; null when the address joins an owner who has one. */
  readonly secret: string | null
}

/** Asks whose address it is, and says how forwarding is set up. */
export const verificationMail = ({
  name,
  link,
  shared,
  secret,
}: Verification): { readonly subject: string; readonly text: string } => ({
  subject: 'Is this your address? (Have We Met)',
  text: `Hello${name === null ? '' : ` ${name}`},

somebody wants Have We Met to work for this address. It asks people who want to
connect with you one polite question, "have we met?", and tells you once a day
what they answered.

If that was you, open this page and press its button. It works for seven days:
${link}

If it was not, do nothing: nothing happens without the button.

Then there are two ways to hand over an invitation.

By hand: forward it to ${shared}
${secret === null ? '' : automatic(secret)}
You can answer any digest with what you want done, such as "accept 2, ignore 3".
`,
})

const automatic = (secret: string): string => `
By itself: let your mail forward invitations to your own secret address,
${secret}
Whoever knows it can put invitations before you, so keep it to yourself.

Gmail: Settings, "Forwarding and POP/IMAP", "Add a forwarding address". Gmail
writes to that address, and its confirmation link comes back to you from us. Then
make a filter that forwards to it; put this into the search field:
${GMAIL_SEARCH}

Outlook: Settings, Mail, Rules, "Add new rule":
${OUTLOOK_RULE.map((line) => `- ${line}`).join('\n')}
- Action: "Redirect to" that address. ("Forward to" would hide the sender. At
  work, an administrator may have to allow it.)
`
