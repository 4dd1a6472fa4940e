import type { Owner } from '#domain/owner'
import { MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { listThreads } from '#store/threads'
import { openDriver } from './drive.ts'
import { type Person, personal } from './letters.ts'
import { seeded } from './random.ts'
import { answerAddresses, isQuestion, recipientOf } from './read-outbox.ts'
import { openWorld } from './world.ts'

export const RON: Person = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
export const MIA: Person = { name: 'Mia Sand', address: 'mia@owners.example.com' }
export const ADA: Person = { name: 'Ada Kroll', address: 'ada@example.org' }
export const INTAKE = 'invites@met.example.net'

/** A calm world with Ron as its first owner, and what the tests ask of it most. */
export const openScene = async (settings: Readonly<Record<string, string>> = {}) => {
  const world = await openWorld(settings)
  const driver = openDriver(world, seeded(1))
  const ron = await world.addOwner(RON)
  let number = 0
  return {
    world,
    driver,
    ron,
    pass: driver.pass,
    threads: (owner: Owner = ron): Promise<Thread[]> => listThreads(world.shells.operator.table, owner.id),
    /** An owner forwards a personal request. */
    forward: (inviter: Person, by: Person = RON) =>
      world.arrive(personal(by, inviter, `s${++number}`), INTAKE, by.address),
    /** The same, and the grace is over; the answer address of the latest question. */
    ask: async (inviter: Person, by: Person = RON): Promise<string> => {
      await world.arrive(personal(by, inviter, `s${++number}`), INTAKE, by.address)
      await driver.pass(11 * MINUTE)
      return answerAddresses(world).at(-1)?.address ?? ''
    },
    /** Who was asked, in order. */
    asked: (): string[] => world.outbox.mails.filter(isQuestion).map(recipientOf),
  }
}
