import { NETWORK_NAMES, profileOf } from '#domain/network-page'
import type { Thread } from '#domain/thread'
import { type Html, html } from '#text/html'
import { NAMELESS, plainName } from '#text/plain-name'

export const nameOf = ({ invitation }: Thread): string => plainName(invitation.inviter.name, 160) || NAMELESS

/** Of somebody whom the owner may accept all the same. */
export const WANTS_NO_MAIL = 'They asked not to be written to again.'

/** The inviter's name as the page's heading, what is to be done above it, and what is known below. */
export const inviterHead = (thread: Thread, over: string): Html => {
  const { inviter, network } = thread.invitation
  const profile = profileOf(thread.invitation)
  const about = [inviter.headline, inviter.location]
    .filter((part) => part !== null)
    .map((part) => plainName(part, 200))
    .join(' · ')
  return html`<p class="over">${over}</p>
<div dir="auto"><h1>${nameOf(thread)}</h1></div>
${about && html`<p class="dim" dir="auto">${about}</p>`}
<p class="dim">Invitation by ${NETWORK_NAMES[network]}${profile && html` · <a href="${profile}" rel="noreferrer">profile</a>`}</p>`
}
