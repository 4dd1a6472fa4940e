import type { Deed } from './calls.ts'
import { digestsWithNews, HABITS, MONTH_DAYS } from './habits.ts'
import type { Spent } from './watch-calls.ts'

export type Prices = Readonly<Record<string, number>>
export type Scale = { readonly owners: number; readonly invites: number }

/** How often each deed is done in a month, by all owners together. `invites`: of one owner. */
export const deedsOf = ({ owners, invites }: Scale): Partial<Record<Deed, number>> => {
  const invitations = owners * invites
  const questions = invitations * HABITS.direct
  const news = owners * digestsWithNews(invites)
  return {
    'an invitation by hand': invitations * HABITS.direct,
    'a LinkedIn invitation': invitations * (1 - HABITS.direct),
    'its question': questions,
    'SES: sent': questions,
    'SES: delivered': questions,
    'an answer': questions * HABITS.answered,
    'a thread the policy decides': questions * (1 - HABITS.answered),
    'a page opened': invitations * HABITS.clicks,
    'a click': invitations * HABITS.clicks,
    'a digest of 30 threads': news,
    'SES: digest delivered': 2 * news,
    'a digest with nothing new': owners * MONTH_DAYS - news,
    'a tick with nothing due': MONTH_DAYS * 24 * 60,
  }
}

/** Milliseconds that a deed keeps a function, on AWS: what each call waits for, and the CPU of reading and judging. */
export const millisecondsOf = (calls: Readonly<Record<string, number>>): number =>
  Object.entries(calls).reduce((sum, [name, times]) => sum + times * (WAITS[name] ?? 8), CPU)
const WAITS: Readonly<Record<string, number>> = { GetObject: 30, SendRawEmail: 80 }
const CPU = 15
/** A cold start at 1 GB; the share of them falls with traffic, since a function stays for some ten minutes. */
const COLD = 600
const STAYS = 600

const GIGABYTE = 1e9
/** Lambda's own three lines of a call and ours. */
const LOG_BYTES = 700
/** Four queues, each asked by five pollers every 20 seconds also when nothing waits. */
const IDLE_POLLS = 4 * 5 * 3 * 60 * 24 * MONTH_DAYS
const ALARMS = 26
const METRICS = 9

/** Dollars a month, by what they are paid for. */
export const costOf = (
  scale: Scale,
  spent: Readonly<Record<Deed, Spent>>,
  price: Prices,
): Record<string, number> => {
  const deeds = Object.entries(deedsOf(scale)) as [Deed, number][]
  const sum = (of: (spent: Spent, deed: Deed) => number) =>
    deeds.reduce((total, [deed, times]) => total + times * of(spent[deed], deed), 0)
  const times = (chosen: RegExp) =>
    deeds.reduce((total, [deed, number]) => total + (chosen.test(deed) ? number : 0), 0)
  const dollars = (name: string, amount: number) => amount * (price[name] ?? Number.NaN)

  const received = times(/invitation|an answer/)
  const events = times(/^SES/)
  const queued = times(/question|policy|digest (of|with)/)
  const web = times(/page|click/)
  const ticks = times(/tick/)
  const sent = sum(({ calls }) => calls.SendRawEmail ?? 0)
  const invocations = received + events + queued + web + ticks
  const cold = Math.exp((-(invocations - ticks) / (MONTH_DAYS * 24 * 3600)) * STAYS)
  const gigabyteSeconds =
    sum(({ calls }, deed) => (millisecondsOf(calls) * memoryOf(deed)) / 1000) +
    ((invocations - ticks) * cold * COLD) / 1000
  const messages = received + events + queued
  const kept = (scale.owners * scale.invites * 12 * HABITS.threadBytes) / GIGABYTE
  return {
    'SES out': dollars('mailSent', sent),
    'SES in': dollars('mailReceived', received) + dollars('mailChunk', received),
    Lambda: dollars('lambdaRequest', invocations) + dollars('lambdaGigabyteSecond', gigabyteSeconds),
    DynamoDB:
      dollars(
        'readUnit',
        sum(({ readUnits }) => readUnits),
      ) +
      dollars(
        'writeUnit',
        sum(({ writeUnits }) => writeUnits),
      ) +
      dollars('tableGigabyte', kept) +
      dollars('backupGigabyte', kept),
    S3:
      dollars('objectPut', received) +
      dollars('objectGet', received) +
      dollars('objectGigabyte', (received * HABITS.mailBytes) / GIGABYTE),
    'SNS and SQS':
      dollars('topicPublish', received + events) + dollars('queueRequest', 3 * messages + IDLE_POLLS),
    'HTTP API': dollars('httpRequest', web),
    'logs, alarms, secret, clock':
      dollars('logGigabyte', (invocations * LOG_BYTES) / GIGABYTE) +
      dollars('alarm', ALARMS) +
      dollars('metric', METRICS) +
      dollars('secret', 1) +
      dollars('schedule', ticks),
  }
}

/** Gigabytes of the function that does it. */
const memoryOf = (deed: Deed): number => (/page|click/.test(deed) ? 0.5 : 1)
