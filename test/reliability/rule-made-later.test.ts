import { expect, it } from 'vitest'
import type { Owner } from '#domain/owner'
import { DAY, MINUTE } from '#domain/policy'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { answer } from './sim/letters.ts'
import { isDigest, textOf } from './sim/read-outbox.ts'
import { ADA, openScene } from './sim/scene.ts'

it('what the owner lets be ignored after a digest showed it is ignored after one that warned of it (red without the warning)', async () => {
  const scene = await openScene()
  const { table } = scene.world.shells.operator
  const digests = () => scene.world.outbox.mails.filter(isDigest)
  const lets = async (ignoreAlone: Owner['ignoreAlone']): Promise<Owner> => {
    const versioned = readOwner(await getItem(table, ownerKey(scene.ron.id)))
    if (versioned === null) return expect.fail('the owner is gone')
    await saveOwner(table, { ...versioned, owner: { ...versioned.owner, ignoreAlone } })
    return versioned.owner
  }
  await lets([])
  const replyTo = await scene.ask(ADA)
  await scene.world.arrive(answer(ADA, replyTo, 'No, we do not know each other.', 'a'), replyTo, ADA.address)
  await scene.pass(DAY)
  await scene.pass(DAY)
  expect([await scene.threads(), digests()]).toMatchObject([[{ state: { status: 'answered' } }], [{}]])

  scene.world.time.now = (await lets(['stranger'])).nextDigestAt
  await scene.pass(MINUTE)
  expect(await scene.threads()).toMatchObject([{ state: { status: 'answered' } }])
  const warning = digests()[1]
  expect(warning && textOf(warning)).toMatch(/WILL BE IGNORED UNLESS YOU OBJECT/i)
  await scene.pass(20 * MINUTE)
  expect(await scene.threads()).toMatchObject([{ state: { status: 'decided', by: 'policy' } }])
})
