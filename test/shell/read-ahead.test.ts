import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THREAD_ACTIONS } from '#domain/link'
import { namedByLink, signLink } from '#links/sign'
import { loadOf, readAhead } from '#shell/read-ahead'
import { serveLink } from '#shell/serve-link'
import { openShell, type Unkeyed } from '#shell/shell'
import { linkToken, toRequest, type WebRequest } from '#shell/web'
import { type BenchService, NINE, openBenchService } from '#test/bench/a-service'
import { type Events, makeEvents } from '#test/bench/events'

const keys = [{ id: 'b', key: new Uint8Array(32).fill(7) }]

let service: BenchService
let events: Events
beforeAll(async () => {
  service = await openBenchService(() => NINE)
  events = await makeEvents(service)
})
afterAll(() => service.aws.close())

const click = async (): Promise<WebRequest> => toRequest((await events.click()) as APIGatewayProxyEventV2)
const refOf = ({ path }: WebRequest) => namedByLink(linkToken(path) ?? '') ?? { owner: '', thread: '' }
/** A shell whose table cannot be reached. */
const broken = (): Unkeyed => ({
  ...service.shell,
  table: { ...service.shell.table, name: 'no-such-table' },
})

describe('a thread that is read while the keys are on their way', () => {
  it('is the one that the link names', () => {
    const id = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'.split('')),
      minLength: 16,
      maxLength: 16,
    })
    fc.assert(
      fc.property(id, id, fc.constantFrom(...THREAD_ACTIONS), (owner, thread, action) => {
        expect(namedByLink(signLink(keys, { action, owner, thread, expires: NINE }))).toEqual({
          owner,
          thread,
        })
      }),
    )
    const owners = signLink(keys, { action: 'inbox', owner: 'a'.repeat(16), thread: null, expires: NINE })
    expect(namedByLink(owners)).toBeNull()
    expect(namedByLink('')).toBeNull()
    expect(readAhead(service.shell, '/inbox')).toBeNull()
  })

  it('is begun before the keys are there, and acted on once they have proven the link', async () => {
    const request = await click()
    const begun: unknown[] = []
    const shell = await openShell(service.aws.environment, undefined, (unkeyed) => {
      expect('secrets' in unkeyed).toBe(false)
      begun.push(readAhead(unkeyed, request.path))
    })
    const [ahead] = begun as [ReturnType<typeof readAhead>]
    expect((await ahead?.loaded)?.versioned?.thread.id).toBe(refOf(request).thread)
    expect(await serveLink(shell, request, ahead)).toMatchObject({ status: 200 })
    const after = await loadOf(shell, refOf(request), null)
    expect(after?.versioned?.thread.state.status).toBe('decided')
  })

  it('is neither shown nor touched for a link that is not ours (G-30)', async () => {
    const request = await click()
    const forged = {
      ...request,
      path: `${request.path.slice(0, -1)}${request.path.endsWith('a') ? 'b' : 'a'}`,
    }
    const ahead = readAhead(service.shell, forged.path)
    const before = await ahead?.loaded
    expect(before?.versioned).not.toBeNull()
    for (const method of ['GET', 'POST']) {
      const { status, html } = await serveLink(service.shell, { ...forged, method }, ahead)
      expect(status).toBe(404)
      expect(html).not.toContain(before?.versioned?.thread.invitation.inviter.name)
    }
    expect(await loadOf(service.shell, refOf(forged), null)).toEqual(before)
  })

  it('is read anew where it is another, or could not be read', async () => {
    const [one, other] = [await click(), await click()]
    const threadOf = async (ahead: ReturnType<typeof readAhead>) =>
      (await loadOf(service.shell, refOf(one), ahead))?.versioned?.thread.id
    expect(await threadOf(readAhead(service.shell, other.path))).toBe(refOf(one).thread)
    expect(await threadOf(readAhead(broken(), one.path))).toBe(refOf(one).thread)
  })
})
