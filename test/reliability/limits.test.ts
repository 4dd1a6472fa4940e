import { describe, expect, it } from 'vitest'
import type { ThreadAction } from '#domain/link'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { verifyLink } from '#links/sign'
import type { Verdicts } from '#local/inbound/verdicts'
import { FIELD } from '#shell/page-answer'
import { queueWork } from '#shell/work'
import { removeItem } from '#store/item'
import { threadKey } from '#store/keys'
import { saveOwner } from '#store/owners'
import { listParked } from '#store/parked'
import { setSwitch } from '#store/service'
import { ORDERLY } from './sim/drive.ts'
import { invokeLink } from './sim/invoke.ts'
import { answer, linkedin, mail, personal } from './sim/letters.ts'
import { isDigest, linksIn } from './sim/read-outbox.ts'
import { ADA, INTAKE, MIA, openScene, RON } from './sim/scene.ts'
import { PASSES } from './sim/world.ts'

const person = (name: string) => ({ name: `${name} Quill`, address: `${name.toLowerCase()}@example.org` })
type Scene = Awaited<ReturnType<typeof openScene>>
const reasons = async ({ threads }: Scene) =>
  (await threads()).map(({ state }) => ('reason' in state ? String(state.reason) : state.status)).toSorted()

/** Presses the button of that name in the latest digest. */
const press = async ({ world }: Scene, action: ThreadAction, more: Record<string, string> = {}) => {
  const path = linksIn(world).findLast(({ link }) => {
    const grant = verifyLink(world.shells.operator.secrets.keys, link.slice(3), world.now())
    return grant !== null && grant !== 'expired' && grant.action === action
  })?.link
  return invokeLink(world, { method: 'POST', path: path ?? '', form: { [FIELD]: action, ...more } })
}

const leave = async ({ world, ron, pass }: Scene) => {
  await queueWork(world.shells.operator, [{ kind: 'delete', owner: ron.id, at: world.now() }])
  await pass(MINUTE)
}
const expire = async ({ world, ron, threads }: Scene) => {
  for (const { id } of await threads()) await removeItem(world.shells.operator.table, threadKey(ron.id, id))
}

/** Whom two owners ask, where the first one's question is answered by a stop; `end`: what happened to it before. */
const askedDespiteStop = async (end: (scene: Scene) => Promise<void> = async () => {}) => {
  const scene = await openScene()
  await scene.world.addOwner(MIA)
  const replyTo = await scene.ask(ADA)
  await end(scene)
  await scene.world.arrive(answer(ADA, replyTo, 'Stop. Do not write to me again.', 'a'), replyTo, ADA.address)
  await scene.pass(MINUTE)
  await scene.ask(ADA, MIA)
  return scene.asked()
}

describe('before a question goes out', () => {
  const arrives = async (verdicts: Partial<Verdicts>) => {
    const scene = await openScene()
    await scene.world.arrive(personal(RON, ADA, 'v'), INTAKE, RON.address, { ...PASSES, ...verdicts })
    for (let days = 0; days < 4; days += 1) await scene.pass(DAY)
    return scene
  }

  it('G-02 in approve mode nothing goes out until the owner presses "send the question" (red without the mode)', async () => {
    const scene = await openScene()
    await saveOwner(scene.world.shells.operator.table, {
      owner: { ...scene.ron, mode: 'approve' },
      version: 1,
    })
    await scene.forward(ADA)
    for (let days = 0; days < 2; days += 1) await scene.pass(DAY)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['approve-mode']])
    expect((await press(scene, 'send')).status).toBe(200)
    await scene.pass(MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-02 approve mode holds what was decided on before it was chosen, too (red without the look at the moment)', async () => {
    const scene = await openScene()
    await scene.forward(ADA)
    await scene.pass(2 * MINUTE)
    await saveOwner(scene.world.shells.operator.table, {
      owner: { ...scene.ron, mode: 'approve' },
      version: 1,
    })
    for (let days = 0; days < 2; days += 1) await scene.pass(DAY)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['approve-mode']])
    expect((await press(scene, 'send')).status).toBe(200)
    await scene.pass(MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-03 a spam verdict of FAIL asks nobody, and no button does (red without the verdict)', async () => {
    const scene = await arrives({ spamVerdict: { status: 'FAIL' } })
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['spam']])
    await press(scene, 'send')
    await scene.pass(MINUTE)
    expect(scene.asked()).toEqual([])
  })

  it.each(
    (['spamVerdict', 'virusVerdict'] as const).flatMap((check) =>
      (['GRAY', 'PROCESSING_FAILED', 'DISABLED' as 'GRAY'] as const).map(
        (status) => [check, status] as const,
      ),
    ),
  )('G-03 a %s of %s holds the question back (red without the doubt)', async (check, status) => {
    const scene = await arrives({ [check]: { status } })
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['spam-unsure']])
  })

  it('G-03 a virus is not opened, only listed by sender and subject (red without the verdict)', async () => {
    const scene = await arrives({ virusVerdict: { status: 'FAIL' } })
    expect(scene.world.journal.filter(({ service }) => service === 's3')).toEqual([])
    expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toMatchObject([
      { subject: 'Fwd: Connecting', reason: expect.stringContaining('virus') as string },
    ])
  })

  it('G-04 what is no invitation begins no thread, though it names somebody (red without the kind)', async () => {
    const scene = await openScene()
    const raw = linkedin(RON, ADA, 'n', { above: `ask ${ADA.address}` }).replaceAll(
      'I want to connect',
      'Ada Kroll accepted your invitation',
    )
    await scene.world.arrive(raw, INTAKE, RON.address)
    await scene.pass(HOUR)
    expect([scene.asked(), await scene.threads()]).toEqual([[], []])
    expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toHaveLength(1)
  })

  it('G-04 a mere name that two people bear is parked with a question (red without "ambiguous")', async () => {
    const scene = await openScene()
    const raw = linkedin(RON, ADA, 'one')
    await scene.world.arrive(raw, INTAKE, RON.address)
    const other = raw
      .replaceAll('ada-kroll', 'ada-kroll-2')
      .replace(/(?<=invitationId=)\d+/, '7490000000000000001')
    await scene.world.arrive(other, INTAKE, RON.address)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toHaveLength(2)
    const nameOnly = raw.replace(/View profile: .*\r\nAccept: .*\r\n/, '')
    await scene.world.arrive(nameOnly, INTAKE, RON.address)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toHaveLength(2)
    expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toMatchObject([
      { reason: 'Ada Kroll may be one of several people in your inbox. Which one?' },
    ])
  })

  it.each([
    'ada@example.org\r\nBcc: eve@example.org',
    'a@example.org, b@example.org',
    'ada',
    'b@example.org, Ada <ada@example.org>',
    '<ada@example.org> <b@example.org>',
    '@',
  ])(
    'what is no mail address, typed on the page, changes nothing: %j (red without the pattern)',
    async (address) => {
      const scene = await openScene()
      await scene.world.arrive(linkedin(RON, ADA, 'l'), INTAKE, RON.address)
      await scene.pass(DAY)
      expect((await press(scene, 'address', { address })).status).toBe(400)
      await scene.pass(HOUR)
      expect(scene.asked()).toEqual([])
      expect(await scene.threads()).toMatchObject([{ state: { status: 'handoff', reason: null } }])
    },
  )

  it('G-06 the mailbox that forwards is not asked, known as the owner’s or not (red without the look at who forwards)', async () => {
    const scene = await openScene()
    const alias = `${scene.ron.alias}@met.example.net`
    const second = 'second@mailbox.example.org'
    const raw = mail(
      {
        'X-Forwarded-To': alias,
        'X-Forwarded-For': `${second} ${alias}`,
        From: `Ron Second <${second}>`,
        To: RON.address,
        Subject: 'Connecting',
        'Message-ID': '<second@mailbox.example.org>',
      },
      "Hello,\n\nI'd like to connect with you.\n\nRon",
    )
    await scene.world.arrive(raw, alias, second)
    await scene.pass(HOUR)
    expect([scene.asked(), await scene.threads()]).toEqual([[], []])
  })

  it('G-06 an address of this service, named above a forward, is asked by nobody (red without our domain)', async () => {
    const scene = await openScene()
    const raw = linkedin(RON, ADA, 'own', { above: 'ask help@met.example.net' })
    await scene.world.arrive(raw, INTAKE, RON.address)
    await scene.pass(HOUR)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['own-address']])
  })

  it('G-06 another owner is no stranger, so nobody asks them (red without the look-up)', async () => {
    const scene = await openScene()
    await scene.world.addOwner(MIA)
    await scene.forward(MIA)
    await scene.pass(HOUR)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['inviter-is-owner']])
  })

  it.each([
    ['of our own domain', 'desk@met.example.net', 400, null],
    ['of the owner', RON.address, 400, null],
    ['of another owner', MIA.address, 200, 'inviter-is-owner'],
    ['that nobody reads', 'no-reply@example.org', 400, null],
  ])(
    'G-05 G-06 an address %s, typed on the page, is asked by nobody (red without the guard)',
    async (_, address, status, reason) => {
      const scene = await openScene()
      await scene.world.addOwner(MIA)
      await scene.world.arrive(linkedin(RON, ADA, 'l'), INTAKE, RON.address)
      await scene.pass(DAY)
      expect((await press(scene, 'address', { address })).status).toBe(status)
      await scene.pass(HOUR)
      expect([scene.asked(), await reasons(scene)]).toEqual([[], [String(reason)]])
    },
  )

  it.each([
    ['never came', 'timeout'],
    ['got lost', 'lost'],
  ] as const)(
    'G-07 a question whose send is done and its answer %s is not sent a second time (red without the claim, or with retries of the client)',
    async (_, fault) => {
      const scene = await openScene()
      const { world, driver } = scene
      await scene.forward(ADA)
      await driver.drain()
      driver.behave({
        plan: ({ operation }) => (operation === 'SendRawEmail' ? fault : null),
        habits: ORDERLY,
      })
      world.time.now += 11 * MINUTE
      await driver.tick()
      while (world.outbox.mails.length === 0) await driver.anything()
      for (const message of world.queues.feedback.messages) message.visibleAt += 2 * HOUR
      await driver.drain()
      driver.behave({ plan: () => null, habits: ORDERLY })
      for (let minutes = 0; minutes < 60; minutes += 5) await scene.pass(5 * MINUTE)
      expect([scene.asked(), await reasons(scene)]).toEqual([[ADA.address], ['maybe-sent']])
    },
  )
})

describe('at the edges of what may be sent', () => {
  it('G-02 the kill switch holds every question, and lets them go when it is off again (red without the switch)', async () => {
    const scene = await openScene()
    const { table } = scene.world.shells.operator
    await setSwitch(table, { off: 'operator', at: 0 })
    await scene.ask(ADA)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['switched-off']])
    await setSwitch(table, { off: null, at: 0 })
    await scene.pass(HOUR)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-02 what the switch held for three days is handed to the owner', async () => {
    const scene = await openScene()
    await setSwitch(scene.world.shells.operator.table, { off: 'operator', at: 0 })
    await scene.ask(ADA)
    for (let days = 0; days < 4; days += 1) await scene.pass(DAY)
    expect(await scene.threads()).toMatchObject([{ state: { status: 'handoff', reason: 'switched-off' } }])
  })

  it('G-07 an owner asks an address once, under whatever name it comes', async () => {
    const scene = await openScene()
    for (const name of ['Ada', 'Adele', 'Adam'])
      await scene.ask({ name: `${name} Kroll`, address: ADA.address })
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-07 an owner asks an address once, though two threads come to have it (red without the claim)', async () => {
    const scene = await openScene()
    await scene.ask(ADA)
    await scene.world.arrive(linkedin(RON, { name: 'Adele Kroll', address: '' }, 'l'), INTAKE, RON.address)
    await scene.pass(DAY)
    await press(scene, 'address', { address: ADA.address })
    await scene.pass(HOUR)
    expect(await scene.threads()).toHaveLength(2)
    expect([scene.asked(), await reasons(scene)]).toEqual([[ADA.address], ['asked', 'asked-before']])
  })

  it.each([
    ['the owner left and came back', leave],
    ['the thread expired', expire],
  ])(
    'G-07 who was asked is handed to the owner after %s, not asked anew (red without the time of the claim)',
    async (_, end) => {
      const scene = await openScene()
      await scene.ask(ADA)
      await end(scene)
      await scene.pass(35 * DAY)
      await scene.world.addOwner(RON)
      await scene.ask(ADA)
      expect([scene.asked(), await reasons(scene)]).toEqual([[ADA.address], ['asked-before']])
    },
  )

  it('G-08 the third owner within 30 days gets a hand-off, after 30 days a question (red without the hand-off)', async () => {
    const scene = await openScene()
    const kim = { name: 'Kim Holt', address: 'kim@owners.example.com' }
    const zoe = { name: 'Zoe Lund', address: 'zoe@owners.example.com' }
    for (const owner of [MIA, kim, zoe]) await scene.world.addOwner(owner)
    for (const by of [RON, MIA, kim]) await scene.ask(ADA, by)
    expect(scene.asked()).toHaveLength(2)
    const [, , third] = scene.world.owners.filter(({ person }) => person !== zoe)
    expect(await scene.threads(third?.owner)).toMatchObject([
      { state: { status: 'handoff', reason: 'asked-by-others' } },
    ])
    await scene.pass(31 * DAY)
    await scene.ask(ADA, zoe)
    expect(scene.asked()).toHaveLength(3)
  })

  it.each([
    ['HWM_CAP_HOUR', 'owner-cap', 50 * MINUTE],
    ['HWM_CAP_DAY', 'owner-cap', 18 * HOUR],
    ['HWM_CAP_TOTAL', 'total-cap', 18 * HOUR],
  ])(
    'G-09 %s: the second question goes, the third waits for the next window (red without the cap)',
    async (cap, reason, rest) => {
      const scene = await openScene({ [cap]: '2' })
      for (const name of ['One', 'Two', 'Three']) await scene.forward(person(name))
      await scene.pass(11 * MINUTE)
      expect([scene.asked().length, await reasons(scene)]).toEqual([2, ['asked', 'asked', reason].sort()])
      await scene.pass(rest)
      expect(scene.asked()).toHaveLength(3)
    },
  )

  it('G-10 who said stop to one owner is asked by no other (red without the suppression)', async () => {
    expect(await askedDespiteStop()).toEqual([ADA.address])
  })

  it('G-10 a stop that comes in the grace of another question still holds it back (red without the hand-off)', async () => {
    const scene = await openScene()
    const mia = await scene.world.addOwner(MIA)
    const replyTo = await scene.ask(ADA)
    await scene.forward(ADA, MIA)
    await scene.pass(5 * MINUTE)
    await scene.world.arrive(answer(ADA, replyTo, 'Stop, please.', 'a'), replyTo, ADA.address)
    await scene.pass(11 * MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
    expect(await scene.threads(mia)).toMatchObject([{ state: { status: 'handoff', reason: 'suppressed' } }])
  })

  it('G-10 a stop after many other answers ends all mail too (red without the ear for it)', async () => {
    const scene = await openScene()
    await scene.world.addOwner(MIA)
    const replyTo = await scene.ask(ADA)
    for (let number = 0; number < 25; number += 1)
      await scene.world.arrive(
        answer(ADA, replyTo, `Who are you? Question ${number}.`, `q${number}`),
        replyTo,
        ADA.address,
      )
    await scene.pass(MINUTE)
    await scene.world.arrive(answer(ADA, replyTo, 'Stop writing to me.', 'stop'), replyTo, ADA.address)
    await scene.pass(MINUTE)
    await scene.ask(ADA, MIA)
    expect(scene.asked()).toEqual([ADA.address])
  })

  const BO = person('Bo')
  it.each([
    ['the owner has left', leave],
    ['the thread is gone', expire],
  ])('G-10 a stop is kept though %s (red without the ear for it)', async (_, end) => {
    expect(await askedDespiteStop(end)).toEqual([ADA.address])
  })

  it.each([
    ['a stop for somebody whom another question asked', BO, 'Stop. Do not write to me again.'],
    ['a stop for somebody whom no question asked', person('Cy'), 'Stop. Do not write to me again.'],
    ['an answer without a stop', ADA, 'Yes, we met at the fair.'],
  ])(
    'G-10 %s ends no mail once the owner has left (red without the look at the claim)',
    async (_, by, words) => {
      const scene = await openScene()
      await scene.world.addOwner(MIA)
      await scene.ask(BO)
      const replyTo = await scene.ask(ADA)
      await leave(scene)
      await scene.world.arrive(answer(by, replyTo, words, 'a'), replyTo, by.address)
      await scene.pass(MINUTE)
      await scene.ask(by, MIA)
      expect(scene.asked()).toEqual([BO.address, ADA.address, by.address])
    },
  )

  it('G-34 a delivery report that comes as mail stops all owners (red without the word of the report)', async () => {
    const scene = await openScene()
    await scene.world.addOwner(MIA)
    const replyTo = await scene.ask(ADA)
    const report = mail(
      {
        From: 'MAILER-DAEMON@mx.example.org',
        To: replyTo,
        Subject: 'Undelivered Mail Returned to Sender',
        'Message-ID': '<r1@mx.example.org>',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
      },
      `--b\nContent-Type: text/plain\n\nThe mail could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; ${ADA.address}\nAction: failed\nStatus: 5.1.1\n--b--`,
    )
    await scene.world.arrive(report, replyTo, '')
    await scene.pass(MINUTE)
    expect(await reasons(scene)).toEqual(['undeliverable'])
    await scene.ask(ADA, MIA)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-36 what fails is tried again, and what came with it is not (red without telling which failed)', async () => {
    const scene = await openScene()
    let left = 1
    scene.driver.behave({
      plan: ({ service }) => (service === 's3' && left-- > 0 ? 'fail' : null),
      habits: ORDERLY,
    })
    for (const name of ['One', 'Two']) await scene.forward(person(name))
    await scene.driver.drain()
    expect(await scene.threads()).toHaveLength(1)
    await scene.pass(2 * MINUTE)
    expect(await scene.threads()).toHaveLength(2)
  })

  describe('while SES takes no mail for half an hour', () => {
    /** How often it was tried, and what failed so that a queue had to bring it again. */
    const pass = async ({ driver, world }: Scene) => {
      let tries = 0
      driver.behave({
        plan: ({ operation }) => (operation === 'SendRawEmail' && ++tries > 0 ? 'throttle' : null),
        habits: ORDERLY,
      })
      for (let minutes = 0; minutes < 30; minutes += 1) await driver.pass(MINUTE)
      driver.behave({ plan: () => null, habits: ORDERLY })
      return { tries, failed: world.facts.filter(({ event }) => event === 'message-failed') }
    }

    it('questions wait and are tried now and then, and nothing becomes a dead letter', async () => {
      const scene = await openScene()
      for (const name of ['One', 'Two']) await scene.forward(person(name))
      await scene.pass(9 * MINUTE)
      expect(await pass(scene)).toEqual({ tries: 2 * 4, failed: [] })
      expect(await reasons(scene)).toEqual(['not-taken', 'not-taken'])
      await scene.pass(HOUR)
      expect(scene.asked()).toHaveLength(2)
    })

    it('so does a digest', async () => {
      const scene = await openScene()
      await scene.ask(ADA)
      scene.world.time.now = scene.ron.nextDigestAt
      expect(await pass(scene)).toEqual({ tries: 6, failed: [] })
      await scene.pass(10 * MINUTE)
      expect(scene.world.outbox.mails.filter(isDigest)).toHaveLength(1)
    })
  })

  it('G-33 a digest that SES takes not for now goes out later that day (red without giving the date back)', async () => {
    const scene = await openScene()
    await scene.forward({ name: 'Bo Marsh', address: 'bo@example.org' })
    await scene.pass(11 * MINUTE)
    scene.driver.behave({
      plan: ({ operation }) => (operation === 'SendRawEmail' ? 'throttle' : null),
      habits: ORDERLY,
    })
    await scene.pass(2 * HOUR)
    expect(scene.world.outbox.mails.filter(isDigest)).toEqual([])
    scene.driver.behave({ plan: () => null, habits: ORDERLY })
    for (let times = 0; times < 3; times += 1) await scene.pass(10 * MINUTE)
    expect(scene.world.outbox.mails.filter(isDigest)).toHaveLength(1)
  })

  it('G-34 a complaint stops all owners (red without the event)', async () => {
    const scene = await openScene()
    const dee = { name: 'Dee Cross', address: 'complaint+dee@simulator.amazonses.com' }
    await scene.world.addOwner(MIA)
    await scene.ask(dee)
    await scene.ask(dee, MIA)
    expect(scene.asked()).toEqual([dee.address])
  })

  it('G-35 four bounces leave it on, the fifth of few questions turns asking off, until the operator says so (red without the breaker)', async () => {
    const scene = await openScene()
    const gone = (name: string) => ({
      name: `${name} Gone`,
      address: `${name.toLowerCase()}@nowhere.invalid`,
    })
    for (const name of ['One', 'Two', 'Three', 'Four']) await scene.ask(gone(name))
    await scene.ask(ADA)
    expect(scene.asked()).toHaveLength(5)
    await scene.ask(gone('Five'))
    await scene.ask(person('Late'))
    expect(scene.asked()).toHaveLength(6)
    await setSwitch(scene.world.shells.operator.table, { off: null, at: 0 })
    await scene.pass(HOUR)
    expect(scene.asked()).toContain('late@example.org')
  })

  it('G-35 the second complaint of few questions turns asking off (red without the breaker)', async () => {
    const scene = await openScene()
    for (const name of ['one', 'two'])
      await scene.ask({ name: `Dee ${name}`, address: `complaint+${name}@simulator.amazonses.com` })
    await scene.ask(ADA)
    expect(scene.asked()).toHaveLength(2)
  })
})
