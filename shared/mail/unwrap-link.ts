import type { Link } from './body.ts'

const MOST_LAYERS = 3
const LONGEST = 4096

/** The link that a mail gateway or a web mailer put inside its own, or the link itself; null for what is no web link. */
function unwrapLink(href: string, layer = 0): URL | null {
  if (href.length > LONGEST || !URL.canParse(href)) return null
  const url = new URL(href)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const inner = layer < MOST_LAYERS ? innerLink(url) : null
  return inner === null ? url : (unwrapLink(inner, layer + 1) ?? url)
}

/** Where a link of a mail leads; asked several times for each, so remembered as long as the link is. */
export function urlOf(link: Link): URL | null {
  const known = urls.get(link)
  if (known !== undefined) return known
  const url = unwrapLink(link.href)
  urls.set(link, url)
  return url
}

const urls = new WeakMap<Link, URL | null>()

function innerLink({ hostname, pathname, searchParams, href }: URL): string | null {
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url')
  if (hostname === 'urldefense.com' || hostname === 'urldefense.proofpoint.com') return proofpoint(href)
  if (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) && pathname === '/url') {
    return searchParams.get('q') ?? searchParams.get('url')
  }
  if (hostname === 'linkprotect.cudasvc.com') return searchParams.get('a')
  if (hostname === 'deref-gmx.com' || hostname === 'deref-web.de' || hostname === 'deref-mail.com') {
    return searchParams.get('redirectUrl')
  }
  return null
}

/** Version 2 writes `-` for `%` and `_` for `/`; version 3 keeps the link between double underscores. */
function proofpoint(href: string): string | null {
  const third = /\/v3\/__(.{1,4000}?)__;/.exec(href)?.[1]
  if (third !== undefined) return third.replace(/^(https?:\/)(?!\/)/, '$1/')
  const second = /[?&]u=([^&]{1,4000})/.exec(href)?.[1]
  if (second === undefined) return null
  try {
    return decodeURIComponent(second.replaceAll('-', '%').replaceAll('_', '/'))
  } catch {
    return null
  }
}
