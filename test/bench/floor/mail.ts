import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { simpleParser } from 'mailparser'

/** The least that a function which reads mail, keeps state and sends must load: these packages, and nothing done with them. */
const LOADED = {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  GetObjectCommand,
  PutItemCommand,
  QueryCommand,
  SendRawEmailCommand,
  UpdateItemCommand,
  simpleParser,
}
const clients = [new DynamoDBClient({}), new S3Client({}), new SESClient({})]

export const handler = async (): Promise<object> => ({ loaded: Object.keys(LOADED).length + clients.length })
