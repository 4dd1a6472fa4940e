import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Version = { value?: string; stages: string[] }

export type SecretsManager = {
  readonly url: string
  readonly versions: Map<string, Version>
  readonly close: () => Promise<void>
}

/** Secrets Manager with one secret and its versions, as far as a rotation needs it. */
export const openSecretsManager = async (secretId: string, first: string): Promise<SecretsManager> => {
  const versions = new Map<string, Version>([['v1', { value: first, stages: ['AWSCURRENT'] }]])
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const action = String(request.headers['x-amz-target']).replace('secretsmanager.', '')
    const input = JSON.parse(await text(request)) as Input
    const [status, body] = act(versions, secretId, action, input)
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    versions,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

type Input = Partial<{
  SecretId: string
  VersionId: string
  VersionStage: string
  ClientRequestToken: string
  SecretString: string
  VersionStages: string[]
  MoveToVersionId: string
  RemoveFromVersionId: string
}>

const act = (
  versions: Map<string, Version>,
  secretId: string,
  action: string,
  input: Input,
): [number, object] => {
  const missing: [number, object] = [400, { __type: 'ResourceNotFoundException', Message: 'not found' }]
  if (input.SecretId !== secretId) return missing
  const staged = (stage: string) => [...versions].find(([, { stages }]) => stages.includes(stage))?.[0]
  switch (action) {
    case 'DescribeSecret':
      return [
        200,
        { VersionIdsToStages: Object.fromEntries([...versions].map(([id, { stages }]) => [id, stages])) },
      ]
    case 'GetSecretValue': {
      const id = input.VersionId ?? staged(input.VersionStage ?? 'AWSCURRENT') ?? ''
      const value = versions.get(id)?.value
      return value === undefined ? missing : [200, { VersionId: id, SecretString: value }]
    }
    case 'PutSecretValue': {
      const id = input.ClientRequestToken ?? ''
      const taken = versions.get(id)?.value
      if (taken !== undefined && taken !== input.SecretString)
        return [400, { __type: 'ResourceExistsException', Message: 'this version has another value' }]
      versions.set(id, { value: input.SecretString ?? '', stages: input.VersionStages ?? [] })
      return [200, { VersionId: id }]
    }
    case 'UpdateSecretVersionStage': {
      const [from, to] = [
        versions.get(input.RemoveFromVersionId ?? ''),
        versions.get(input.MoveToVersionId ?? ''),
      ]
      if (!from?.stages.includes(input.VersionStage ?? '') || !to) return missing
      from.stages = ['AWSPREVIOUS']
      to.stages = [input.VersionStage ?? '']
      return [200, {}]
    }
    default:
      return [400, { __type: 'InvalidRequestException', Message: `${action} is not known here` }]
  }
}
