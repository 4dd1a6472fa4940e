import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as v from 'valibot'
import type { Defaults } from '#domain/owner'
import { DEFAULT_POLICY } from '#domain/policy'
import type { Keys } from '#links/sign'
import type { Pepper } from '#store/keys'
import type { Table } from '#store/table'
import { type Config, readConfig } from './config.ts'
import { readJson } from './read-shape.ts'

/** The keys that sign answer addresses and links, and the pepper of what is stored under a hash. */
export type Secrets = { readonly keys: Keys; readonly pepper: Pepper }

/** What every function needs from outside, made once at cold start. */
export type Shell = {
  readonly config: Config
  readonly defaults: Defaults
  readonly table: Table
  readonly sqs: SQSClient
  readonly secrets: Secrets
  /** A word that nobody used before: it tells a write of this very attempt from every other. */
  readonly nonce: () => string
}

const NONCE_BYTES = 12

type Environment = Readonly<Record<string, string | undefined>>

/** Told of a client before its first call, for tests to lead it elsewhere. */
export type Lead<Client> = (client: Client) => void

/** @throws BadConfig when a setting is missing or mistyped */
export const openShell = async (
  env: Environment,
  lead: Lead<SecretsManagerClient> = () => {},
): Promise<Shell> => {
  const config = readConfig(env)
  return {
    config,
    defaults: { grace: config.grace, patience: config.patience, threshold: DEFAULT_POLICY.threshold },
    table: { client: new DynamoDBClient({}), name: config.table },
    sqs: new SQSClient({}),
    secrets: await readSecrets(config.secretId, lead),
    nonce: () => randomBytes(NONCE_BYTES).toString('base64url'),
  }
}

/** Opens once a process; a failure is not kept, so that the next call tries again. */
export const once = <T>(open: (env: Environment) => Promise<T>): (() => Promise<T>) => {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open(process.env).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
}

const base64 = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
)
const key = v.object({ id: v.pipe(v.string(), v.regex(/^[a-z2-7]$/)), key: base64 })
const secretsSchema = v.object({ keys: v.pipe(v.array(key), v.minLength(1)), pepper: base64 })

const readSecrets = async (id: string, lead: Lead<SecretsManagerClient>): Promise<Secrets> => {
  const client = new SecretsManagerClient({})
  lead(client)
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }))
  client.destroy()
  return readJson(secretsSchema, SecretString ?? 'null')
}
