import * as v from 'valibot'
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
  v.pipe(
    v.optional(v.string(), standard),
    v.regex(DURATION, 'must be an ISO 8601 duration such as PT10M or P7D'),
    v.transform((text) => durationOf(text) ?? 0),
  )

const cap = (standard: string) =>
  v.pipe(
    v.optional(v.string(), standard),
    v.regex(/^\d{1,7}$/, 'must be a whole number; 0 = no cap'),
    v.transform(Number),
  )

const set = v.pipe(v.string(), v.nonEmpty('must not be empty'))

const schema = v.pipe(
  v.object({
    HWM_DOMAIN: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a mail domain such as met.example.org'),
    ),
    HWM_TABLE: set,
    HWM_MAIL_BUCKET: set,
    HWM_WORK_QUEUE_URL: v.pipe(v.string(), v.trim(), v.url('must be the URL of a queue')),
    HWM_LINKS_URL: v.pipe(v.string(), v.trim(), v.url('must be a URL'), v.endsWith('/', 'must end with "/"')),
    HWM_SECRET_ID: set,
    HWM_CONFIGURATION_SET: set,
    HWM_GRACE: duration('PT10M'),
    HWM_PATIENCE: duration('P7D'),
    HWM_CAP_HOUR: cap('20'),
    HWM_CAP_DAY: cap('50'),
    HWM_CAP_TOTAL: cap('500'),
    HWM_BEDROCK_MODEL: v.optional(set),
    AWS_REGION: v.optional(v.string(), 'us-east-1'),
  }),
  v.transform((env) => ({
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
export type Config = v.InferOutput<typeof schema>

/** What is set is missing or mistyped; says which key and why, in one sentence. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

/** Reads the settings once, at cold start. @throws BadConfig */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const read = v.safeParse(schema, env)
  if (read.success) return read.output
  const [issue] = read.issues
  const key = String(issue.path?.[0].key)
  throw new BadConfig(env[key] === undefined ? `${key} is not set.` : `${key}: ${issue.message}.`)
}
