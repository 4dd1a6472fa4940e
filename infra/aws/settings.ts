import * as z from 'zod'
import { durationOf } from '#shell/config'
import { RECEIVING_REGIONS } from './regions.ts'

const hostname = /^(?=.{4,180}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/
const mailbox = /^(?:[^<>@"\r\n]+ <[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`
  return z.int(message).min(least, message).max(most, message)
}

const duration = z
  .string()
  .refine((text) => durationOf(text) !== null, 'must be an ISO 8601 duration such as PT10M or P7D')

const logDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365]

const stageSettings = z
  .strictObject({
    domain: z
      .string('must be a mail domain of its own, such as met.example.org')
      .regex(hostname, 'must be a mail domain of its own, such as met.example.org, in lower case')
      .refine(
        (name) => !/^(?:reply|bounce|links)\./.test(name),
        'must not begin with "reply.", "bounce." or "links."',
      ),
    region: z.enum(RECEIVING_REGIONS, {
      error: () => `must be a region where SES receives mail: ${RECEIVING_REGIONS.join(', ')}`,
    }),
    owner: z
      .string('must be the first owner, as "Name <address>"')
      .regex(mailbox, 'must be the first owner, as "Name <address>"'),
    alarmMail: z.email('must be the address that alarms go to'),
    timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin').default('UTC'),
    digestHour: whole(0, 23).default(8),
    grace: duration.default('PT10M'),
    patience: duration.default('P7D'),
    caps: z
      .strictObject({
        hour: whole(0, 9_999_999).default(20),
        day: whole(0, 9_999_999).default(50),
        total: whole(0, 9_999_999).default(500),
      })
      .prefault({}),
    keep: z
      .strictObject({
        rawMailDays: whole(1, 365).default(30),
        logDays: z
          .literal(logDays, `must be a number of days that CloudWatch knows: ${logDays.join(', ')}`)
          .default(30),
        /** False: `npm run destroy` takes the table, the mail and the secret with it. */
        dataAfterDestroy: z.boolean('must be true or false').default(true),
      })
      .prefault({}),
    limits: z
      .strictObject({
        /** How many copies of a function one queue may keep busy; SQS takes no less than 2. */
        concurrency: whole(2, 1000).default(5),
        requestsPerSecond: whole(1, 10_000).default(20),
        /** US dollars; a mail goes out at 80 % and when the forecast is above. Null = no budget. */
        monthlyBudget: whole(1, 1_000_000).nullable().default(null),
      })
      .prefault({}),
    /** A model of Bedrock, or an inference profile, for the answers that the local judge is unsure of; null = none is asked. */
    bedrockModel: z
      .string()
      .regex(
        /^[a-z0-9-]+\.[a-z0-9.:-]+$/,
        'must be a Bedrock model or inference profile such as eu.amazon.nova-lite-v1:0',
      )
      .nullable()
      .default(null),
    /** The Route 53 zone that the domain lies in; null = the records are printed. */
    hostedZone: z
      .strictObject({
        id: z
          .string()
          .regex(/^Z[A-Z0-9]{5,31}$/, 'must be the id of a hosted zone, such as Z0123456789ABCDEFGHIJ'),
        name: z.string().regex(hostname, 'must be the name of the hosted zone, such as example.org'),
      })
      .nullable()
      .default(null),
    /** An active rule set that the rules are added to; null = one of our own. */
    receiptRuleSet: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the name of an SES receipt rule set')
      .nullable()
      .default(null),
    /** Verified addresses that mail may go to while SES holds the account in its sandbox. */
    sandboxRecipients: z.array(z.email('must be a mail address')).default([]),
  })
  .refine(({ domain, hostedZone }) => !hostedZone || `.${domain}`.endsWith(`.${hostedZone.name}`), {
    path: ['hostedZone', 'name'],
    message: 'must be the domain or end it',
  })

const stageName = /^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])?$/

/** What an operator chose for one stage. Durations are ISO 8601. */
export type Settings = z.infer<typeof stageSettings> & { readonly stage: string }

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
  const chosen = z.record(z.string(), z.unknown()).safeParse(stages).data?.[stage]
  if (chosen === undefined)
    throw new BadSettings(`stage: cdk.json has no settings for "${stage}" under "stages".`)
  const read = stageSettings.safeParse(chosen)
  if (!read.success)
    throw new BadSettings(read.error.issues.map((issue) => sentence(stage, issue)).join('\n'))
  return { ...read.data, stage }
}

/** How the stack of a stage is called. */
export const stackName = (stage: string): string => `HaveWeMet-${stage}`

const sentence = (stage: string, issue: z.core.$ZodIssue): string => {
  const where = [stage, ...issue.path].join('.')
  if (issue.code === 'unrecognized_keys')
    return `${where}: has no setting called ${issue.keys.map((key) => `"${key}"`).join(' or ')}.`
  return `${where}: ${issue.message}.`
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
