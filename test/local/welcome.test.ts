import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkedin, OWNER } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const HWM = new URL('../../infra/cli/hwm.ts', import.meta.url).pathname
const MIA = { name: 'Mia Sand', address: 'mia@example.org' }

let service: LocalService
beforeAll(async () => {
  service = await startLocal({ env: { HWM_OWNER: `${OWNER.name} <${OWNER.address}>` } })
})
afterAll(() => service.stop())

const mailsTo = async (address: string) =>
  (await service.outbox()).filter(({ to }) => to.some((one) => one.includes(address)))
const forward = async () => {
  const raw = linkedin('Nils Late', 'Cook', 'nils-late')
    .replaceAll(OWNER.address, MIA.address)
    .replaceAll(OWNER.name, MIA.name)
  await service.send(raw, 'invites@met.localhost', MIA.address)
  await service.advance('PT1M')
}

describe('a new owner', () => {
  it('is nobody before the button in the verification mail is pressed, and welcome once after', async () => {
    const { status } = spawnSync(
      process.execPath,
      [HWM, 'owners', 'add', MIA.address, '--name', MIA.name, '--local'],
      {
        env: { ...process.env, HWM_DATA: service.folder },
        encoding: 'utf8',
      },
    )
    expect(status).toBe(0)
    const [verification] = await mailsTo(MIA.address)
    const link = /http:\/\/localhost:\d+\/l\/[a-z2-7]+/.exec(verification?.text ?? '')?.[0] ?? ''
    await forward()
    expect(await service.threads()).toEqual([])

    await service.get(link)
    await forward()
    expect(await service.threads()).toEqual([])

    expect((await service.press(link)).status).toBe(200)
    await service.get(link)
    await service.advance('PT1M')
    const welcomes = (await mailsTo(MIA.address)).filter(({ subject }) => subject.startsWith('Welcome'))
    expect(welcomes).toHaveLength(1)
    expect(welcomes[0]?.text).toMatch(/[a-z2-7]{20}@met\.localhost/)
    expect(welcomes[0]?.text).toContain('In Gmail')
    expect(welcomes[0]?.text).toContain('In Outlook')
    await forward()
    expect(await service.threads()).toMatchObject([{ owner: MIA.address, status: 'handoff' }])
  })
})
