import { DAY, HOUR, MINUTE } from '#domain/policy'
import { type Grant, verifyLink } from '#links/sign'
import { FIELD } from '#shell/page-answer'
import { sendDigest } from '#shell/send-digest'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { setSwitch } from '#store/service'
import type { Driver } from './drive.ts'
import { invokeLink } from './invoke.ts'
import { answer, linkedin, type Person, personal } from './letters.ts'
import type { Random } from './random.ts'
import { answerAddresses, linksIn } from './read-outbox.ts'
import type { World } from './world.ts'

/** What was done from outside; the promises are checked against it. */
export type Told = {
  readonly forwards: {
    readonly id: string
    readonly owner: string
    readonly inviter: Person
    readonly note: string | null
  }[]
  readonly answers: {
    readonly id: string
    readonly mail: string
    readonly text: string
    readonly isHuman: boolean
    readonly to: string
  }[]
  readonly presses: { readonly grant: Grant; readonly at: number; readonly task: string }[]
}

const OWNERS: readonly Person[] = [
  { name: 'Ron Vermeer', address: 'ron@owners.example.com' },
  { name: 'Mia Sand', address: 'mia@owners.example.com' },
  { name: 'Kim Holt', address: 'kim@owners.example.com' },
]
/** Some digests are due close to midnight. */
const ZONES = ['UTC', 'UTC', 'Pacific/Auckland', 'America/Los_Angeles']
const HOURS = [8, 8, 23, 0]
const INVITERS: readonly Person[] = [
  { name: 'Ada Kroll', address: 'ada@example.org' },
  { name: 'Bo Lindqvist', address: 'bo@example.org' },
  { name: 'Cy Gone', address: 'cy@nowhere.invalid' },
  { name: 'Di Cross', address: 'complaint+di@simulator.amazonses.com' },
  { name: 'Eve Networker', address: '' },
  { name: 'Fay Given', address: 'ask fay@example.org' },
]
const ANSWERS = [
  'Yes, we met at the fair in Bergen.',
  'A friend of yours, Jo, told me about you.',
  'No, we do not know each other.',
  'Stop. Do not write to me again.',
]

/** Tells a random story on a world: people forward, answer, press buttons, and time goes by. */
export const tellStory = async (world: World, driver: Driver, random: Random): Promise<Told> => {
  const told: Told = { forwards: [], answers: [], presses: [] }
  const raws: { raw: string; about: Omit<Told['forwards'][number], 'id'>; by: Person }[] = []
  const pages: { owner: string; link: string }[] = []
  let [number, rotations] = [0, 0]
  const fresh = () => `${++number}`
  for (const person of OWNERS.slice(0, 2 + random.below(2)))
    await world.addOwner(person, random.pick(ZONES), random.pick(HOURS))
  const cast = INVITERS.filter(() => random.chance(0.55))
  if (cast.length === 0) cast.push(random.pick(INVITERS))

  const forward = async () => {
    const isRepeat = raws.length > 0 && random.chance(0.35)
    if (isRepeat) {
      const { raw, about, by } = random.pick(raws)
      told.forwards.push({ ...about, id: await world.arrive(raw, INTAKE, by.address) })
      return
    }
    const { person: by, owner } = random.pick(world.owners)
    const inviter = random.pick(cast)
    const note = random.chance(0.12) ? `We met at the fair number ${fresh()}.` : null
    const isPersonal = inviter.address !== '' && !inviter.address.startsWith('ask ')
    const raw = isPersonal
      ? personal(by, inviter, fresh(), note ?? undefined)
      : linkedin(by, inviter, fresh(), {
          ...(note && { note }),
          ...(inviter.address !== '' && random.chance(0.6) && { above: inviter.address }),
        })
    const about = { owner: owner.id, inviter, note }
    raws.push({ raw, about, by })
    told.forwards.push({ ...about, id: await world.arrive(raw, INTAKE, by.address) })
  }

  const reply = async () => {
    const asked = answerAddresses(world)
    if (asked.length === 0) return forward()
    const { address: to, recipient } = random.pick(asked)
    const isHuman = random.chance(0.8)
    const text = isHuman ? random.pick(ANSWERS) : 'I am out of the office until Monday.'
    const from = random.chance(0.85) ? recipient : 'other@example.org'
    const id = fresh()
    const raw = answer(
      { name: 'Somebody', address: from },
      to,
      text,
      id,
      isHuman ? {} : { 'Auto-Submitted': 'auto-replied' },
    )
    for (let copies = random.chance(0.2) ? 2 : 1; copies > 0; copies -= 1)
      told.answers.push({
        id: await world.arrive(raw, to, from),
        mail: `<${id}@mail.example.org>`,
        text,
        isHuman,
        to,
      })
  }

  const press = async () => {
    const digests = linksIn(world).concat(pages)
    if (digests.length === 0) return forward()
    const { link } = random.pick(digests)
    const grant = verifyLink(world.shells.operator.secrets.keys, link.slice('/l/'.length), world.now())
    if (grant === null || grant === 'expired') return
    const method = random.chance(0.3) ? random.pick(['GET', 'HEAD']) : 'POST'
    const isOurs = random.chance(0.92)
    const task = `link-${fresh()}`
    if (method === 'POST' && isOurs) told.presses.push({ grant, at: world.now(), task })
    for (let times = random.chance(0.15) ? 2 : 1; times > 0; times -= 1)
      await driver.start(
        task,
        () =>
          invokeLink(world, {
            method,
            path: link,
            form: isOurs
              ? { [FIELD]: grant.action, ...(grant.action === 'address' && { address: 'given@example.org' }) }
              : { x: 'y' },
          }),
        (page) => {
          for (const [, path = ''] of (page?.html ?? '').matchAll(/<form[^>]* action="(\/l\/[a-z2-7]+)"/g))
            pages.push({ owner: grant.owner, link: path })
        },
      )
  }

  const operate = async () => {
    const { table } = world.shells.operator
    if (random.chance(0.5)) {
      await setSwitch(table, { off: random.chance(0.5) ? 'operator' : null, at: world.now() })
      return
    }
    const { owner } = random.pick(world.owners)
    const found = readOwner(await getItem(table, ownerKey(owner.id)))
    if (found)
      await saveOwner(table, { ...found, owner: { ...found.owner, mode: random.pick(['auto', 'approve']) } })
  }

  const wantDigest = async () => {
    const { owner } = random.pick(world.owners)
    await driver.start('wanted', () =>
      world.inProcess(({ shell }) => sendDigest(shell, owner.id, world.now(), true)),
    )
  }

  const rotate = async () => {
    if (rotations >= MOST_ROTATIONS) return
    rotations += 1
    while (driver.running.length > 0) await driver.step()
    await world.rotateKeys()
  }

  const jump = async () => {
    if (random.chance(0.5)) await driver.drain()
    const by = random.pick([20 * 1000, MINUTE, 11 * MINUTE, 35 * MINUTE, HOUR, 9 * HOUR, DAY, 3 * DAY])
    // A function has a minute: what still runs when more than that passes is over.
    if (by > MINUTE) while (driver.running.length > 0) await driver.step()
    world.time.now += by
    if (by > HOUR) world.coolDown()
    for (let ticks = random.below(3); ticks > 0; ticks -= 1) await driver.tick()
  }

  const acts = [
    forward,
    forward,
    forward,
    reply,
    reply,
    press,
    press,
    press,
    jump,
    jump,
    jump,
    jump,
    operate,
    wantDigest,
    rotate,
  ]
  for (let left = 14 + random.below(12); left > 0; left -= 1) {
    await random.pick(acts)()
    for (let busy = random.below(30); busy > 0 && (await driver.anything()); busy -= 1);
  }
  return told
}

/** As many keys as the sim's secret has ids for. */
const MOST_ROTATIONS = 4
const INTAKE = 'invites@met.example.net'
