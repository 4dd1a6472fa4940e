import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/policy'
import { listOwners } from '#store/owners'
import { listParked } from '#store/parked'
import { listThreads } from '#store/threads'
import { openDriver } from './sim/drive.ts'
import { answer, mail, type Person, personal } from './sim/letters.ts'
import { seeded } from './sim/random.ts'
import { answerAddresses, isDigest, isQuestion, recipientOf, textOf } from './sim/read-outbox.ts'
import { openScene } from './sim/scene.ts'
import { openWorld, type World } from './sim/world.ts'

const RON: Person = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
const ADA: Person = { name: 'Ada Kroll', address: 'ada@example.org' }
const ROUNDS = 12

type Question = { readonly replyTo: string; readonly raw: string; readonly round: number }
/** What a machine at the inviter's address sends back to a question, and again to everything it ever gets. */
type Responder = (question: Question) => string

const from = (more: Readonly<Record<string, string>>, body: string, to: string, round: number): string =>
  mail(
    {
      From: `${ADA.name} <${ADA.address}>`,
      To: to,
      Subject: 'Re: Have we met?',
      'Message-ID': `<r${round}@example.org>`,
      ...more,
    },
    `${body}\n`,
  )

const RESPONDERS: Readonly<Record<string, Responder>> = {
  'a vacation responder with headers': ({ replyTo, round }) =>
    from(
      { 'Auto-Submitted': 'auto-replied (vacation)' },
      `I am away until Monday the ${round}.`,
      replyTo,
      round,
    ),
  'a vacation responder without headers': ({ replyTo, round }) =>
    from(
      { Subject: 'Automatic reply: Have we met?' },
      `I am out of the office until ${round} March with no access to mail.`,
      replyTo,
      round,
    ),
  'a challenge, as TMDA sends it': ({ replyTo, round }) =>
    from(
      {
        'Auto-Submitted': 'auto-replied',
        Subject: 'Please confirm your message',
        'X-Delivery-Agent': 'TMDA/1.0',
      },
      'This message was created automatically. Your message is held; answer this mail to confirm that you are a human.',
      replyTo,
      round,
    ),
  'a ticket system whose addresses change': ({ replyTo, round }) =>
    from(
      { From: `Support <ticket+${round}@desk.example.org>`, Subject: `[#${4000 + round}] Have we met?` },
      `Your request #${4000 + round} was received. Please do not change the subject. Our team answers within ${round} days.`,
      replyTo,
      round,
    ),
  'a relay that bounces each time': ({ replyTo, round }) =>
    mail(
      {
        From: 'MAILER-DAEMON@mx.example.org',
        To: replyTo,
        Subject: 'Undelivered Mail Returned to Sender',
        'Auto-Submitted': 'auto-replied',
        'Message-ID': `<r${round}@mx.example.org>`,
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
      },
      `--b\nContent-Type: text/plain\n\nThe mail could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; ${ADA.address}\nAction: failed\nStatus: 5.1.1\n--b--`,
    ),
  'a forwarder that sends our own mail back': ({ raw }) => raw,
  'a person who writes again each day': ({ replyTo, round }) =>
    from({}, `Who are you? That is question ${round}.`, replyTo, round),
}

describe('G-22 one mail from us a thread, whatever answers it', () => {
  it.each(Object.entries(RESPONDERS))('%s', async (_, respond) => {
    const world = await openWorld()
    const driver = openDriver(world, seeded(1))
    await world.addOwner(RON)
    await world.arrive(personal(RON, ADA, 'one'), 'invites@met.example.net', RON.address)
    await driver.pass(11 * MINUTE)
    const [asked] = answerAddresses(world)
    const question = world.outbox.mails.find(isQuestion)
    expect(asked?.recipient).toBe(ADA.address)
    for (let round = 0; round < ROUNDS; round += 1) {
      const replyTo = asked?.address ?? ''
      await world.arrive(respond({ replyTo, raw: question?.raw ?? '', round }), replyTo, ADA.address)
      await driver.pass(DAY)
    }
    const [toOwner, toOthers] = bySide(world)
    expect(toOthers.map(recipientOf)).toEqual([ADA.address])
    expect(toOwner.every(isDigest)).toBe(true)
    expect(toOwner.length).toBeLessThanOrEqual(ROUNDS)
  })

  it('says nothing to the ticket system after the owner was told (red without the limit of answers)', async () => {
    const [world, replyTo] = await asked()
    const driver = openDriver(world, seeded(2))
    for (let round = 0; round < 60; round += 1)
      await world.arrive(
        RESPONDERS['a ticket system whose addresses change']?.({ replyTo, raw: '', round }) ?? '',
        replyTo,
        ADA.address,
      )
    await driver.pass(2 * DAY)
    const { table } = world.shells.operator
    const [owner] = await listOwners(table)
    const [thread] = await listThreads(table, owner?.id ?? '')
    expect(thread?.answers.length).toBeLessThanOrEqual(20)
    expect(world.outbox.mails.length).toBeLessThanOrEqual(3)
  })
})

describe('what a machine sends', () => {
  it('G-21 an absence note without any header or subject of one is no answer (red without the wording)', async () => {
    const scene = await openScene()
    const replyTo = await scene.ask(ADA)
    const note =
      'Thank you for your message.\n\nI am out of the office until Monday 12 March with no access to my mail. In urgent cases please contact my colleague Jo Berg.\n\nKind regards\nAda'
    await scene.world.arrive(answer(ADA, replyTo, note, 'away'), replyTo, ADA.address)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toMatchObject([{ state: { status: 'asked' }, answers: [] }])
  })

  it('G-27 takes a forward that a rule of the owner’s mail program stamped as automatic', async () => {
    const scene = await openScene()
    for (const stamp of ['Auto-Submitted: auto-generated', 'Precedence: bulk'])
      await scene.world.arrive(
        `${stamp}\r\n${personal(RON, ADA, 'auto')}`,
        'invites@met.example.net',
        RON.address,
      )
    await scene.pass(11 * MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-22 a command that its queue delivers again gets one summary (red without the claim of the answer)', async () => {
    const { world, pass, ask } = await openScene()
    const replyTo = await ask(ADA)
    await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair.', 'a'), replyTo, ADA.address)
    await pass(DAY)
    const digest = world.outbox.mails.findLast(isDigest)
    const to = /digest\+[a-z2-7]+@reply\.[a-z.]+/.exec(digest ? textOf(digest) : '')?.[0] ?? ''
    await world.arrive(answer(RON, to, 'ignore 1', 'c'), to, RON.address)
    const body = world.queues.replies.messages.at(-1)?.body ?? ''
    for (let times = 0; times < 3; times += 1) {
      await pass(MINUTE)
      await world.queues.replies.send(body)
    }
    await pass(MINUTE)
    const summaries = world.outbox.mails.filter((sent) => !isDigest(sent) && !isQuestion(sent))
    expect(summaries.map(recipientOf)).toEqual([RON.address])
  })

  it('G-23 a mail that went through a hundred servers is parked (red without the count of Received)', async () => {
    const scene = await openScene()
    const replyTo = await scene.ask(ADA)
    const through = (servers: number, id: string) =>
      `${'Received: from a.example.org by b.example.org; Mon, 5 Jan 2026 10:00:00 +0000\r\n'.repeat(servers)}${answer(ADA, replyTo, `We met at the fair, ${id}.`, id)}`
    await scene.world.arrive(through(100, 'loop'), replyTo, ADA.address)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toMatchObject([{ answers: [] }])
    expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toMatchObject([
      { reason: expect.stringContaining('circle') as string },
    ])
    await scene.world.arrive(through(90, 'far'), replyTo, ADA.address)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toMatchObject([{ answers: [{ text: 'We met at the fair, far.' }] }])
  })
})

describe('a second copy of this service', () => {
  it('G-23 exchanges no more than each other’s one question', async () => {
    const ours = await openWorld()
    const theirs = await openWorld({ HWM_DOMAIN: 'other.example.net' })
    const worlds = [ours, theirs]
    const drivers = worlds.map((world) => openDriver(world, seeded(1)))
    const mia: Person = { name: 'Mia Sand', address: 'mia@owners.example.com' }
    await ours.addOwner(RON)
    await theirs.addOwner(mia)
    await ours.arrive(
      personal(RON, { name: 'Theirs', address: 'desk@other.example.net' }, 'one'),
      'invites@met.example.net',
      RON.address,
    )
    await theirs.arrive(
      personal(mia, { name: 'Ours', address: 'desk@met.example.net' }, 'two'),
      'invites@other.example.net',
      mia.address,
    )
    let told = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const driver of drivers) await driver.pass(DAY)
      const fresh = worlds.map((world, index) => world.outbox.mails.slice(told[index]))
      told = worlds.map((world) => world.outbox.mails.length)
      for (const [index, mails] of fresh.entries())
        for (const sent of mails.filter(isQuestion)) {
          const other = worlds[1 - index]
          const replyTo = /ask\+[a-z2-7]+@reply\.[a-z.]+/.exec(textOf(sent))?.[0] ?? ''
          // As if the question's recipient were the other's intake address.
          await other?.arrive(sent.raw, `invites@${DOMAINS[1 - index]}`, `have-we-met@${DOMAINS[index]}`)
          await other?.arrive(sent.raw, answerAddresses(other)[0]?.address ?? recipientOf(sent), replyTo)
        }
    }
    for (const world of worlds) expect(world.outbox.mails.filter(isQuestion)).toHaveLength(1)
  })
})

const DOMAINS = ['met.example.net', 'other.example.net']

const asked = async (): Promise<[World, string]> => {
  const world = await openWorld()
  await world.addOwner(RON)
  await world.arrive(personal(RON, ADA, 'one'), 'invites@met.example.net', RON.address)
  await openDriver(world, seeded(1)).pass(11 * MINUTE)
  return [world, answerAddresses(world)[0]?.address ?? '']
}

const bySide = ({ outbox }: World) => {
  const isOwners = (mail: (typeof outbox.mails)[number]) => recipientOf(mail) === RON.address
  return [outbox.mails.filter(isOwners), outbox.mails.filter((mail) => !isOwners(mail))] as const
}
