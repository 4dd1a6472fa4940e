import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkedin } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const ask = 'ask bo@example.org'
const forward = (note = '', above?: string) =>
  linkedin('Bo Lindqvist', 'Buyer at Example Mills', 'bo-lindqvist-0815', note, above)

describe('an invitation forwarded again with a line "ask name@host"', () => {
  let service: LocalService
  beforeAll(async () => {
    service = await startLocal()
  })
  afterAll(async () => {
    await service.stop()
  })

  it('G-04 asks nobody who wrote a note meanwhile (red without the look at the note)', async () => {
    await service.send(forward(), 'invites@met.localhost')
    await service.advance('PT1M')
    expect(await service.threads()).toMatchObject([{ status: 'handoff' }])

    await service.send(
      forward('We talked about looms at the Norrköping fair, shall we go on?', ask),
      'invites@met.localhost',
    )
    await service.advance('PT1H')
    expect(await service.threads()).toMatchObject([{ status: 'answered', label: 'met' }])
    expect((await service.outbox()).filter(({ kind }) => kind === 'question')).toEqual([])
  })
})
