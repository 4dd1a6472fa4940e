import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'

export type DeadLettersProps = {
  readonly alarms: Alarms
  /** The hop whose letters die here. */
  readonly of: string
  readonly keep?: Duration
  /** How many letters are an alarm. */
  readonly threshold?: number
  /** What the alarm means and what to do, where the usual sentence does not fit. */
  readonly says?: string
}

/** Where a message ends that could not be handled, with an alarm (G-36). */
export class DeadLetters extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string, { alarms, of, keep, threshold, says }: DeadLettersProps) {
    super(scope, id)
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: keep ?? Duration.days(14),
    })
    const itself = { reason: 'It is the dead-letter queue.' }
    Validations.of(this.queue).acknowledge(
      { id: 'AwsSolutions-SQS3', ...itself },
      { id: 'Serverless-SQSRedrivePolicy', ...itself },
    )
    alarms.add(`${of}Dead`, {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: threshold ?? 1,
      evaluationPeriods: 1,
      says:
        says ??
        `Dead letters of "${of}": something failed five times. Nothing is lost; read the function's log, mend it, then run "hwm replay".`,
    })
  }
}
