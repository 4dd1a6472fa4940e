import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Inbound } from './inbound.ts'
import type { MailPrefix, MailStore } from './mail-store.ts'
import { namesOf } from './names.ts'
import { sesArn } from './ses-arn.ts'
import type { Settings } from './settings.ts'

export type ReceiptRulesProps = {
  readonly settings: Settings
  readonly mail: MailStore
  readonly inbound: Readonly<Record<MailPrefix, Inbound>>
}

/**
 * The two rules by which SES takes mail. They stand in a rule set of our own, which `npm run deploy` makes active when
 * no other one is, or in front of the rules of an existing set; neither ends the set for the rules behind it.
 */
export class ReceiptRules extends Construct {
  constructor(scope: Construct, id: string, props: ReceiptRulesProps) {
    super(scope, id)
    const { settings } = props
    const names = namesOf(settings)
    const set =
      settings.receiptRuleSet === null
        ? new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName: names.ruleSet })
        : null
    // SES puts a rule that follows none in front; so the second is made first.
    const replies = this.rule('replies', names.replyDomain, props, set)
    const invites = this.rule('invites', settings.domain, props, set)
    invites.addResourceDependency(replies)
  }

  private rule(
    prefix: MailPrefix,
    recipient: string,
    { settings, mail, inbound }: ReceiptRulesProps,
    set: CfnReceiptRuleSet | null,
  ): CfnReceiptRule {
    const { ruleSet, rules } = namesOf(settings)
    const rule = new CfnReceiptRule(this, prefix, {
      ruleSetName: ruleSet,
      rule: {
        name: rules[prefix],
        enabled: true,
        recipients: [recipient],
        scanEnabled: true,
        tlsPolicy: 'Require',
        actions: [
          {
            s3Action: {
              bucketName: mail.bucket.bucketName,
              objectKeyPrefix: `${prefix}/`,
              topicArn: inbound[prefix].topic.topicArn,
            },
          },
        ],
      },
    })
    const arn = sesArn(`receipt-rule-set/${ruleSet}:receipt-rule/${rules[prefix]}`)
    mail.admitSes(prefix, arn, rule)
    inbound[prefix].admitSes(arn, rule)
    if (set) rule.addResourceDependency(set)
    return rule
  }
}
