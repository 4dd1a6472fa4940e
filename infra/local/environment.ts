import type { Settings } from './settings.ts'

/** Where this service's parts listen. */
export type Endpoints = { readonly aws: string; readonly database: string; readonly http: number }

export const BUCKET = 'mail'
export const TABLE = 'have-we-met'
export const SECRET_ID = 'have-we-met'
export const CONFIGURATION_SET = 'have-we-met'
export const REGION = 'local'

/** The environment in which the functions, the operations and the SDK clients find this service instead of AWS. */
export function environmentOf(settings: Settings, endpoints: Endpoints): Record<string, string> {
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.database,
    AWS_ENDPOINT_URL_S3: endpoints.aws,
    AWS_ENDPOINT_URL_SQS: endpoints.aws,
    AWS_ENDPOINT_URL_SES: endpoints.aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.aws,
    HWM_DOMAIN: settings.domain,
    HWM_TABLE: TABLE,
    HWM_MAIL_BUCKET: BUCKET,
    HWM_WORK_QUEUE_URL: `${endpoints.aws}/000000000000/work`,
    HWM_LINKS_URL: `http://localhost:${endpoints.http}/`,
    HWM_SECRET_ID: SECRET_ID,
    HWM_CONFIGURATION_SET: CONFIGURATION_SET,
    HWM_GRACE: settings.grace,
    HWM_PATIENCE: settings.patience,
    HWM_CAP_HOUR: String(settings.caps.hour),
    HWM_CAP_DAY: String(settings.caps.day),
    HWM_CAP_TOTAL: String(settings.caps.total),
  }
}

/** Replaces what would lead the SDK elsewhere: a profile, a session, an endpoint for all services. */
export function enter(environment: Record<string, string>): void {
  for (const key of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'AWS_DEFAULT_REGION'])
    delete process.env[key]
  Object.assign(process.env, environment)
}
