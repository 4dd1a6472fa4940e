import { Aws, type CfnResource } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import { WorkQueue, type WorkQueueProps } from './work-queue.ts'

/** What SES tells us: a topic that only SES may publish to, and the queue behind it. */
export class Inbound extends Construct {
  readonly topic: Topic
  readonly queue: WorkQueue

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    this.queue = new WorkQueue(this, id, props)
    // The functions read SNS's envelope, so the message is delivered wrapped.
    this.topic.addSubscription(
      new SqsSubscription(this.queue.queue, {
        rawMessageDelivery: false,
        deadLetterQueue: this.queue.deadLetters.queue,
      }),
    )
  }

  /** Lets SES publish for one of our own resources, which is made after the right, because SES tries it at once. */
  admitSes(sourceArn: string, source: CfnResource): void {
    this.topic.grantPublish(
      new ServicePrincipal('ses.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': sourceArn },
        },
      }),
    )
    source.node.addDependency(this.topic)
  }
}
