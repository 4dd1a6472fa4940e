import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { Defaults } from '#domain/owner'
import { DEFAULT_POLICY } from '#domain/policy'
import type { MailStore } from '#store/raw-mail'
import type { Table } from '#store/table'
import { type Config, readConfig } from './config.ts'

/** The keys that sign answer addresses and links, the newest first, and the pepper of what is stored under a hash. */
export type Secrets = {
  readonly keys: readonly { readonly id: string; readonly key: Uint8Array }[]
  readonly pepper: Uint8Array
}

/** Everything a function needs from outside, made once at cold start. */
export type Shell = {
  readonly config: Config
  readonly defaults: Defaults
  readonly table: Table
  readonly mail: MailStore
  readonly ses: SESClient
  readonly sqs: SQSClient
  readonly secrets: Secrets
}

let opened: Promise<Shell> | undefined

/** The shell of this process, from its environment. */
export const shell = async (): Promise<Shell> => {
  opened ??= openShell(process.env).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/** @throws BadConfig when a setting is missing or mistyped */
export const openShell = async (env: Readonly<Record<string, string | undefined>>): Promise<Shell> => {
  const config = readConfig(env)
  const dynamodb = new DynamoDBClient({})
  return {
    config,
    defaults: { grace: config.grace, patience: config.patience, threshold: DEFAULT_POLICY.threshold },
    table: { client: dynamodb, name: config.table },
    mail: {
      client: new S3Client({
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
      bucket: config.bucket,
    },
    // SES has no idempotency token: a retry by the client could send a mail twice.
    ses: new SESClient({ maxAttempts: 1 }),
    sqs: new SQSClient({}),
    secrets: await readSecrets(config.secretId),
  }
}

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
const secretsSchema = z.object({
  keys: z.array(z.object({ id: z.string().regex(/^[a-z2-7]$/), key: base64 })).min(1),
  pepper: base64,
})

const readSecrets = async (id: string): Promise<Secrets> => {
  const client = new SecretsManagerClient({})
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
  client.destroy()
  return secretsSchema.parse(JSON.parse(SecretString ?? 'null'))
}
