import { randomUUID } from 'node:crypto'
import { Client, type Options } from './aws/client.ts'
import { jsonService } from './aws/json-command.ts'

/** Stands in for the package `@aws-sdk/client-secrets-manager`; times stay numbers. */
export class SecretsManagerClient extends Client {
  constructor(options?: Options) {
    const [endpoint, signs] = ['SECRETS_MANAGER', 'secretsmanager']
    super({ host: 'secretsmanager', endpoint, signs, attempts: 3, base: 50 }, options)
  }
}

const command = /* @__PURE__ */ jsonService('secretsmanager', '1.1')
export const DescribeSecretCommand = /* @__PURE__ */ command('DescribeSecret')
export const GetSecretValueCommand = /* @__PURE__ */ command('GetSecretValue')
export const PutSecretValueCommand = /* @__PURE__ */ command('PutSecretValue', () => ({
  ClientRequestToken: randomUUID(),
}))
export const UpdateSecretVersionStageCommand = /* @__PURE__ */ command('UpdateSecretVersionStage')
