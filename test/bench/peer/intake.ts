import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { Logger } from '@aws-lambda-powertools/logger'
import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda'
import EmailForwardParser from 'email-forward-parser'
import { simpleParser } from 'mailparser'
import { z } from 'zod'

const logger = new Logger({ serviceName: 'intake' })
const processor = new BatchProcessor(EventType.SQS)
const dynamodb = new DynamoDBClient({})
const s3 = new S3Client({ forcePathStyle: true })
const ses = new SESClient({})
const TableName = process.env.HWM_TABLE

const notification = z.object({
  receipt: z.object({
    dmarcVerdict: z.object({ status: z.string() }),
    action: z.object({ objectKey: z.string() }),
  }),
})

/** The same intake as a tutorial writes it: no claim, no cap, no guard, and the question goes out at once. */
export const handler = async (event: SQSEvent, context: Context) =>
  processPartialResponse(event, take, processor, { context })

const take = async ({ body }: SQSRecord): Promise<void> => {
  const { receipt } = notification.parse(JSON.parse(JSON.parse(body).Message))
  const key = receipt.action.objectKey
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: process.env.HWM_MAIL_BUCKET, Key: key }))
  const mail = await simpleParser((await Body?.transformToString()) ?? '')
  const owner = mail.from?.value[0]?.address ?? ''
  const known = await dynamodb.send(
    new GetItemCommand({ TableName, Key: { pk: { S: `PEER#${owner}` }, sk: { S: 'OWNER' } } }),
  )
  if (known.Item === undefined || receipt.dmarcVerdict.status !== 'PASS') return
  const { email } = new EmailForwardParser().read(mail.text ?? '', mail.subject)
  const inviter = email.from.address ?? ''
  const thread = { pk: { S: `PEER#${owner}` }, sk: { S: `THREAD#${inviter}` } }
  await dynamodb.send(
    new PutItemCommand({
      TableName,
      Item: { ...thread, name: { S: email.from.name ?? '' }, note: { S: email.body ?? '' } },
    }),
  )
  await ses.send(
    new SendRawEmailCommand({
      Source: `have-we-met@${process.env.HWM_DOMAIN}`,
      Destinations: [inviter],
      RawMessage: { Data: Buffer.from(`To: ${inviter}\r\nSubject: Have we met?\r\n\r\nHave we met?\r\n`) },
    }),
  )
  await dynamodb.send(
    new UpdateItemCommand({
      TableName,
      Key: thread,
      UpdateExpression: 'SET asked = :now',
      ExpressionAttributeValues: { ':now': { N: String(Date.now()) } },
    }),
  )
  logger.info('asked', { thread: thread.sk.S })
}
