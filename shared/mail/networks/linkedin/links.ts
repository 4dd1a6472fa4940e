import type { Line } from '../../body.ts'
import type { Original } from '../../original.ts'
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

type UrlOf = Original['urlOf']

export function linkFacts(lines: readonly Line[], urlOf: UrlOf): LinkFacts[] {
  const all: LinkFacts[] = []
  for (const { links } of lines) {
    for (const { href, text } of links) {
      const facts = factsOf(urlOf(href))
      if (facts !== null) all.push({ ...facts, text })
    }
  }
  return all
}

/** True when a link leads to a host that only looks like LinkedIn's. */
export const hasLookalike = (lines: readonly Line[], urlOf: UrlOf): boolean =>
  lines.some((line) =>
    line.links.some((link) => {
      const url = urlOf(link.href)
      return url !== null && (resemblesLinkedIn(url.hostname) || /linkedin\.com/i.test(url.username))
    }),
  )

/** True when a button to accept or to see the profile leads away from LinkedIn. */
export const leadsAway = (
  lines: readonly Line[],
  urlOf: UrlOf,
  isButton: (text: string) => boolean,
): boolean =>
  lines.some((line) =>
    line.links.some((link) => {
      if (!isButton(link.text)) return false
      const url = urlOf(link.href)
      return url === null || !(isLinkedInHost(url.hostname) || OPAQUE.test(url.hostname))
    }),
  )

/** Several readers ask, so remembered as long as the link is. */
function factsOf(url: URL | null): PageFacts | null {
  if (url === null || !isLinkedInHost(url.hostname)) return null
  const known = remembered.get(url)
  if (known !== undefined) return known
  const facts = readFacts(url)
  remembered.set(url, facts)
  return facts
}

type PageFacts = Omit<LinkFacts, 'text'>
const remembered = new WeakMap<URL, PageFacts>()

function readFacts(url: URL): PageFacts {
  const plain = decoded(url.search)
  const trk = trackOf(plain)
  return {
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
