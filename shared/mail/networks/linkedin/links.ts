import type { Line, Link } from '../../body.ts'
import { urlOf } from '../../unwrap-link.ts'
import { isLinkedInHost, resemblesLinkedIn } from './address.ts'

/** What a link of a LinkedIn mail gives away. No value holds a secret of the link. */
export type LinkFacts = {
  readonly text: string
  readonly template: string | null
  readonly invitationId: string | null
  /** `https://www.linkedin.com/in/<slug>`; null where the link leads to no such page. */
  readonly profile: string | null
  /** Whose profile it leads to, by the place it has in the mail. */
  readonly whose: 'inviter' | 'recipient' | 'unknown'
  readonly asks: boolean
}

/** Gateways that hide where their links lead. */
const OPAQUE =
  /(?:^|\.)(?:mimecast(?:protect)?\.com|protection\.sophos\.com|secure-web\.cisco\.com|fireeye\.com|trendmicro\.com)$/
const ASKS =
  /\/invite-accept|accept-invitation|accept_text|accept~cta|accept-newinvite|\/blk\/I\d|\/isd\/\d|guest-invite/

export const linkFacts = (lines: readonly Line[]): LinkFacts[] =>
  lines.flatMap((line) => line.links.flatMap((link) => factsOf(link) ?? []))

/** True when a link leads to a host that only looks like LinkedIn's. */
export const hasLookalike = (lines: readonly Line[]): boolean =>
  lines.some((line) =>
    line.links.some((link) => {
      const url = urlOf(link)
      return url !== null && (resemblesLinkedIn(url.hostname) || /linkedin\.com/i.test(url.username))
    }),
  )

/** True when a button to accept or to see the profile leads away from LinkedIn. */
export const leadsAway = (lines: readonly Line[], isButton: (text: string) => boolean): boolean =>
  lines.some((line) =>
    line.links.some((link) => {
      if (!isButton(link.text)) return false
      const url = urlOf(link)
      return url === null || !(isLinkedInHost(url.hostname) || OPAQUE.test(url.hostname))
    }),
  )

function factsOf(link: Link): LinkFacts | null {
  const known = remembered.get(link)
  if (known !== undefined) return known
  const url = urlOf(link)
  const facts = url !== null && isLinkedInHost(url.hostname) ? readFacts(url, link.text) : null
  remembered.set(link, facts)
  return facts
}

const remembered = new WeakMap<Link, LinkFacts | null>()

function readFacts(url: URL, text: string): LinkFacts {
  const plain = decoded(url.search)
  const trk = trackOf(plain)
  return {
    text,
    template: templateOf(plain),
    invitationId: invitationIdOf(url.pathname, plain),
    profile: profileOf(url),
    whose: whoseOf(trk, plain),
    asks: ASKS.test(url.pathname) || ASKS.test(plain),
  }
}

function templateOf(search: string): string | null {
  return (
    /[?&]trkEmail=eml-(\w{3,80}?)-/.exec(search)?.[1] ??
    /[?&]ek=(\w{3,80})/.exec(search)?.[1] ??
    /[?&]lipi=urn:li:page:email_(\w{3,80})/.exec(search)?.[1] ??
    /[?&]trk=eml-(\w{3,80}?)-/.exec(search)?.[1] ??
    null
  )
}

const trackOf = (search: string): string => /[?&]trk=([^&]{1,200})/.exec(search)?.[1] ?? ''

function whoseOf(trk: string, search: string): LinkFacts['whose'] {
  if (/-(?:header|footer)-/.test(trk)) return 'recipient'
  if (/hero-|prof~|profile~|profile_text|ProfileCard|comm_invm-b-name/.test(trk)) return 'inviter'
  return /[?&](?:invAcpt|authToken)=/.test(search) ? 'inviter' : 'unknown'
}

/** 1 to 20 digits in the query or the path; 2008 to 2013 those of `/blk/I…_55/`. `mboxid` is another number. */
function invitationIdOf(pathname: string, search: string): string | null {
  const id =
    /[?&]invitationId=(\d{1,20})(?:&|$)/.exec(search)?.[1] ??
    /\/invitationId\/(\d{1,20})(?:\/|$)/.exec(pathname)?.[1] ??
    /\/blk\/I(\d{1,20})_\d{1,4}\//.exec(pathname)?.[1] ??
    null
  return id
}

/** The canonical profile link; old `profile/view?id=` links hold no slug. */
function profileOf({ pathname, port }: URL): string | null {
  const slug = /^(?:\/comm|\/mwlite|\/m)?\/in\/([^/]{1,200})\/?/.exec(pathname)?.[1]
  if (slug === undefined || port !== '' || !/^[\p{L}\p{M}\p{N}_.'~-]{2,120}$/u.test(decoded(slug)))
    return null
  return `https://www.linkedin.com/in/${slug}`
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value.replace(/%7E/gi, '~').replace(/%3A/gi, ':')
  }
}
