import { DAY, MINUTE } from '#domain/policy'
import { verifyLink } from '#links/sign'
import { FIELD } from '#shell/page-answer'
import { listThreads } from '#store/threads'
import { ORDERLY, openDriver } from './drive.ts'
import type { Call, Fault } from './fault.ts'
import { invokeLink } from './invoke.ts'
import { answer, type Person, personal } from './letters.ts'
import { seeded } from './random.ts'
import { answerAddresses, linksIn } from './read-outbox.ts'
import type { Told } from './story.ts'
import { openWorld } from './world.ts'

export const RON: Person = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
export const INTAKE = 'invites@met.example.net'

/** A fault at each of these calls of a flow, counted from 0. */
export type Wounds = Readonly<Record<number, Fault>>

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A world with Ron as its first owner, in which a flow is played call by call, and what people do in it. */
export const openStage = async (wounds: Wounds, settings: Readonly<Record<string, string>> = {}) => {
  const world = await openWorld(settings)
  const driver = openDriver(world, seeded(1))
  const calls: Call[] = []
  driver.behave({
    plan: (call, nth) => {
      calls.push(call)
      return wounds[nth] ?? null
    },
    habits: ORDERLY,
  })
  const told: Told = { forwards: [], answers: [], presses: [] }
  const ron = await world.addOwner(RON)
  let letters = 0
  const keys = () => world.shells.operator.secrets.keys

  const forward = async (inviter: Person, by = RON, raw?: string) => {
    const owner = world.owners.find(({ person }) => person === by)?.owner.id ?? ''
    letters += 1
    const id = await world.arrive(raw ?? personal(by, inviter, `f${letters}`), INTAKE, by.address)
    told.forwards.push({ id, owner, inviter, note: null })
  }

  /** The inviter writes back to their question, if it came. */
  const reply = async (from: Person, text: string, headers: Readonly<Record<string, string>> = {}) => {
    const asked = answerAddresses(world).findLast(({ recipient }) => recipient === from.address)
    if (asked === undefined) return
    letters += 1
    const id = `a${letters}`
    const mail = await world.arrive(
      answer(from, asked.address, text, id, headers),
      asked.address,
      from.address,
    )
    told.answers.push({
      id: mail,
      mail: `<${id}@mail.example.org>`,
      text,
      isHuman: !('Auto-Submitted' in headers),
      to: asked.address,
    })
  }

  const post = async (path: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const grant = verifyLink(keys(), path.slice('/l/'.length), world.now())
    if (grant === null || grant === 'expired') return ''
    told.presses.push({ grant, at: world.now(), task: 'link' })
    const seen = { page: '' }
    // Who sees an error page presses again.
    for (let tries = 0; seen.page === '' && tries < 4; tries += 1) {
      await driver.start(
        'link',
        () => invokeLink(world, { method: 'POST', path, form: { [FIELD]: grant.action, ...more } }),
        (answered) => {
          seen.page = answered?.html ?? ''
        },
      )
      while (driver.running.length > 0) await driver.step()
    }
    return seen.page
  }

  /** Ron presses this button of the latest digest that has it for the inviter; the page that comes of it. */
  const press = async (action: string, inviter: Person, more?: Readonly<Record<string, string>>) => {
    const threads = await listThreads(world.shells.operator.table, ron.id)
    const thread = threads.find(({ invitation }) => invitation.inviter.name === inviter.name)?.id
    const found = linksIn(world).findLast(({ link }) => {
      const grant = verifyLink(keys(), link.slice('/l/'.length), world.now())
      return (
        grant !== null && grant !== 'expired' && grant.action === action && grant.thread === (thread ?? '')
      )
    })
    return found === undefined ? '' : post(found.link, more)
  }

  /** Time goes by, and what is called after that finds no warm process. */
  const pass = async (by: number) => {
    world.coolDown()
    await driver.pass(by)
  }

  return {
    world,
    driver,
    told,
    ron,
    calls,
    forward,
    reply,
    press,
    post,
    pass,
    /** The grace is over, and what was lost on the way there has come back. */
    ask: async () => {
      await pass(11 * MINUTE)
      await pass(31 * MINUTE)
    },
    /** The next digest, and what was lost on the way there. */
    digest: async () => {
      await pass(DAY)
      await pass(31 * MINUTE)
    },
  }
}
