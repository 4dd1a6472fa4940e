const MOST_LAYERS = 3
const LONGEST = 4096

/** The link that a mail gateway or a web mailer put inside its own, or the link itself; null for what is no web link. */
export function unwrapLink(href: string, layer = 0): URL | null {
  const url = href.length > LONGEST ? null : URL.parse(href)
  if (url === null) return null
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const inner = layer < MOST_LAYERS ? innerLink(url) : null
  return inner === null ? url : (unwrapLink(inner, layer + 1) ?? url)
}

/** Tells where the links of one mail lead, by their address. Text and html bear the same ones: each is read once. */
export function linkReader(): (href: string) => URL | null {
  const known = new Map<string, URL | null>()
  return (href) => {
    const before = known.get(href)
    if (before !== undefined) return before
    const url = unwrapLink(href)
    known.set(href, url)
    return url
  }
}

/** Gateways and the parameter they keep the link in. */
const KEPT_IN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.safelinks\.protection\.outlook\.com$/, ['url']],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, ['q', 'url']],
  [/^linkprotect\.cudasvc\.com$/, ['a']],
  [/^deref-(?:gmx\.(?:com|net)|web\.de|mail\.com)$/, ['redirectUrl']],
  [/(?:^|\.)trendmicro\.com$/, ['url']],
  [/(?:^|\.)fireeye\.com$/, ['u']],
  [/^clicktime\.symantec\.com$/, ['u']],
  [/^(?:checklink|click)\.mail\.ru$/, ['url', 'u']],
]

const KEEPS_IT = new RegExp(KEPT_IN.map(([host]) => host.source).join('|'))

function innerLink(url: URL): string | null {
  const { hostname, pathname, href } = url
  if (/^urldefense\.(?:com|us|proofpoint\.com)$/.test(hostname)) return proofpoint(href)
  if (hostname === 'secure-web.cisco.com') return decoded(pathname.slice(pathname.lastIndexOf('/') + 1))
  if (!KEEPS_IT.test(hostname)) return null
  const [, names = []] = KEPT_IN.find(([host]) => host.test(hostname)) ?? []
  return names.map((name) => url.searchParams.get(name)).find((value) => value !== null) ?? null
}

/** Version 2 writes `-` for `%` and `_` for `/`; version 3 keeps the link between double underscores. */
function proofpoint(href: string): string | null {
  const third = /\/v3\/__(.{1,4000}?)__;/.exec(href)?.[1]
  if (third !== undefined) return third.replace(/^(https?:\/)(?!\/)/, '$1/')
  const second = /[?&]u=([^&]{1,4000})/.exec(href)?.[1]
  if (second === undefined) return null
  return decoded(second.replaceAll('-', '%').replaceAll('_', '/'))
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
