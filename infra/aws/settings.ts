import * as v from 'valibot'
import { zoneOf } from '#domain/digest-time'
import { durationOf } from '#shell/config'
import { RECEIVING_REGIONS } from './regions.ts'

const hostname = /^(?=.{4,180}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/
const mailbox = /^(?:[^<>@"\r\n]+ <[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/

/** SES sends to ASCII alone; a domain of other letters is written in Punycode. */
const mail = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/

/** Only these keys. One that is missing is told of as its schema tells of undefined, and all the strange ones in one sentence. */
const only = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.unknown(),
    v.check((given) => !Array.isArray(given), 'must be an object'),
    v.strictObject(entries, ({ path, expected }) => {
      if (!path) return 'must be an object'
      const [{ input, key }] = path
      const schema = expected === 'never' ? undefined : entries[String(key)]
      if (schema) return v.safeParse(schema, undefined).issues?.[0].message ?? ''
      const strange = Object.keys(input as object).filter((each) => !Object.hasOwn(entries, each))
      return `has no setting called ${strange.map((each) => `"${each}"`).join(' or ')}`
    }),
  )

const text = (pattern: RegExp, message: string) => v.pipe(v.string(message), v.regex(pattern, message))

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(message),
    v.check((given) => Number.isInteger(given) && given >= least && given <= most, message),
  )
}

const textThat = (holds: (given: string) => boolean, message: string) =>
  v.pipe(v.string(message), v.check(holds, message))

const duration = textThat(
  (given) => durationOf(given) !== null,
  'must be an ISO 8601 duration such as PT10M or P7D',
)

const logDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365]

const stageSettings = v.pipe(
  only({
    domain: v.pipe(
      v.string('must be a mail domain of its own, such as met.example.org'),
      v.regex(hostname, 'must be a mail domain of its own, such as met.example.org, in lower case'),
      v.check(
        (name) => !/^(?:reply|bounce|links)\./.test(name),
        'must not begin with "reply.", "bounce." or "links."',
      ),
    ),
    region: v.picklist(
      RECEIVING_REGIONS,
      `must be a region where SES receives mail: ${RECEIVING_REGIONS.join(', ')}`,
    ),
    owner: text(mailbox, 'must be the first owner, as "Name <address>"'),
    alarmMail: text(mail, 'must be the address that alarms go to'),
    timeZone: v.optional(
      textThat((given) => zoneOf(given) !== null, 'must be an IANA time zone such as Europe/Berlin'),
      'UTC',
    ),
    digestHour: v.optional(whole(0, 23), 8),
    grace: v.optional(duration, 'PT10M'),
    patience: v.optional(duration, 'P7D'),
    caps: v.optional(
      only({
        hour: v.optional(whole(0, 9_999_999), 20),
        day: v.optional(whole(0, 9_999_999), 50),
        total: v.optional(whole(0, 9_999_999), 500),
      }),
      {},
    ),
    keep: v.optional(
      only({
        rawMailDays: v.optional(whole(1, 365), 30),
        logDays: v.optional(
          v.picklist(logDays, `must be a number of days that CloudWatch knows: ${logDays.join(', ')}`),
          30,
        ),
        /** False: `npm run destroy` takes the table, the mail and the secret with it. */
        dataAfterDestroy: v.optional(v.boolean('must be true or false'), true),
      }),
      {},
    ),
    limits: v.optional(
      only({
        /** How many copies of a function one queue may keep busy; SQS takes no less than 2. */
        concurrency: v.optional(whole(2, 1000), 5),
        requestsPerSecond: v.optional(whole(1, 10_000), 20),
        /** US dollars; a mail goes out at 80 % and when the forecast is above. Null = no budget. */
        monthlyBudget: v.nullish(whole(1, 1_000_000), null),
      }),
      {},
    ),
    /** A model of Bedrock, or an inference profile, for the answers that the local judge is unsure of; null = none is asked. */
    bedrockModel: v.nullish(
      text(
        /^[a-z0-9-]+\.[a-z0-9.:-]+$/,
        'must be a Bedrock model or inference profile such as eu.amazon.nova-lite-v1:0',
      ),
      null,
    ),
    /** The Route 53 zone that the domain lies in; null = the records are printed. */
    hostedZone: v.nullish(
      only({
        id: text(/^Z[A-Z0-9]{5,31}$/, 'must be the id of a hosted zone, such as Z0123456789ABCDEFGHIJ'),
        name: text(hostname, 'must be the name of the hosted zone, such as example.org'),
      }),
      null,
    ),
    /** An active rule set that the rules are added to; null = one of our own. */
    receiptRuleSet: v.nullish(
      text(/^[A-Za-z0-9_-]{1,64}$/, 'must be the name of an SES receipt rule set'),
      null,
    ),
    /** Verified addresses that mail may go to while SES holds the account in its sandbox. */
    sandboxRecipients: v.optional(v.array(text(mail, 'must be a mail address')), []),
  }),
  v.forward(
    v.partialCheck(
      [['domain'], ['hostedZone']],
      ({ domain, hostedZone }) => !hostedZone || `.${domain}`.endsWith(`.${hostedZone.name}`),
      'must be the domain or end it',
    ),
    ['hostedZone', 'name'],
  ),
)

const stagesByName = v.record(v.string(), v.unknown())
const stageName = /^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?$/

/** What an operator chose for one stage. Durations are ISO 8601. */
export type Settings = v.InferOutput<typeof stageSettings> & { readonly stage: string }

/** The settings cannot be used; the message has one sentence for each mistake. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings'
}

/**
 * Reads one stage's settings from the context of cdk.json: `stages` by name, and `stage`, which is deployed.
 * @throws BadSettings
 */
export const readSettings = (stage: unknown, stages: unknown): Settings => {
  if (typeof stage !== 'string' || !stageName.test(stage))
    throw new BadSettings('stage: must be a short name in lower case, such as prod.')
  const chosen = v.is(stagesByName, stages) ? stages[stage] : undefined
  if (chosen === undefined)
    throw new BadSettings(`stage: cdk.json has no settings for "${stage}" under "stages".`)
  const read = v.safeParse(stageSettings, chosen)
  if (!read.success) throw new BadSettings(read.issues.map((issue) => sentence(stage, issue)).join('\n'))
  return { ...read.output, stage }
}

/** How the stack of a stage is called. */
export const stackName = (stage: string): string => `HaveWeMet-${stage}`

const sentence = (stage: string, { path, expected, message }: v.BaseIssue<unknown>): string => {
  // A key that is not known belongs to the sentence, not to the place.
  const keys = (path ?? []).map(({ key }) => String(key)).slice(0, expected === 'never' ? -1 : undefined)
  return `${[stage, ...keys].join('.')}: ${message}.`
}
