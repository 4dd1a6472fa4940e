import { randomUUID } from 'node:crypto'
import { Client, type Options } from './aws/client.ts'
import { jsonService } from './aws/json-command.ts'
import { ServiceError } from './aws/service-error.ts'

/** Stands in for the package `@aws-sdk/client-dynamodb`, whose attributes are JSON already as long as none is binary. */
export class DynamoDBClient extends Client {
  constructor(options?: Options) {
    super({ host: 'dynamodb', endpoint: 'DYNAMODB', signs: 'dynamodb', attempts: 4, base: 25 }, options)
  }
}

export class ConditionalCheckFailedException extends ServiceError {}
export class TransactionCanceledException extends ServiceError {}

const command = /* @__PURE__ */ jsonService('DynamoDB_20120810', '1.0', {
  ConditionalCheckFailedException,
  TransactionCanceledException,
})
export const BatchGetItemCommand = /* @__PURE__ */ command('BatchGetItem')
export const BatchWriteItemCommand = /* @__PURE__ */ command('BatchWriteItem')
export const DeleteItemCommand = /* @__PURE__ */ command('DeleteItem')
export const GetItemCommand = /* @__PURE__ */ command('GetItem')
export const PutItemCommand = /* @__PURE__ */ command('PutItem')
export const QueryCommand = /* @__PURE__ */ command('Query')
export const ScanCommand = /* @__PURE__ */ command('Scan')
export const UpdateItemCommand = /* @__PURE__ */ command('UpdateItem')
/** A repeat of the same request is no second write. */
export const TransactWriteItemsCommand = /* @__PURE__ */ command('TransactWriteItems', () => ({
  ClientRequestToken: randomUUID(),
}))
