import * as z from 'zod'
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

const duration = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text, context) => {
      const milliseconds = durationOf(text)
      if (milliseconds !== null) return milliseconds
      context.addIssue({
        code: 'custom',
        message: `"${text}" is not an ISO 8601 duration such as PT10M or P7D`,
      })
      return z.NEVER
    })

const cap = (standard: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'must be a whole number; 0 = no cap')
    .default(standard)
    .transform(Number)

const schema = z
  .object({
    HWM_DOMAIN: z
      .string()
      .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a mail domain such as met.example.org'),
    HWM_TABLE: z.string().min(1),
    HWM_MAIL_BUCKET: z.string().min(1),
    HWM_WORK_QUEUE_URL: z.url(),
    HWM_LINKS_URL: z.url().endsWith('/'),
    HWM_SECRET_ID: z.string().min(1),
    HWM_CONFIGURATION_SET: z.string().min(1),
    HWM_GRACE: duration('PT10M'),
    HWM_PATIENCE: duration('P7D'),
    HWM_CAP_HOUR: cap('20'),
    HWM_CAP_DAY: cap('50'),
    HWM_CAP_TOTAL: cap('500'),
  })
  .transform((env) => ({
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
  }))

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
