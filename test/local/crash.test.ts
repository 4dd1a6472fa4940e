import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer, OWNER, personal } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const ADA = { name: 'Ada Kroll', address: 'ada.kroll@example.org' }
const CRASH = new URL('./crash.ts', import.meta.url).pathname
/** More calls than the story makes: the first one that no crash stops ends the series. */
const MOST_CALLS = 200
/** `npm run test:crash` plays every call; `npm test` some of them. */
const STRIDE = Number(process.env['CRASH_STRIDE'] ?? 17)

describe.each(['before', 'after'] as const)('a power cut %s a call to AWS', (when) => {
  it('never asks twice, loses nothing, and sends one digest, whichever call it is', {
    timeout: 600_000,
  }, async () => {
    for (let call = 1; ; call += STRIDE) {
      expect(call).toBeLessThan(MOST_CALLS)
      if (!(await tellStory(call, when))) break
    }
  })
})

type Insist = <T>(act: (on: LocalService) => Promise<T>) => Promise<T>

/** Nobody knows whether the question went out, so only the owner may send it (again). */
async function sendAgain(insist: Insist, label: string): Promise<void> {
  expect(await insist((on) => on.threads()), label).toMatchObject([
    { reason: 'The question may not have been sent.' },
  ])
  await insist((on) => on.advance('P1D'))
  const digest = (await insist((on) => on.outbox())).findLast(({ kind }) => kind === 'digest')
  const link = /Send it again: (\S+)/.exec(digest?.text ?? '')?.[1] ?? ''
  await insist((on) => on.press(link.replace(/^http:\/\/localhost:\d+/, on.url)))
  await insist((on) => on.advance('PT1M'))
}

/** Plays the story with one crash; false when the service never came to that call. */
async function tellStory(call: number, when: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'have-we-met-crash-'))
  const env = { HWM_OWNER: `${OWNER.name} <${OWNER.address}>` }
  let crashed = false
  let service: LocalService | null = null
  /** Tries again on a fresh start, as the mail server or the person at the other end would. */
  const insist: Insist = async <T>(act: (on: LocalService) => Promise<T>): Promise<T> => {
    try {
      service ??= await startLocal({
        folder,
        env: { ...env, CRASH_AT: String(call), CRASH_WHEN: when },
        execArgv: crashed ? [] : ['--import', CRASH],
      })
      return await act(service)
    } catch (error) {
      if (crashed) throw error
      crashed = true
      await service?.kill()
      service = null
      return insist(act)
    }
  }
  const label = `crash ${when} call ${call}`
  try {
    const invitation = personal(ADA)
    await insist((on) => on.send(invitation, 'invites@met.localhost'))
    await insist((on) => on.advance('PT11M'))
    await insist((on) => on.advance('PT40M'))
    if ((await insist((on) => on.threads()))[0]?.status === 'held') await sendAgain(insist, label)
    const [question, second] = (await insist((on) => on.outbox())).filter(({ kind }) => kind === 'question')
    expect(second, label).toBeUndefined()
    expect(question, label).toBeDefined()
    expect(await insist((on) => on.threads()), label).toMatchObject([{ status: 'asked' }])

    const replyTo = String(question?.headers['reply-to'])
    const words = answer(ADA, replyTo, 'Yes, we met at the teachers conference in Utrecht in 2019.')
    await insist((on) => on.send(words, replyTo, ADA.address))
    await insist((on) => on.advance('P1D'))
    await insist((on) => on.advance('PT40M'))
    expect(await insist((on) => on.threads()), label).toMatchObject([{ status: 'answered', label: 'met' }])
    const kinds = (await insist((on) => on.outbox())).map(({ kind }) => kind)
    expect(
      kinds.filter((kind) => kind === 'question'),
      label,
    ).toEqual(['question'])
    expect(kinds.at(-1), label).toBe('digest')
    const days = (await insist((on) => on.outbox()))
      .filter(({ kind }) => kind === 'digest')
      .map(({ at }) => at.slice(0, 10))
    expect(new Set(days).size, label).toBe(days.length)
    return crashed
  } finally {
    await (service as LocalService | null)?.kill()
    await rm(folder, { recursive: true, force: true })
  }
}
