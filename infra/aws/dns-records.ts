import { CfnOutput, Fn, Stack } from 'aws-cdk-lib'
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'
import { namesOf } from './names.ts'
import type { Sender } from './sender.ts'
import type { Settings } from './settings.ts'

type Record = {
  readonly id: string
  readonly type: 'CNAME' | 'MX' | 'TXT'
  readonly name: string
  readonly value: string
}

/** What DNS must say: made in the zone that is named, else put out, for `npm run deploy` to print. */
export class DnsRecords extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { settings, sender }: { readonly settings: Settings; readonly sender: Sender },
  ) {
    super(scope, id)
    for (const record of recordsOf(settings, sender)) {
      if (settings.hostedZone === null) this.print(record)
      else
        new CfnRecordSet(this, record.id, {
          hostedZoneId: settings.hostedZone.id,
          name: `${record.name}.`,
          type: record.type,
          ttl: '1800',
          resourceRecords: [record.type === 'TXT' ? JSON.stringify(record.value) : record.value],
        })
    }
  }

  private print({ id, type, name, value }: Record): void {
    new CfnOutput(Stack.of(this), `Dns${id}`, { value: Fn.join(' ', [name, type, value]) })
  }
}

const recordsOf = (settings: Settings, { identity }: Sender): Record[] => {
  const { domain, region } = settings
  const { replyDomain, mailFrom } = namesOf(settings)
  const inbox = `10 inbound-smtp.${region}.amazonaws.com`
  return [
    ...identity.dkimRecords.map(({ name, value }, index) => ({
      id: `Dkim${index + 1}`,
      type: 'CNAME' as const,
      name,
      value,
    })),
    { id: 'Inbox', type: 'MX', name: domain, value: inbox },
    { id: 'Replies', type: 'MX', name: replyDomain, value: inbox },
    { id: 'Bounces', type: 'MX', name: mailFrom, value: `10 feedback-smtp.${region}.amazonses.com` },
    { id: 'Spf', type: 'TXT', name: mailFrom, value: 'v=spf1 include:amazonses.com ~all' },
    // All that the domain sends is signed by SES, so a mail that fails is a forgery.
    { id: 'Dmarc', type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=reject' },
  ]
}
