import type { AwsResponse } from '#local/aws/service'

/** One request that an SDK client makes; retries of one call share its `invocation`. */
export type Call = {
  readonly service: string
  readonly operation: string
  readonly invocation: string
  readonly attempt: number
}

/**
 * What may go wrong with a call: `blip` one attempt fails, `fail` all do, `throttle` all are refused, `conflict` a
 * transaction of somebody else is in the way of one attempt, `lost` it is
 * done but the answer is lost once, `timeout` it is done and no attempt ever answers, `partial` a batch is done in
 * part, `reject` SES refuses the mail for good, `refuse` and `nonsense` are what a model may say, `crash-…` the process
 * dies before or after it is done.
 */
export const FAULTS = [
  'blip',
  'fail',
  'throttle',
  'conflict',
  'lost',
  'timeout',
  'partial',
  'reject',
  'refuse',
  'nonsense',
  'crash-before',
  'crash-after',
] as const
export type Fault = (typeof FAULTS)[number]

/** Whether this fault can befall this call at all. */
export const befalls = (fault: Fault, { service, operation }: Call): boolean => {
  if (fault === 'partial') return operation.startsWith('Batch') || operation === 'SendMessageBatch'
  if (fault === 'conflict') return /^(?:Put|Update)Item$|^TransactWriteItems$/.test(operation)
  if (fault === 'reject') return operation === 'SendRawEmail'
  if (fault === 'refuse' || fault === 'nonsense') return service === 'bedrock'
  return !(fault === 'throttle' && service === 's3')
}

/** A later attempt of a call that a fault befell before. */
export const goesOn = (fault: Fault): boolean =>
  fault === 'fail' || fault === 'throttle' || fault === 'timeout'

/** How each service says "slow down". */
export const throttled = (service: string): AwsResponse =>
  service === 'ses'
    ? xmlError('Throttling', 'Maximum sending rate exceeded.')
    : {
        status: service === 'bedrock' ? 429 : 400,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          ...(service === 'bedrock' && { 'x-amzn-errortype': 'ThrottlingException' }),
        },
        body: JSON.stringify({
          __type: `com.amazonaws#${service === 'sqs' ? 'RequestThrottled' : 'ThrottlingException'}`,
        }),
      }

/** What DynamoDB says while a transaction of somebody else writes the item. */
export const conflicting = (operation: string): AwsResponse => ({
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(
    operation === 'TransactWriteItems'
      ? {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
        }
      : { __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException' },
  ),
})

export const rejected = (): AwsResponse => xmlError('MessageRejected', 'Address blocked.')

export const broken = (): AwsResponse => ({ status: 500, headers: {}, body: '' })

/** What a socket says when the answer is lost. */
export const connectionLost = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
export const timedOut = (): Error => Object.assign(new Error('timed out'), { name: 'TimeoutError' })

const xmlError = (code: string, message: string): AwsResponse => ({
  status: 400,
  headers: { 'content-type': 'text/xml' },
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>sim</RequestId></ErrorResponse>`,
})
