import { DAY, MINUTE } from '#domain/policy'
import { verifyLink } from '#links/sign'
import { FIELD } from '#shell/page-answer'
import { ORDERLY, openDriver, type Plan } from './drive.ts'
import { FAULTS, type Fault } from './fault.ts'
import { invokeLink } from './invoke.ts'
import { answer, personal } from './letters.ts'
import { brokenPromises } from './promises.ts'
import { seeded } from './random.ts'
import { answerAddresses, linksIn } from './read-outbox.ts'
import type { Told } from './story.ts'
import { openWorld } from './world.ts'

const RON = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
const ADA = { name: 'Ada Kroll', address: 'ada@example.org' }
const WORDS = 'Yes, we met at the fair in Bergen.'

/** A fault at each of these calls of the flow, counted from 0. */
export type Wounds = Readonly<Record<number, Fault>>

/** A forward, the question, the answer, the digest, a click and its undoing; `calls`: how many calls to AWS that took. */
export const playMainFlow = async (
  wounds: Wounds,
): Promise<{ broken: string[]; calls: number; met: number }> => {
  const world = await openWorld()
  const driver = openDriver(world, seeded(1))
  let met = 0
  const plan: Plan = (_, nth) => {
    const wound = wounds[nth] ?? null
    if (wound !== null) met += 1
    return wound
  }
  driver.behave({ plan, habits: ORDERLY })
  const told: Told = { forwards: [], answers: [], presses: [] }
  const owner = await world.addOwner(RON)
  const id = await world.arrive(personal(RON, ADA, 'one'), 'invites@met.example.net', RON.address)
  told.forwards.push({ id, owner: owner.id, inviter: ADA, note: null })
  await driver.pass(11 * MINUTE)
  await driver.pass(31 * MINUTE)
  const [asked] = answerAddresses(world)
  if (asked) {
    const mail = await world.arrive(answer(ADA, asked.address, WORDS, 'two'), asked.address, ADA.address)
    told.answers.push({
      id: mail,
      mail: '<two@mail.example.org>',
      text: WORDS,
      isHuman: true,
      to: asked.address,
    })
  }
  await driver.pass(DAY)
  await driver.pass(31 * MINUTE)
  await driver.pass(DAY)

  const press = async (link: string): Promise<string> => {
    const grant = verifyLink(world.shells.operator.secrets.keys, link.slice('/l/'.length), world.now())
    if (grant === null || grant === 'expired') return ''
    told.presses.push({ grant, at: world.now(), task: 'link' })
    const seen = { page: '' }
    // Who sees an error page presses again.
    for (let tries = 0; seen.page === '' && tries < 4; tries += 1) {
      const request = { method: 'POST', path: link, form: { [FIELD]: grant.action } }
      await driver.start(
        'link',
        () => invokeLink(world, request),
        (answered) => {
          seen.page = answered?.html ?? ''
        },
      )
      while (driver.running.length > 0) await driver.step()
    }
    return seen.page
  }
  const accept = linksIn(world).find(({ link }) => {
    const grant = verifyLink(world.shells.operator.secrets.keys, link.slice('/l/'.length), world.now())
    return grant !== null && grant !== 'expired' && grant.action === 'accept'
  })
  const page = accept ? await press(accept.link) : ''
  const undo = /<form[^>]* action="(\/l\/[a-z2-7]+)"/.exec(page)?.[1]
  if (undo !== undefined) await press(undo)
  await driver.pass(MINUTE)
  const calls = driver.calls()
  await driver.recover()
  return { broken: await brokenPromises(world, told), calls, met }
}

/** Each fault at each call, alone. `stride` n leaves all but every nth out. */
export const singles = (calls: number, stride: number): Wounds[] =>
  thinned(Array.from({ length: calls }, (_, nth) => FAULTS.map((fault) => ({ [nth]: fault }))).flat(), stride)

/** Each two calls of the flow wounded together, by faults that take turns. */
export const pairs = (calls: number, stride: number): Wounds[] =>
  thinned(
    Array.from({ length: calls }, (_, first) =>
      Array.from({ length: calls - first - 1 }, (_, more) => {
        const second = first + more + 1
        return {
          [first]: SEVERE[(first + second) % SEVERE.length],
          [second]: SEVERE[second % SEVERE.length],
        } as Wounds
      }),
    ).flat(),
    stride,
  )

/** Those that the SDK's own retries do not mend. */
const SEVERE: readonly Fault[] = ['fail', 'lost', 'timeout', 'crash-before', 'crash-after']

const thinned = <T>(list: readonly T[], stride: number): T[] =>
  list.filter((_, index) => index % stride === 0)
