import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOptions } from '#aws/bundle'
import { lean } from '#aws/lean/plugin'
import { root } from './stack.ts'

/** Says what each client of the functions is set to, and the host that its first request goes to. */
const SCRIPT = `
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses'
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs'

const values = async (config) => {
  const read = {}
  for (const name of ['region', 'maxAttempts', 'retryMode', 'useFipsEndpoint', 'useDualstackEndpoint', 'defaultsMode', 'accountIdEndpointMode', 'disableMultiregionAccessPoints', 'requestChecksumCalculation', 'useArnRegion', 'disableS3ExpressSessionAuth'])
    read[name] = await Promise.resolve(typeof config[name] === 'function' ? config[name]() : config[name]).catch((error) => error.message)
  const { mode, baseDelay } = await config.retryStrategy()
  return { ...read, mode, baseDelay }
}
const said = {}
for (const [Client, Command] of [[DynamoDBClient, ListTablesCommand], [S3Client, ListBucketsCommand], [SecretsManagerClient, GetSecretValueCommand], [SESClient, GetSendQuotaCommand], [SQSClient, ListQueuesCommand]]) {
  let sent = null
  const handle = async ({ protocol, hostname, path, headers }) => {
    sent = { protocol, hostname, path, scope: headers.authorization?.replace(/Signature.*|\\d{8}/g, '') }
    throw new Error('nothing leaves')
  }
  const client = new Client({ requestHandler: { handle, destroy() {}, metadata: {} } })
  const error = await client.send(new Command({ SecretId: 'x' })).catch(({ message }) => message)
  said[Client.name] = { sent, error, ...(await values(client.config)) }
}
console.log(JSON.stringify(said))
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwm-settings-'))
  const { entryPoints: _, ...options } = bundleOptions('', '')
  for (const [name, plugins] of [
    ['deployed', [lean]],
    ['published', []],
  ] as const)
    await build({
      ...options,
      stdin: { contents: SCRIPT, resolveDir: root },
      keepNames: true,
      outfile: join(folder, `${name}.mjs`),
      plugins: [...plugins],
    })
  await writeFile(join(folder, 'config'), '[default]\nregion = us-west-2\nmax_attempts = 9\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const settings = async (name: string, env: Record<string, string>): Promise<unknown> => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'EXAMPLE',
    AWS_SESSION_TOKEN: 'token',
  }
  const { stdout } = await promisify(execFile)(process.execPath, [`${name}.mjs`], {
    cwd: folder,
    env: { HOME: folder, AWS_REGION: 'eu-west-1', ...keys, ...env },
  })
  return JSON.parse(stdout)
}

describe('the clients of a bundle, which looks for no configuration file, are set as the published ones', () => {
  it.each([
    ['where only Lambda has set anything', {}],
    [
      'with endpoints',
      { AWS_ENDPOINT_URL: 'http://localhost:1', AWS_ENDPOINT_URL_SES: 'http://localhost:2/x' },
    ],
    ['with attempts and a mode', { AWS_MAX_ATTEMPTS: '7', AWS_RETRY_MODE: 'adaptive' }],
    ['with endpoints of another kind', { AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' }],
    ['in China', { AWS_REGION: 'cn-north-1' }],
    ['without a region', { AWS_REGION: '' }],
  ])('%s', async (_when, env) => {
    const deployed = await settings('deployed', env)
    expect(deployed).toEqual(await settings('published', env))
    expect(Object.keys(deployed as object)).toHaveLength(5)
  })

  it('and a file changes nothing', async () => {
    const file = { AWS_CONFIG_FILE: join(folder, 'config') }
    expect(await settings('deployed', file)).toEqual(await settings('published', {}))
    expect(await settings('published', file)).not.toEqual(await settings('published', {}))
  })
})
