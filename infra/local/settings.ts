import * as v from 'valibot'
import { zoneOf } from '#domain/digest-time'
import { durationOf } from '#shell/config'

/** The only address this service listens on: it trusts whoever can connect. */
export const LOOPBACK = '127.0.0.1'

export type Settings = {
  readonly smtpPort: number
  readonly httpPort: number
  /** Folder that holds everything the service must not lose. */
  readonly data: string
  readonly domain: string
  readonly owner: { readonly name: string | null; readonly address: string }
  readonly zone: string
  readonly digestHour: number
  readonly grace: string
  readonly patience: string
  readonly caps: { readonly hour: number; readonly day: number; readonly total: number }
  readonly trust: 'all' | 'check'
}

/** Settings from the environment, or one sentence for each that is wrong, naming the key. */
export function readSettings(env: NodeJS.ProcessEnv): { settings: Settings } | { problems: string[] } {
  const read = v.safeParse(Environment, env)
  if (!read.success) return { problems: read.issues.map((issue) => issue.message) }
  const value = read.output
  return {
    settings: {
      smtpPort: value.HWM_SMTP_PORT,
      httpPort: value.HWM_HTTP_PORT,
      data: value.HWM_DATA,
      domain: value.HWM_DOMAIN,
      owner: value.HWM_OWNER,
      zone: value.HWM_ZONE,
      digestHour: value.HWM_DIGEST_HOUR,
      grace: value.HWM_GRACE,
      patience: value.HWM_PATIENCE,
      caps: { hour: value.HWM_CAP_HOUR, day: value.HWM_CAP_DAY, total: value.HWM_CAP_TOTAL },
      trust: value.HWM_TRUST,
    },
  }
}

/** Keys that look like ours but are none: a typo that would otherwise be silent. */
export function strangeKeys(env: NodeJS.ProcessEnv): string[] {
  const known = new Set([...Object.keys(Environment.entries), ...FUNCTION_KEYS])
  return Object.keys(env).filter((key) => key.startsWith('HWM_') && !known.has(key))
}

/** Set by the service itself for the functions, so they may stand in the environment already. */
const FUNCTION_KEYS = [
  'HWM_TABLE',
  'HWM_MAIL_BUCKET',
  'HWM_WORK_QUEUE_URL',
  'HWM_LINKS_URL',
  'HWM_SECRET_ID',
  'HWM_CONFIGURATION_SET',
]

const Environment = v.object({
  HWM_SMTP_PORT: port('HWM_SMTP_PORT', 2525),
  HWM_HTTP_PORT: port('HWM_HTTP_PORT', 8025),
  HWM_HOST: checked('HWM_HOST', LOOPBACK, `${LOOPBACK}: the local service listens nowhere else`, (text) =>
    text === LOOPBACK || text === 'localhost' ? LOOPBACK : null,
  ),
  HWM_DATA: checked('HWM_DATA', '.local', 'the path of a folder', (text) => text),
  HWM_DOMAIN: checked('HWM_DOMAIN', 'met.localhost', 'a mail domain, like met.localhost', (text) =>
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i.test(text)
      ? text.toLowerCase()
      : null,
  ),
  HWM_OWNER: checked(
    'HWM_OWNER',
    'You <you@example.com>',
    'an address, or `Name <address>`, like You <you@example.com>',
    parseOwner,
  ),
  HWM_ZONE: checked('HWM_ZONE', 'UTC', 'a time zone, like Europe/Berlin', zoneOf),
  HWM_DIGEST_HOUR: whole('HWM_DIGEST_HOUR', 8, 23, 'an hour from 0 to 23'),
  HWM_GRACE: duration('HWM_GRACE', 'PT10M'),
  HWM_PATIENCE: duration('HWM_PATIENCE', 'P7D'),
  HWM_CAP_HOUR: cap('HWM_CAP_HOUR', 20),
  HWM_CAP_DAY: cap('HWM_CAP_DAY', 50),
  HWM_CAP_TOTAL: cap('HWM_CAP_TOTAL', 500),
  HWM_TRUST: checked('HWM_TRUST', 'all', '`all` or `check`', (text) =>
    text === 'all' || text === 'check' ? text : null,
  ),
})

function checked<T>(key: string, fallback: string, wanted: string, parse: (text: string) => T | null) {
  return v.pipe(
    v.optional(v.string(), fallback),
    v.rawTransform<string, T>(({ dataset: { value: text }, addIssue, NEVER }) => {
      const value = text.trim() === '' ? null : parse(text.trim())
      if (value !== null) return value
      addIssue({ message: `${key} is ${JSON.stringify(text)}; it must be ${wanted}.` })
      return NEVER
    }),
  )
}

function whole(key: string, fallback: number, most: number, wanted: string) {
  return checked(key, String(fallback), wanted, (text) =>
    /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null,
  )
}

function port(key: string, fallback: number) {
  return whole(key, fallback, 65_535, 'a port from 0 to 65535')
}

function cap(key: string, fallback: number) {
  return whole(key, fallback, 9_999_999, 'a whole number, 0 for no limit')
}

function duration(key: string, fallback: string) {
  return checked(key, fallback, 'an ISO 8601 duration, like PT10M or P7D', (text) =>
    durationOf(text) === null ? null : text,
  )
}

function parseOwner(text: string): Settings['owner'] | null {
  const match = /^(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/.exec(text)
  const address = match?.[2] ?? match?.[3] ?? ''
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) return null
  return { name: match?.[1]?.trim() || null, address: address.toLowerCase() }
}
