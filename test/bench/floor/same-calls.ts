import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { SQSEvent } from 'aws-lambda'
import { simpleParser } from 'mailparser'

const dynamodb = new DynamoDBClient({})
const s3 = new S3Client({
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
})
const ses = new SESClient({ maxAttempts: 1 })
const TableName = process.env.HWM_TABLE ?? ''

/** Bare simpleParser between the AWS calls that one mail costs the service, with as many bytes and no thought. */
export const handler = async (event: SQSEvent): Promise<object> => {
  for (const { body } of event.Records) {
    const { receipt } = JSON.parse(JSON.parse(body).Message)
    await take(receipt.action.objectKey)
  }
  return { batchItemFailures: [] }
}

const take = async (object: string): Promise<void> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env.HWM_MAIL_BUCKET, Key: object }))
  const mail = await simpleParser(Buffer.from((await Body?.transformToByteArray()) ?? []))
  const key = (sk: string) => ({ pk: { S: `BARE#${object}` }, sk: { S: sk } })
  const Keys = Array.from({ length: 8 }, (_, number) => key(`${number}`))
  await dynamodb.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
  )
  const thread = {
    ...key('THREAD'),
    body: { S: JSON.stringify(mail.text).padEnd(900).slice(0, 900) },
    version: { N: '1' },
  }
  await dynamodb.send(
    new PutItemCommand({ TableName, Item: thread, ConditionExpression: 'attribute_not_exists(pk)' }),
  )
  for (const sk of ['OWNER CAP', 'TOTAL CAP', 'CLAIM'])
    await dynamodb.send(
      new UpdateItemCommand({
        TableName,
        Key: key(sk),
        UpdateExpression: 'ADD asked :one',
        ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
        ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: '100' } },
      }),
    )
  await ses.send(
    new SendRawEmailCommand({
      Source: `have-we-met@${process.env.HWM_DOMAIN}`,
      Destinations: [mail.from?.value[0]?.address ?? ''],
      RawMessage: { Data: Buffer.from(`Subject: ${mail.subject}\r\n\r\n${'Have we met? '.repeat(50)}\r\n`) },
      ConfigurationSetName: process.env.HWM_CONFIGURATION_SET,
    }),
  )
  await dynamodb.send(new PutItemCommand({ TableName, Item: { ...thread, version: { N: '2' } } }))
  const names = ['ALIAS 3', 'ALIAS 4'].map((sk) => ({
    PutRequest: { Item: { ...key(sk), body: { S: object } } },
  }))
  await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: names } }))
}
