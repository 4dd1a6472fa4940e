import { Aws, Validations } from 'aws-cdk-lib'
import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export type AlarmWhen = Pick<AlarmProps, 'metric' | 'threshold' | 'evaluationPeriods'> &
  Partial<Pick<AlarmProps, 'datapointsToAlarm' | 'comparisonOperator' | 'treatMissingData'>> & {
    /** What it means and what to do, in a sentence: it is the text of the mail. */
    readonly says: string
  }

/** Where alarms go, and all of them, so that the dashboard can show them. */
export class Alarms extends Construct {
  readonly all: Alarm[] = []
  private readonly action: SnsAction

  constructor(scope: Construct, id: string, props: { readonly mail: string }) {
    super(scope, id)
    const topic = new Topic(this, 'Topic', { displayName: 'Have We Met', enforceSSL: true })
    topic.addSubscription(new EmailSubscription(props.mail))
    // A topic with a policy of its own loses the default one, by which CloudWatch could publish.
    topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    )
    Validations.of(topic).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason:
        'It carries alarms to a mailbox; a queue of alarms that nobody is told about helps nobody. Each also shows on the dashboard.',
    })
    this.action = new SnsAction(topic)
  }

  /** Sends a mail when a metric is at or above its threshold; silence of a metric is no alarm unless said so. */
  add(id: string, { says, ...when }: AlarmWhen): void {
    const alarm = new Alarm(this, id, {
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...when,
      alarmDescription: says,
    })
    alarm.addAlarmAction(this.action)
    alarm.addOkAction(this.action)
    this.all.push(alarm)
  }
}
