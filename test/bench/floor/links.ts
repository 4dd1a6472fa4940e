import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'

/** The least that a function which keeps state must load. */
const LOADED = {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
}
const client = new DynamoDBClient({})

export const handler = async (): Promise<object> => ({ loaded: [client, ...Object.keys(LOADED)].length })
