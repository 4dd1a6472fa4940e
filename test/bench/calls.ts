import { Temporal } from 'temporal-polyfill'
import { inviteOwner } from '#cli/operations/invite-owner'
import type { ThreadAction } from '#domain/link'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { classify } from '#judge/classify'
import { doWork } from '#shell/do-work'
import { ownerLink, threadLink } from '#shell/link-urls'
import { sendDigest } from '#shell/send-digest'
import { serve } from '#shell/serve-link'
import { takeFeedback } from '#shell/take-feedback'
import { takeInvite } from '#shell/take-invite'
import { takeReply } from '#shell/take-reply'
import { tick } from '#shell/tick'
import type { WebRequest } from '#shell/web'
import { ownerIdOf } from '#store/keys'
import { listThreads } from '#store/threads'
import { answer, linkedin, OWNER, personal } from '#test/local/letters'
import { type BenchService, DOMAIN, NINE, openBenchService } from './a-service.ts'
import { type Spent, watchCalls } from './watch-calls.ts'

/** What happens to the service that costs calls. */
export type Deed = (typeof DEEDS)[number]
export const DEEDS = [
  'an invitation by hand',
  'an invitation by a filter',
  'a LinkedIn invitation',
  'its question',
  'SES: sent',
  'SES: delivered',
  'SES: hard bounce',
  'SES: complaint',
  'an answer',
  'a page opened',
  'a click',
  'an address verified',
  'a digest of 30 threads',
  'a digest with nothing new',
  'SES: digest delivered',
  'a thread the policy decides',
  'a tick with nothing due',
  'a tick with 30 due',
] as const

/** Plays each once on the local endpoints and counts. */
export const countCalls = async (): Promise<Record<Deed, Spent>> => {
  let now = NINE
  const service = await openBenchService(() => now)
  const spending = watchCalls(service.shell)
  const spent: Partial<Record<Deed, Spent>> = {}
  const at = (time: number) => (now = time)
  try {
    await playOne(service, spending, spent, at)
    await playBounces(service, spending, spent, at)
    await playDigest(service, spending, spent, at)
  } finally {
    await service.aws.close()
  }
  return spent as Record<Deed, Spent>
}

type Play = (
  service: BenchService,
  spending: ReturnType<typeof watchCalls>,
  spent: Partial<Record<Deed, Spent>>,
  at: (time: number) => number,
) => Promise<void>

const INVITES = `invites@${DOMAIN}`
const person = (name: string) => ({
  name,
  address: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
})

/** One invitation from the forward to the click. */
const playOne: Play = async (service, spending, spent, at) => {
  const { shell, owner } = service
  const ada = person('Ada Kroll')
  const byHand = await service.received(personal(ada), INVITES, at(NINE))
  spent['an invitation by hand'] = await spending(() => takeInvite(shell, byHand))
  spent['an invitation by a filter'] = await spending(async () =>
    takeInvite(
      shell,
      await service.received(filtered(person('Cem Aydin')), `${owner.alias}@${DOMAIN}`, at(NINE)),
    ),
  )
  const notice = await service.received(linkedin('Bo Lind', 'Buyer at Mills', 'bo-lind-1'), INVITES, at(NINE))
  spent['a LinkedIn invitation'] = await spending(() => takeInvite(shell, notice))

  const due = at(NINE + 11 * MINUTE)
  const thread = await threadOf(service, 'Ada Kroll')
  const look = { kind: 'thread', owner: owner.id, thread, at: due } as const
  spent['its question'] = await spending(() => doWork(shell, classify, look))
  const [sent, delivered] = await service.feedback()
  if (sent === undefined || delivered === undefined) throw new Error('SES told nothing')
  spent['SES: sent'] = await spending(() => takeFeedback(shell, sent))
  spent['SES: delivered'] = await spending(() => takeFeedback(shell, delivered))

  const replyTo = /^Reply-To:\s+(\S+)/m.exec(await lastMail(service))?.[1] ?? ''
  const reply = await service.received(
    answer(ada, replyTo, 'Yes, we met at the teachers conference in Utrecht in 2019.'),
    replyTo,
    at(NINE + HOUR),
  )
  spent['an answer'] = await spending(() => takeReply(shell, classify, reply))

  const clicked = at(NINE + 2 * HOUR)
  spent['a page opened'] = await spending(() => click(service, 'accept', thread, 'GET', clicked))
  spent['a click'] = await spending(() => click(service, 'accept', thread, 'POST', clicked))

  const address = 'ida@example.com'
  await inviteOwner(shell, {
    name: 'Ida Falk',
    address,
    zone: null,
    digestHour: null,
    defaults: { zone: 'UTC', digestHour: 8 },
    joins: null,
    at: clicked,
  })
  const path = ownerLink(shell, 'verify', ownerIdOf(shell.secrets.pepper, address), clicked)
  spent['an address verified'] = await spending(() => press(service, path, 'POST', 'verify', clicked))
  // What SES tells of that mail is nobody's here.
  await service.feedback()
}

const playBounces: Play = async (service, spending, spent, at) => {
  for (const [deed, name, address] of [
    ['SES: hard bounce', 'Lena Holm', 'lena@nowhere.invalid'],
    ['SES: complaint', 'Max Voss', 'complaint@simulator.amazonses.com'],
  ] as const) {
    const mail = await service.received(personal({ name, address }), INVITES, at(NINE + DAY))
    await takeInvite(service.shell, mail)
    await ask(service, await threadOf(service, name), at(NINE + DAY + 11 * MINUTE))
    const [, fate] = await service.feedback()
    if (fate === undefined) throw new Error(`SES told nothing of a ${deed}`)
    spent[deed] = await spending(() => takeFeedback(service.shell, fate))
  }
}

/** A fresh service would have other items; the digest's owner has just these 30 open threads. */
const playDigest: Play = async (_, __, spent, ___) => {
  let now = NINE
  const service = await openBenchService(() => now)
  const { shell, owner } = service
  const spending = watchCalls(shell)
  try {
    for (let number = 1; number <= 30; number += 1) {
      const name = `${FIRST[number % 10]} ${LAST[Math.floor(number / 10)]}`
      await takeInvite(shell, await service.received(personal(person(name)), INVITES, now))
    }
    spent['a tick with nothing due'] = await spending(() => tick(shell, NINE + MINUTE))
    now = NINE + 11 * MINUTE
    spent['a tick with 30 due'] = await spending(() => tick(shell, now))
    for (const work of await service.work()) await doWork(shell, classify, work)
    for (const told of await service.feedback()) await takeFeedback(shell, told)
    now = NINE + DAY
    spent['a digest of 30 threads'] = await spending(() => sendDigest(shell, owner.id, now))
    const [, delivered] = await service.feedback()
    if (delivered === undefined) throw new Error('SES told nothing of the digest')
    spent['SES: digest delivered'] = await spending(() => takeFeedback(shell, delivered))
    now = NINE + 2 * DAY
    spent['a digest with nothing new'] = await spending(() => sendDigest(shell, owner.id, now))
    // Nobody answers: the next digests tell so, and the policy decides what they showed.
    now = NINE + 9 * DAY
    await sendDigest(shell, owner.id, now)
    await service.aws.storage.clock.advance(Temporal.Duration.from('PT15M'))
    const [shown] = await service.work()
    if (shown?.kind !== 'shown') throw new Error('the policy has nothing to decide')
    spent['a thread the policy decides'] = await spending(() => doWork(shell, classify, shown))
  } finally {
    await service.aws.close()
  }
}

const FIRST = ['Ann', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn', 'Gina', 'Hugo', 'Ida', 'Jon']
const LAST = ['Alder', 'Birch', 'Cedar', 'Elm']

const ask = async ({ shell, owner }: BenchService, thread: string, at: number): Promise<void> =>
  doWork(shell, classify, { kind: 'thread', owner: owner.id, thread, at })

const click = async (
  service: BenchService,
  action: ThreadAction,
  thread: string,
  method: string,
  at: number,
) => press(service, threadLink(service.shell, action, service.owner.id, thread, at), method, action, at)

const press = async ({ shell }: BenchService, link: string, method: string, action: string, at: number) => {
  const request: WebRequest = {
    method,
    path: new URL(link).pathname,
    query: new URLSearchParams(),
    form: new URLSearchParams(method === 'POST' ? { do: action } : {}),
    cookies: [],
    at,
  }
  const { status } = await serve(shell, request)
  if (status !== 200) throw new Error(`the page answered ${status}`)
}

const threadOf = async ({ shell, owner }: BenchService, name: string): Promise<string> => {
  const threads = await listThreads(shell.table, owner.id)
  const thread = threads.find(({ invitation }) => invitation.inviter.name === name)
  if (thread === undefined)
    throw new Error(
      `no thread of ${name} but ${threads.map((each) => each.invitation.inviter.name).join(', ')}`,
    )
  return thread.id
}

const lastMail = async ({ aws }: BenchService): Promise<string> => {
  const sent = aws.storage.outbox.list().at(-1)
  return sent === undefined ? '' : ((await aws.storage.outbox.read(sent.id))?.toString() ?? '')
}

/** The inviter's own mail, passed on by a rule of the owner's mail program. */
const filtered = ({ name, address }: { name: string; address: string }): string =>
  [
    `X-Forwarded-To: ${INVITES}`,
    `X-Forwarded-For: ${OWNER.address} ${INVITES}`,
    `From: ${name} <${address}>`,
    `To: ${OWNER.name} <${OWNER.address}>`,
    'Subject: Hello',
    'Message-ID: <filtered-1@example.org>',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'Hi Ron, may I connect with you?',
    '',
  ].join('\r\n')
