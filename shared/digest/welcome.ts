import { plainName } from '#text/plain-name'
import { GMAIL_SEARCH, OUTLOOK_RULE } from './forward-rules.ts'

/**
 * The first mail to a new owner: where to forward, how to let a filter do it, and what will happen.
 * `intake`: the address for all and the owner's secret one; `digestHour`: local, 0 to 23.
 */
export const composeWelcome = (to: {
  readonly name: string | null
  readonly address: string
  readonly intake: { readonly shared: string; readonly alias: string }
  readonly digestHour: number
  readonly zone: string
  readonly mode: 'auto' | 'approve'
}): { readonly subject: string; readonly text: string } => {
  const name = plainName(to.name ?? '')
  const { shared, alias } = to.intake
  const asks =
    to.mode === 'auto'
      ? 'it asks the inviter, in one short mail in your name, whether you have met'
      : 'it prepares one short mail that asks the inviter whether you have met, and sends it when you say so'
  return {
    subject: 'Welcome to Have We Met',
    text: `Hello${name === '' ? '' : ` ${name}`},

from now on nobody needs to wonder who that was. Forward invitations to connect, and you get one mail a day that says who has met you.

1. FORWARD BY HAND
Forward an invitation from ${to.address} to ${shared}. You can add a line above it, "ask name@example.com", if you know the inviter's address. If nothing comes of it within a day, your domain does not prove its mail (DMARC): then forward to the secret address below.

2. OR LET YOUR MAILBOX DO IT
This address is yours alone; please keep it secret:
${alias}

In Gmail: Settings, Forwarding, "Add a forwarding address", enter the secret address. Gmail sends a confirmation; it comes back to you from here with its link. Then make a filter: put this into the search field, press "Create filter", choose "Forward it to" and the secret address:

${GMAIL_SEARCH}

In Outlook: Settings, Mail, Rules, "Add new rule", and choose:
${OUTLOOK_RULE.map((line) => `- ${line}`).join('\n')}
- Action: "Redirect to" ${alias}

3. WHAT HAPPENS THEN
- Where an invitation carries a note with a reason, that note is the answer; nothing is asked.
- Where it gives none, and the mail gives an address, ${asks}. Nobody is ever asked twice.
- Where there is no address, you get the text and a link, and ask by yourself.
- What comes back is in your digest, at ${to.digestHour}:00 (${to.zone}), if there is anything new: who says what, how sure that is, and two buttons. You can also answer it: "accept 3, ignore 5".
- Whoever gives no reason, or no answer, is ignored after one digest. Accepting is always up to you, and any decision can be undone for 7 days.

Have We Met never signs in to your networks. You can pause it, change it or delete everything by the links of a digest.
`,
  }
}
