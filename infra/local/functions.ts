import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda'

export type Invoke<Event, Answer> = (event: Event) => Promise<Answer>

/** The functions as the local service calls them. */
export type Functions = {
  readonly intake: Invoke<SQSEvent, SQSBatchResponse | undefined>
  readonly digest: Invoke<SQSEvent, SQSBatchResponse | undefined>
  /** The digest function's minute tick; time in ISO 8601. */
  readonly clock: Invoke<{ clock: string }, unknown>
  readonly links: Invoke<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>
}

/** Loads the deployed functions; the environment they read at load must be complete by now. */
export async function loadFunctions(): Promise<Functions> {
  const [intake, digest, links] = await Promise.all([
    load('intake', () => import('#functions/intake')),
    load('digest', () => import('#functions/digest')),
    load('links', () => import('#functions/links')),
  ])
  return {
    intake: intake as Functions['intake'],
    digest: digest as Functions['digest'],
    clock: digest,
    links: links as Functions['links'],
  }
}

async function load(
  name: string,
  open: () => Promise<{ handler: unknown }>,
): Promise<Invoke<unknown, unknown>> {
  const handler = (await open()).handler as (event: unknown, context: Context) => Promise<unknown>
  return async (event) => await handler(event, contextOf(name))
}

function contextOf(name: string): Context {
  const deadline = performance.now() + TIMEOUT_MS
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: crypto.randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    done() {},
    fail() {},
    succeed() {},
  }
}

/** As deployed: a function has a minute. */
const TIMEOUT_MS = 60_000
