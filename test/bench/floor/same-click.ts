import { BatchGetItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const dynamodb = new DynamoDBClient({})
const secrets = new SecretsManagerClient({})
const TableName = process.env.HWM_TABLE ?? ''

/** The AWS calls that one click costs the service, with as many bytes, no thought and no page. */
export const handler = async ({ rawPath }: APIGatewayProxyEventV2): Promise<object> => {
  await secrets.send(new GetSecretValueCommand({ SecretId: process.env.HWM_SECRET_ID }))
  const key = (sk: string) => ({ pk: { S: `BARE#${rawPath.slice(0, 40)}` }, sk: { S: sk } })
  const Keys = ['THREAD', 'OWNER', 'SWITCH'].map(key)
  await dynamodb.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  )
  const thread = { ...key('THREAD'), body: { S: rawPath.padEnd(900) }, version: { N: '1' } }
  await dynamodb.send(
    new PutItemCommand({
      TableName,
      Item: thread,
      ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
      ExpressionAttributeValues: { ':version': { N: '1' } },
    }),
  )
  return { statusCode: 200 }
}
