import { Duration, Validations } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { DeadLetters } from './dead-letters.ts'
import type { ServiceFunction } from './service-function.ts'

export type WorkQueueProps = {
  readonly alarms: Alarms
  /** The timeout of the function that works it off. */
  readonly timeout: Duration
}

/** A queue with its dead letters and alarms (G-36). */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: DeadLetters

  constructor(scope: Construct, id: string, { alarms, timeout }: WorkQueueProps) {
    super(scope, id)
    this.deadLetters = new DeadLetters(this, 'Dead', { alarms, of: id })
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      // Six times the function's timeout, as Lambda's guide for SQS asks, so that a retry never overlaps.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: 5 },
    })
    alarms.add(`${id}Old`, {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      threshold: Duration.minutes(20).toSeconds(),
      evaluationPeriods: 2,
      says: `Mail waits in the queue "${id}" for more than 20 minutes: see the errors of its function and its limit of concurrency.`,
    })
  }

  /** The function works the queue off; a message that fails comes back alone. */
  feed(fn: ServiceFunction, concurrency: number): void {
    const source = new SqsEventSource(this.queue, {
      batchSize: 10,
      maxConcurrency: concurrency,
      reportBatchItemFailures: true,
    })
    fn.addEventSource(source)
    Validations.of(fn).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason:
        'Lambda offers no failure destination for SQS; the queue sends what failed five times to its dead letters.',
    })
  }

  /** Tells a function the queue's address; `send` also lets it put work in. */
  bind(fn: ServiceFunction, { send }: { readonly send: boolean }): void {
    fn.addEnvironment('HWM_WORK_QUEUE_URL', this.queue.queueUrl)
    if (send) fn.allow(['sqs:SendMessage'], [this.queue.queueArn])
  }
}
