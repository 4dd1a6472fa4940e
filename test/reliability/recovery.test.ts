import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { ownerLink, threadLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { queueWork } from '#shell/work'
import { getItem } from '#store/item'
import { dayKey } from '#store/keys'
import { listOwners } from '#store/owners'
import { listThreads } from '#store/threads'
import { type Driver, ORDERLY, openDriver, type Plan } from './sim/drive.ts'
import { invokeLink } from './sim/invoke.ts'
import { answer, linkedin, mail, type Person, personal } from './sim/letters.ts'
import { seeded } from './sim/random.ts'
import { answerAddresses, claimOf, isDigest, isQuestion, recipientOf, textOf } from './sim/read-outbox.ts'
import { openWorld, type World } from './sim/world.ts'

const RON: Person = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
const ADA: Person = { name: 'Ada Kroll', address: 'ada@example.org' }
const INTAKE = 'invites@met.example.net'

const begin = async () => {
  const world = await openWorld()
  const driver = openDriver(world, seeded(1))
  const owner = await world.addOwner(RON)
  const threads = () => listThreads(world.shells.operator.table, owner.id)
  return { world, driver, owner, threads }
}

const asked = async (world: World, driver: Driver, inviter: Person) => {
  await world.arrive(personal(RON, inviter, 'one'), INTAKE, RON.address)
  await driver.pass(11 * MINUTE)
  return answerAddresses(world)[0]?.address ?? ''
}

/** Once, at the first call that `is` names. */
const once = (fault: NonNullable<ReturnType<Plan>>, is: (operation: string) => boolean): Plan => {
  let left = 1
  return ({ operation }) => (is(operation) && left-- > 0 ? fault : null)
}

it('a note in a forward that also gives the address is an answer and no word of it is lost', async () => {
  const { world, driver, threads } = await begin()
  await world.arrive(linkedin(RON, ADA, 'one'), INTAKE, RON.address)
  await driver.pass(MINUTE)
  const raw = linkedin(RON, ADA, 'two', {
    note: 'We met at the fair in Bergen.',
    above: `ask ${ADA.address}`,
  })
  await world.arrive(raw, INTAKE, RON.address)
  await driver.pass(HOUR)
  expect(await threads()).toMatchObject([
    { state: { status: 'answered' }, answers: [{ text: 'We met at the fair in Bergen.' }] },
  ])
  expect(world.outbox.mails).toEqual([])
})

it('the policy ignores nobody for an answer that no digest has shown yet', async () => {
  const { world, driver, threads } = await begin()
  const replyTo = await asked(world, driver, ADA)
  await world.arrive(answer(ADA, replyTo, 'No, we have not.', 'a1'), replyTo, ADA.address)
  await driver.pass(MINUTE)
  // SES sends the digest, and its answer is lost.
  driver.behave({ plan: once('timeout', (operation) => operation === 'SendRawEmail'), habits: ORDERLY })
  await driver.pass(2 * HOUR)
  expect(world.outbox.mails.filter(isDigest)).toHaveLength(1)
  await world.arrive(answer(ADA, replyTo, 'No, surely not, I looked it up.', 'a2'), replyTo, ADA.address)
  await driver.pass(40 * MINUTE)
  expect(await threads()).toMatchObject([{ state: { status: 'answered' } }])
  await driver.pass(DAY)
  expect(textOf(world.outbox.mails.at(-1) ?? never())).toContain('surely not')
  await driver.pass(15 * MINUTE)
  expect(await threads()).toMatchObject([{ state: { status: 'decided', by: 'policy' } }])
})

it('an answer that its queue delivered late is news, though a later one was shown before', async () => {
  const { world, driver } = await begin()
  const replyTo = await asked(world, driver, ADA)
  await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair in Bergen.', 'a1'), replyTo, ADA.address)
  const [late] = world.queues.replies.messages
  if (late) late.visibleAt = world.now() + 5 * HOUR
  world.time.now += MINUTE
  await world.arrive(answer(ADA, replyTo, 'By the way, how are you?', 'a2'), replyTo, ADA.address)
  await driver.pass(2 * HOUR)
  expect(world.outbox.mails.filter(isDigest)).toHaveLength(1)
  await driver.pass(4 * HOUR)
  await driver.pass(DAY)
  const digests = world.outbox.mails.filter(isDigest)
  expect(digests).toHaveLength(2)
  expect(textOf(digests[1] ?? never())).toContain('the fair in Bergen')
})

const CONFIRMATION = mail(
  {
    From: 'Gmail Team <forwarding-noreply@google.com>',
    To: INTAKE,
    Subject: `(#987654321) Gmail Forwarding Confirmation - Receive Mail from ${RON.address}`,
    'Message-ID': '<confirm-1@mail.gmail.com>',
  },
  `${RON.address} has requested to automatically forward mail to your email\naddress ${INTAKE}.\nConfirmation code: 987654321\n\nTo allow it, please click the link below to confirm the request:\n\nhttps://mail-settings.google.com/mail/vf-%5BANGjdJ8aaaa%5D-bbbb\n\nTo cancel:\n\nhttps://mail-settings.google.com/mail/uf-%5BANGjdJ8cccc%5D-dddd\n`,
)

it('G-28 a forwarding confirmation reaches its owner though the process dies after it was listed', async () => {
  const { world, driver } = await begin()
  driver.behave({ plan: once('crash-after', (operation) => operation === 'PutItem'), habits: ORDERLY })
  await world.arrive(CONFIRMATION, INTAKE, 'user@gmail.com')
  await driver.pass(10 * MINUTE)
  await driver.pass(10 * MINUTE)
  const confirmations = world.outbox.mails.filter((sent) => textOf(sent).includes('/mail/vf-'))
  expect(confirmations.map(recipientOf)).toEqual([RON.address])
})

it.each([
  [null, 'its link was mailed to you.'],
  ['reject', 'its link could not be mailed to you. Let it ask once more.'],
] as const)(
  'G-28 the digest says of a forwarding confirmation whether it was mailed: %s',
  async (fault, says) => {
    const { world, driver } = await begin()
    if (fault)
      driver.behave({ plan: once(fault, (operation) => operation === 'SendRawEmail'), habits: ORDERLY })
    await world.arrive(CONFIRMATION, INTAKE, 'user@gmail.com')
    await driver.pass(MINUTE)
    const confirmations = world.outbox.mails.filter((sent) => textOf(sent).includes('/mail/vf-'))
    expect(confirmations).toHaveLength(fault ? 0 : 1)
    await driver.pass(DAY)
    expect(world.outbox.mails.filter(isDigest).map(textOf)).toEqual([expect.stringContaining(says)])
  },
)

it.each(['crash-before', 'crash-after', 'lost', 'timeout', 'throttle', 'conflict'] as const)(
  'G-35 a bounce counts for the breaker, once, whatever befalls the write of its news: %s',
  async (fault) => {
    const { world, driver, threads } = await begin()
    await world.arrive(
      personal(RON, { name: 'Cy Gone', address: 'cy@nowhere.invalid' }, 'one'),
      INTAKE,
      RON.address,
    )
    await driver.pass(MINUTE)
    driver.behave({ plan: once(fault, (operation) => operation === 'TransactWriteItems'), habits: ORDERLY })
    await driver.pass(11 * MINUTE)
    expect(driver.trace.filter((line) => line.endsWith(fault))).toHaveLength(1)
    await driver.pass(10 * MINUTE)
    await driver.pass(10 * MINUTE)
    expect(await threads()).toMatchObject([{ state: { status: 'undeliverable' } }])
    const day = await getItem(world.shells.operator.table, dayKey('2026-01-05'))
    expect(day?.['hardBounces']).toEqual({ N: '1' })
    const told = world.facts.filter(({ event }) => event === 'question-bounced')
    expect(told.length).toBeGreaterThanOrEqual(1)
  },
)

it('a transaction in the way of an answer is outwaited', async () => {
  const { world, driver, threads } = await begin()
  await asked(world, driver, ADA)
  const loud = world.facts.length
  driver.behave({ plan: once('conflict', (operation) => operation === 'PutItem'), habits: ORDERLY })
  const replyTo = answerAddresses(world)[0]?.address ?? ''
  await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair in Bergen.', 'a1'), replyTo, ADA.address)
  await driver.drain()
  expect(driver.trace.filter((line) => line.endsWith('conflict'))).toHaveLength(1)
  expect(await threads()).toMatchObject([{ state: { status: 'answered' } }])
  expect(world.facts.slice(loud).filter(({ event }) => event === 'message-failed')).toEqual([])
})

/** The owner mails a command in answer to the first digest, and SES does not take the summary. */
const commandWithoutSummary = async (words: string) => {
  const { world, driver, owner, threads } = await begin()
  const replyTo = await asked(world, driver, ADA)
  await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair in Bergen.', 'a1'), replyTo, ADA.address)
  await driver.pass(DAY)
  const digest = textOf(world.outbox.mails.find(isDigest) ?? never())
  const to = /digest\+[a-z2-7]+@reply\.[a-z.]+/.exec(digest)?.[0] ?? ''
  driver.behave({ plan: once('throttle', (operation) => operation === 'SendRawEmail'), habits: ORDERLY })
  await world.arrive(answer(RON, to, words, 'c1'), to, RON.address)
  await driver.drain()
  const { operator } = world.shells
  return {
    threads,
    isPaused: async () => (await listOwners(operator.table))[0]?.digestPaused,
    /** Half a minute later; then the queue brings the command once more. */
    press: async (action: 'ignore' | 'undo' | 'resume') => {
      const at = (world.time.now += MINUTE / 2)
      const thread = (await threads())[0]?.id ?? ''
      const link =
        action === 'resume'
          ? ownerLink(operator, action, owner.id, at)
          : threadLink(operator, action, owner.id, thread, at)
      const form = { [FIELD]: action }
      expect(await invokeLink(world, { method: 'POST', path: new URL(link).pathname, form })).toMatchObject({
        status: 200,
      })
      await driver.pass(10 * MINUTE)
    },
    summaries: () =>
      world.outbox.mails.filter((sent) => !isDigest(sent) && !isQuestion(sent)).map((sent) => textOf(sent)),
  }
}

describe('a command that comes again, as its summary could not be sent,', () => {
  it('does not overrule what the owner decided since', async () => {
    const { threads, press, summaries } = await commandWithoutSummary('accept 1')
    expect(await threads()).toMatchObject([{ state: { status: 'decided', decision: 'accept' } }])
    await press('ignore')
    expect(await threads()).toMatchObject([{ state: { status: 'decided', decision: 'ignore' } }])
    expect(summaries()).toEqual([expect.stringContaining('There was nothing left to do.')])
  })

  it('does not decide again what the owner opened since', async () => {
    const { threads, press } = await commandWithoutSummary('accept 1')
    await press('undo')
    expect(await threads()).toMatchObject([{ state: { status: 'answered' } }])
  })

  it('does not pause digests that the owner resumed since', async () => {
    const { isPaused, press, summaries } = await commandWithoutSummary('pause')
    expect(await isPaused()).toBe(true)
    await press('resume')
    expect(await isPaused()).toBe(false)
    expect(summaries()).toEqual([expect.not.stringContaining('paused')])
  })
})

it('a new owner is welcomed once, though SES takes the mail only at the second try', async () => {
  const { world, driver, owner } = await begin()
  const welcome = { kind: 'welcome', owner: owner.id, at: world.now() } as const
  driver.behave({ plan: once('throttle', (operation) => operation === 'SendRawEmail'), habits: ORDERLY })
  await queueWork(world.shells.operator, [welcome, welcome])
  for (let times = 0; times < 3; times += 1) await driver.pass(10 * MINUTE)
  expect(driver.trace.filter((line) => line.endsWith('throttle'))).toHaveLength(1)
  expect(world.outbox.mails.map(recipientOf)).toEqual([RON.address])
})

/** At the nth write of a task that looks after threads: two caps, then the claim. */
const atClaim = (fault: NonNullable<ReturnType<Plan>>): Plan => {
  let writes = 0
  return ({ operation, attempt }, _, task) =>
    task === 'work' && operation === 'UpdateItem' && attempt === 1 && ++writes === 3 ? fault : null
}

it.each(['lost', 'timeout'] as const)(
  'G-07 a claim whose answer is %s is known for our own, and its question goes out once',
  async (fault) => {
    const { world, driver, threads } = await begin()
    await world.arrive(personal(RON, ADA, 'one'), INTAKE, RON.address)
    driver.behave({ plan: atClaim(fault), habits: ORDERLY })
    await driver.pass(11 * MINUTE)
    expect(driver.trace.filter((line) => line.endsWith(fault))).toHaveLength(1)
    await driver.pass(HOUR)
    expect(await threads()).toMatchObject([{ state: { status: 'asked' } }])
    expect(world.outbox.mails.filter(isQuestion).map(recipientOf)).toEqual([ADA.address])
  },
)

it('G-07 a claim that another attempt made is not taken for our own', async () => {
  const { world, driver, threads } = await begin()
  await world.arrive(personal(RON, ADA, 'one'), INTAKE, RON.address)
  driver.behave({ plan: atClaim('crash-after'), habits: ORDERLY })
  await driver.pass(11 * MINUTE)
  await driver.pass(HOUR)
  expect(await threads()).toMatchObject([{ state: { status: 'held', reason: 'maybe-sent' } }])
  expect(world.outbox.mails.filter(isQuestion)).toEqual([])
})

it('G-33 a digest whose claim lost its answer is sent all the same', async () => {
  const { world, driver } = await begin()
  const replyTo = await asked(world, driver, ADA)
  await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair in Bergen.', 'a1'), replyTo, ADA.address)
  await driver.pass(MINUTE)
  let puts = 0
  const plan: Plan = ({ operation, attempt }, _, task) =>
    task === 'work' && operation === 'PutItem' && attempt === 1 && ++puts === 1 ? 'lost' : null
  driver.behave({ plan, habits: ORDERLY })
  await driver.pass(2 * HOUR)
  expect(driver.trace.filter((line) => line.endsWith('lost'))).toHaveLength(1)
  expect(world.outbox.mails.filter(isDigest)).toHaveLength(1)
})

it('G-33 a digest that its queue brings after midnight is that date’s, and what comes after it is the next one’s', async () => {
  const { world, driver } = await begin()
  const replyTo = await asked(world, driver, ADA)
  await world.arrive(answer(ADA, replyTo, 'Yes, we met at the fair in Bergen.', 'a1'), replyTo, ADA.address)
  await driver.pass(MINUTE)
  const at = (date: string) => (world.time.now = Date.parse(`${date}:00Z`))
  at('2026-01-05T08:00')
  await driver.tick()
  while (driver.running.length > 0) await driver.step()
  expect(world.queues.work.messages).toHaveLength(1)
  at('2026-01-06T02:00')
  await driver.drain()
  const digests = () =>
    world.outbox.mails.filter(isDigest).map((mail) => `${claimOf(mail).slice(17)} ${mail.sent.at}`)
  expect(digests()).toEqual(['2026-01-06 2026-01-06T02:00:00.000Z'])
  await world.arrive(answer(ADA, replyTo, 'By the way, how are you?', 'a2'), replyTo, ADA.address)
  await driver.pass(6 * HOUR)
  expect(digests()).toHaveLength(1)
  await driver.pass(DAY)
  expect(digests().slice(1)).toEqual(['2026-01-07 2026-01-07T08:00:00.000Z'])
  expect(textOf(world.outbox.mails.at(-1) ?? never())).toContain('how are you')
})

it('G-09 the cap is of the hour in which mail goes out, also for what a late queue brings', async () => {
  const world = await openWorld({ HWM_CAP_HOUR: '1' })
  const driver = openDriver(world, seeded(1))
  const owner = await world.addOwner(RON)
  const bo = { name: 'Bo Lind', address: 'bo@example.org' }
  const { messages } = world.queues.work
  const hide = () => messages.splice(0)
  const tick = async () => {
    await driver.tick()
    while (driver.running.length > 0) await driver.step()
  }
  await world.arrive(personal(RON, ADA, 'one'), INTAKE, RON.address)
  await driver.drain()
  world.time.now += 11 * MINUTE
  await tick()
  const late = hide()
  world.time.now += 100 * MINUTE
  await world.arrive(personal(RON, bo, 'two'), INTAKE, RON.address)
  await driver.drain()
  world.time.now += 11 * MINUTE
  await tick()
  const [bos] = (await listThreads(world.shells.operator.table, owner.id)).filter(
    ({ invitation }) => invitation.inviter.name === bo.name,
  )
  messages.push(...hide().filter(({ body }) => body.includes(bos?.id ?? 'none')))
  await driver.drain()
  messages.push(...late)
  await driver.drain()
  const asked = () => world.outbox.mails.filter(isQuestion).map(recipientOf)
  expect(asked()).toEqual([bo.address])
  await driver.pass(HOUR)
  expect(asked()).toEqual([bo.address, ADA.address])
})

const never = (): never => {
  throw new Error('there is no mail')
}
