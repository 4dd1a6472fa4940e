import { DomainName, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnRecordSet, HostedZone } from 'aws-cdk-lib/aws-route53'
import { Construct } from 'constructs'
import { namesOf } from './names.ts'
import type { Settings } from './settings.ts'

export type LinksDomainProps = {
  readonly settings: Settings
  readonly zone: NonNullable<Settings['hostedZone']>
}

/** Links under the mail's own domain, so that a reader sees where they lead; it needs a zone to prove the name in. */
export class LinksDomain extends Construct {
  readonly name: DomainName

  constructor(scope: Construct, id: string, { settings, zone }: LinksDomainProps) {
    super(scope, id)
    const { links } = namesOf(settings)
    const hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: zone.id,
      zoneName: zone.name,
    })
    this.name = new DomainName(this, 'Name', {
      domainName: links,
      certificate: new Certificate(this, 'Certificate', {
        domainName: links,
        validation: CertificateValidation.fromDns(hostedZone),
      }),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    new CfnRecordSet(this, 'Alias', {
      hostedZoneId: zone.id,
      name: `${links}.`,
      type: 'A',
      aliasTarget: {
        dnsName: this.name.regionalDomainName,
        hostedZoneId: this.name.regionalHostedZoneId,
      },
    })
  }
}
