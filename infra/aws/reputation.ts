import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './service-function.ts'

export type ReputationProps = {
  readonly alarms: Alarms
  readonly configurationSet: string
  readonly stage: string
  /** The functions whose log tells of held questions. */
  readonly senders: readonly ServiceFunction[]
}

/** Whether people and SES still like our mail (G-34, G-35), and whether a question may be lost. */
export class Reputation extends Construct {
  readonly metrics: { readonly bounces: Metric; readonly complaints: Metric; readonly held: Metric }

  constructor(scope: Construct, id: string, { alarms, configurationSet, stage, senders }: ReputationProps) {
    super(scope, id)
    const ses = (metricName: string, statistic: string, period: Duration) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': configurationSet },
        statistic,
        period,
      })
    const held = new Metric({
      namespace: `HaveWeMet/${stage}`,
      metricName: 'HeldClaims',
      statistic: 'Sum',
      period: Duration.minutes(5),
    })
    for (const [index, { log }] of senders.entries()) countHeld(this, `Held${index}`, log, held)
    const bounces = ses('Reputation.BounceRate', 'Maximum', Duration.hours(1))
    const complaints = ses('Reputation.ComplaintRate', 'Maximum', Duration.hours(1))
    this.metrics = { bounces, complaints, held }

    alarms.add('BounceRate', {
      metric: bounces,
      threshold: 0.02,
      evaluationPeriods: 1,
      says: 'Two of a hundred questions bounced hard. SES reviews accounts at five: run "hwm doctor", and look where the addresses come from.',
    })
    alarms.add('ComplaintRate', {
      metric: complaints,
      threshold: 0.0005,
      evaluationPeriods: 1,
      says: 'One in two thousand questions was reported as spam. SES reviews accounts at one in a thousand: stop asking with "hwm switch off" until you know why.',
    })
    alarms.add('Complaint', {
      metric: ses('Complaint', 'Sum', Duration.minutes(5)),
      threshold: 1,
      evaluationPeriods: 1,
      says: 'Somebody reported a question as spam. Their address is never asked again; there is nothing else to do unless it happens often.',
    })
    alarms.add('HeldClaims', {
      metric: held,
      threshold: 1,
      evaluationPeriods: 1,
      says: 'It is unknown whether a question was sent, so it is held and its owner is asked. Often? Then read the log for timeouts of SES.',
    })
  }
}

const countHeld = (scope: Construct, id: string, log: LogGroup, metric: Metric): MetricFilter =>
  new MetricFilter(scope, id, {
    logGroup: log,
    metricNamespace: metric.namespace,
    metricName: metric.metricName,
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.event', '=', 'held'),
      FilterPattern.stringValue('$.reason', '=', 'maybe-sent'),
    ),
  })
