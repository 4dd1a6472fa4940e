import { serveSecrets } from '#local/aws/secrets'
import { serveAws } from '#local/aws/server'
import { BUCKET, CONFIGURATION_SET, enter, REGION, SECRET_ID, TABLE } from '#local/environment'
import { SECRET } from './secret.ts'

export const DOMAIN = 'met.example.net'

let opened: Promise<Readonly<Record<string, string>>> | undefined

/** The settings of a deployment whose only open socket serves the secret; everything else is led elsewhere by connect. */
export const environment = (): Promise<Readonly<Record<string, string>>> => {
  opened ??= open()
  return opened
}

const open = async () => {
  const { url } = await serveAws({ secretsmanager: serveSecrets(SECRET_ID, SECRET) }, () => {})
  const settings = {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'sim',
    AWS_SECRET_ACCESS_KEY: 'sim',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    ...Object.fromEntries(
      ['DYNAMODB', 'S3', 'SQS', 'SES'].map((name) => [`AWS_ENDPOINT_URL_${name}`, NOWHERE]),
    ),
    HWM_DOMAIN: DOMAIN,
    HWM_TABLE: TABLE,
    HWM_MAIL_BUCKET: BUCKET,
    HWM_WORK_QUEUE_URL: `${NOWHERE}/000000000000/work`,
    HWM_LINKS_URL: 'http://localhost:8025/',
    HWM_SECRET_ID: SECRET_ID,
    HWM_CONFIGURATION_SET: CONFIGURATION_SET,
  }
  enter(settings)
  return settings
}

const NOWHERE = 'http://127.0.0.1:1'
