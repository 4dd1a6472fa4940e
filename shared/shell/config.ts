import * as z from 'zod/mini'
import { DAY, HOUR, MINUTE } from '#domain/policy'

/** ISO 8601 duration of weeks, days, hours, minutes and seconds, as milliseconds. */
export const durationOf = (text: string): number | null => {
  const found = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!found) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * 1000
}

const DURATION = /^P(?=.)(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

const duration = (standard: string) =>
  z.pipe(
    z._default(
      z.string().check(z.regex(DURATION, 'must be an ISO 8601 duration such as PT10M or P7D')),
      standard,
    ),
    z.transform((text) => durationOf(text) ?? 0),
  )

const cap = (standard: string) =>
  z.pipe(
    z._default(z.string().check(z.regex(/^\d{1,7}$/, 'must be a whole number; 0 = no cap')), standard),
    z.transform(Number),
  )

const set = () => z.string().check(z.minLength(1))

const schema = z.pipe(
  z.object({
    HWM_DOMAIN: z
      .string()
      .check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a mail domain such as met.example.org')),
    HWM_TABLE: set(),
    HWM_MAIL_BUCKET: set(),
    HWM_WORK_QUEUE_URL: z.url('must be the URL of a queue'),
    HWM_LINKS_URL: z.url('must be a URL').check(z.endsWith('/')),
    HWM_SECRET_ID: set(),
    HWM_CONFIGURATION_SET: set(),
    HWM_GRACE: duration('PT10M'),
    HWM_PATIENCE: duration('P7D'),
    HWM_CAP_HOUR: cap('20'),
    HWM_CAP_DAY: cap('50'),
    HWM_CAP_TOTAL: cap('500'),
    HWM_BEDROCK_MODEL: z.optional(set()),
    AWS_REGION: z._default(z.string(), 'us-east-1'),
  }),
  z.transform((env) => ({
    domain: env.HWM_DOMAIN,
    replyDomain: `reply.${env.HWM_DOMAIN}`,
    table: env.HWM_TABLE,
    bucket: env.HWM_MAIL_BUCKET,
    workQueueUrl: env.HWM_WORK_QUEUE_URL,
    linksUrl: env.HWM_LINKS_URL,
    secretId: env.HWM_SECRET_ID,
    configurationSet: env.HWM_CONFIGURATION_SET,
    grace: env.HWM_GRACE,
    patience: env.HWM_PATIENCE,
    caps: { hour: env.HWM_CAP_HOUR, day: env.HWM_CAP_DAY, total: env.HWM_CAP_TOTAL },
    /** The model that is asked where the judge is unsure; null = none. */
    bedrock:
      env.HWM_BEDROCK_MODEL === undefined ? null : { model: env.HWM_BEDROCK_MODEL, region: env.AWS_REGION },
  })),
)

/** Durations in milliseconds. */
export type Config = z.infer<typeof schema>

/** What is set is missing or mistyped; says which key and why, in one sentence. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

/** Reads the settings once, at cold start. @throws BadConfig */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const read = schema.safeParse(env)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const key = String(issue?.path[0])
  throw new BadConfig(env[key] === undefined ? `${key} is not set.` : `${key}: ${issue?.message}.`)
}
