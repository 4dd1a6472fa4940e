import type { IncomingMessage, ServerResponse } from 'node:http'
import { Temporal } from 'temporal-polyfill'
import type { Dropped } from '#local/disk/dropped'
import type { Outbox } from '#local/disk/outbox'
import type { Functions } from '#local/functions'
import { namesLoopback, readBody } from '#local/listen'
import type { Operations } from '#local/operations'
import type { DigestOutcome } from '#shell/send-digest'
import { toEvent, writeAnswer } from './links-gateway.ts'
import { viewOutbox } from './outbox-view.ts'
import { mailPage, overviewPage, problemPage } from './page.ts'
import { MAIL_POLICY, PAGE_POLICY } from './style.ts'

export type SiteParts = {
  readonly domain: string
  readonly httpPort: number
  readonly smtpPort: number
  readonly outbox: Outbox
  readonly dropped: Dropped
  readonly operations: Operations
  readonly links: Functions['links']
  readonly now: () => number
  /** Finishes mail already taken, moves the clock and does what has become due; answers the new time. */
  readonly advance: (by: Temporal.Duration) => Promise<number>
  readonly sendDigests: () => Promise<DigestOutcome>
}

export type Site = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The owner's local pages; what is none of them goes to the links function. */
export function openSite(parts: SiteParts): Site {
  const { outbox, operations, dropped, now } = parts
  const view = viewOutbox(outbox)
  const ownLinks = `http://localhost:${parts.httpPort}/`

  async function parked() {
    const all = [...(await operations.listParked()), ...dropped.list()]
    return all.sort((a, b) => a.at.localeCompare(b.at))
  }

  async function overview(query: string, response: ServerResponse): Promise<void> {
    const [rows, threads, parkedMail, owners] = await Promise.all([
      view.rows(),
      operations.listThreads(),
      parked(),
      operations.listOwners(),
    ])
    const text = overviewPage({
      now: new Date(now()).toISOString(),
      digest: new URLSearchParams(query).get('digest'),
      addresses: owners.map(({ addresses, alias }) => ({ owner: addresses[0] ?? '', alias })),
      domain: parts.domain,
      smtpPort: parts.smtpPort,
      outbox: rows,
      threads,
      parked: parkedMail,
    })
    writePage(response, 200, text)
  }

  async function mail(name: string, response: ServerResponse): Promise<void> {
    const [, id = '', ending] = /^([\w-]+?)(\.eml|\.html)?$/.exec(name) ?? []
    const row = await view.row(id)
    if (row === null) return writePage(response, 404, problemPage('There is no such mail.'))
    if (ending === '.eml')
      return write(response, 200, 'message/rfc822', (await outbox.read(id)) ?? '', PAGE_POLICY)
    if (ending === '.html') {
      return write(response, 200, 'text/html; charset=utf-8', inNewTabs(row.html ?? ''), MAIL_POLICY)
    }
    return writePage(response, 200, mailPage(row, ownLinks))
  }

  async function moveClock(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const isForm = (request.headers['content-type'] ?? '').includes('form-urlencoded')
    const duration = readAdvance(body.toString(), isForm)
    if (duration === null) {
      return writeJson(response, 400, {
        error: 'Send {"advance":"PT8H"}: an ISO 8601 duration by which the clock moves forward.',
      })
    }
    const moved = await parts.advance(duration)
    if (isForm && request.headers['accept']?.includes('text/html')) return goHome(response)
    return writeJson(response, 200, { now: new Date(moved).toISOString() })
  }

  async function read(path: string, query: string, response: ServerResponse): Promise<boolean> {
    if (path === '/') await overview(query, response)
    else if (path === '/outbox.json') writeJson(response, 200, await view.rows())
    else if (path === '/threads.json') writeJson(response, 200, await operations.listThreads())
    else if (path === '/parked.json') writeJson(response, 200, await parked())
    else if (path.startsWith('/outbox/')) await mail(path.slice('/outbox/'.length), response)
    else return false
    return true
  }

  return async (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?')
    const body = await readBody(request, MOST_BODY_BYTES)
    if (!namesLoopback(request)) {
      return writePage(response, 403, problemPage('This service answers to localhost only.'))
    }
    if (body === null) return writePage(response, 413, problemPage('That was too much to read.'))
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && (await read(path, query, response))) return
    if (request.method === 'POST' && (path === '/clock' || path === '/local/digest')) {
      if (!isOwnOrigin(request)) {
        return writePage(response, 403, problemPage('Another site asked for this, so nothing was done.'))
      }
      if (path === '/clock') return await moveClock(request, body, response)
      return goHome(response, await parts.sendDigests())
    }
    writeAnswer(response, await parts.links(toEvent(request, body, now())))
  }
}

const MOST_BODY_BYTES = 1024 * 1024

function readAdvance(body: string, isForm: boolean): Temporal.Duration | null {
  try {
    const asked =
      isForm && !body.startsWith('{') ? new URLSearchParams(body).get('advance') : JSON.parse(body).advance
    const duration = typeof asked === 'string' ? Temporal.Duration.from(asked) : null
    return duration === null || duration.sign < 0 || isTooFar(duration) ? null : duration
  } catch {
    return null
  }
}

/** Beyond this nothing that is tried makes sense, and dates end. */
const MOST_YEARS = 100

const isTooFar = (duration: Temporal.Duration): boolean =>
  duration.total({ unit: 'years', relativeTo: '2026-01-01' }) > MOST_YEARS

/** A browser says where a POST comes from; a program says nothing. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  return (
    (origin === undefined || origin === `http://${headers.host}`) &&
    (site ?? 'none').match(/^(none|same-origin)$/) !== null
  )
}

/** Links of a mail open in a tab of their own: inside the frame the pages they lead to would refuse to show. */
function inNewTabs(markup: string): string {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, `$&${base}`) : `${base}${markup}`
}

function goHome(response: ServerResponse, digest?: DigestOutcome): void {
  const query = digest === undefined ? '' : `?${new URLSearchParams({ digest }).toString()}`
  response.writeHead(303, { location: `/${query}` }).end()
}

function writeJson(response: ServerResponse, status: number, value: unknown): void {
  write(
    response,
    status,
    'application/json; charset=utf-8',
    `${JSON.stringify(value, null, 1)}\n`,
    PAGE_POLICY,
  )
}

function writePage(response: ServerResponse, status: number, text: string): void {
  write(response, status, 'text/html; charset=utf-8', text, PAGE_POLICY)
}

function write(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy: string,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
