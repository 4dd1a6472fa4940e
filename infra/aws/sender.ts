import {
  CfnConfigurationSet,
  CfnConfigurationSetEventDestination,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Inbound } from './inbound.ts'
import { namesOf } from './names.ts'
import type { ServiceFunction } from './service-function.ts'
import { sesArn } from './ses-arn.ts'
import type { Settings } from './settings.ts'

/** The domain as SES knows it, and the configuration set that all mail goes out with. */
export class Sender extends Construct {
  readonly identity: EmailIdentity
  private readonly settings: Settings

  constructor(
    scope: Construct,
    id: string,
    props: { readonly settings: Settings; readonly feedback: Inbound },
  ) {
    super(scope, id)
    this.settings = props.settings
    const names = namesOf(props.settings)
    const set = new CfnConfigurationSet(this, 'ConfigurationSet', {
      name: names.configurationSet,
      reputationOptions: { reputationMetricsEnabled: true },
      // Delivery matters more than secrecy here: the question holds nothing but two names.
      deliveryOptions: { tlsPolicy: 'OPTIONAL' },
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(props.settings.domain),
      mailFromDomain: names.mailFrom,
      // A record that is missing for a while must not turn questions into rejected ones; DKIM still aligns.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    })
    const events = new CfnConfigurationSetEventDestination(this, 'Events', {
      configurationSetName: names.configurationSet,
      eventDestination: {
        name: 'feedback',
        enabled: true,
        matchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT'],
        snsDestination: { topicArn: props.feedback.topic.topicArn },
      },
    })
    events.addResourceDependency(set)
    props.feedback.admitSes(sesArn(`configuration-set/${names.configurationSet}`), events)
  }

  /**
   * Lets a function send from the one sender address. SES authorises the identity and the configuration set
   * (https://github.com/aws/aws-cdk/issues/34402), and in its sandbox each recipient's identity as well.
   */
  bind(fn: ServiceFunction): void {
    const names = namesOf(this.settings)
    fn.allow(
      ['ses:SendRawEmail'],
      [
        this.identity.emailIdentityArn,
        sesArn(`configuration-set/${names.configurationSet}`),
        ...this.settings.sandboxRecipients.map((address) => sesArn(`identity/${address}`)),
      ],
      { StringEquals: { 'ses:FromAddress': names.sender } },
    )
  }
}
