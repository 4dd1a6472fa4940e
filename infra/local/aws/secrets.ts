import { type AwsService, json } from './service.ts'

/** Secrets Manager's GetSecretValue for one secret. */
export function serveSecrets(id: string, secret: string): AwsService {
  return async ({ headers, body }) => {
    if (headers['x-amz-target'] !== 'secretsmanager.GetSecretValue') {
      return json(400, { __type: 'InvalidRequestException', Message: 'Only GetSecretValue is known here.' })
    }
    const { SecretId } = JSON.parse(body.toString()) as { SecretId?: unknown }
    if (SecretId !== id) {
      return json(400, {
        __type: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret.",
      })
    }
    return json(200, { Name: id, VersionId: 'local', SecretString: secret })
  }
}
