import { Aws, Duration } from 'aws-cdk-lib'
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { countFact, factMetric } from './count-fact.ts'
import { DeadLetters } from './dead-letters.ts'
import type { ServiceFunction } from './service-function.ts'

/** Calls a function every minute with the time. A tick that fails is not repeated: the next one does its work too. */
export class Clock extends Construct {
  readonly deadLetters: DeadLetters

  constructor(
    scope: Construct,
    id: string,
    props: { readonly fn: ServiceFunction; readonly alarms: Alarms; readonly stage: string },
  ) {
    super(scope, id)
    const { fn, alarms, stage } = props
    // Old ticks are worth nothing, and one that failed is no reason to wake anybody.
    this.deadLetters = new DeadLetters(this, 'Dead', {
      alarms,
      of: 'Clock',
      keep: Duration.hours(1),
      threshold: 3,
      says: 'The clock\'s tick failed three times within an hour: digests and questions wait. Read the log of "digest"; the ticks need no replay.',
    })
    fn.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.minutes(5),
      onFailure: new SqsDestination(this.deadLetters.queue),
    })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }))
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queue.queueArn] }),
    )
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: 'Have We Met: digests, silence and questions that are due',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        input: '{"clock":"<aws.scheduler.scheduled-time>"}',
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 300 },
        deadLetterConfig: { arn: this.deadLetters.queue.queueArn },
      },
    })
    schedule.node.addDependency(role)
    // Not the function's invocations: mail calls it too, also while the schedule stands still.
    const ticks = factMetric(stage, 'Ticks', Duration.minutes(15))
    countFact(fn, ticks, FilterPattern.stringValue('$.event', '=', 'tick'))
    alarms.add('ClockStopped', {
      metric: ticks,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      evaluationPeriods: 1,
      says: 'The clock has not called "digest" for 15 minutes, so no digest goes out: look at the schedule in EventBridge Scheduler.',
    })
  }
}
