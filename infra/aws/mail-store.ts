import { Aws, type CfnResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { ServiceFunction } from './service-function.ts'

export type MailPrefix = 'invites' | 'replies'

export type MailStoreProps = { readonly keepDays: number; readonly keepAfterDestroy: boolean }

/** The raw mail as SES took it: encrypted, private, gone after some days. */
export class MailStore extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, props: MailStoreProps) {
    super(scope, id)
    const guarded = {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: props.keepAfterDestroy ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    }
    const reads = new Bucket(this, 'ReadLog', {
      ...guarded,
      // S3 writes to it for hours after a read, so it never stays empty long enough to be deleted with the stack.
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    })
    Validations.of(reads).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the record of who read raw mail; a record of who reads the record would have no end.',
    })
    this.bucket = new Bucket(this, 'Bucket', {
      ...guarded,
      serverAccessLogsBucket: reads as IBucket,
      lifecycleRules: [
        { expiration: Duration.days(props.keepDays), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
  }

  /** Lets SES put what one receipt rule took; the rule is made after the right, because SES tries it at once. */
  admitSes(prefix: MailPrefix, ruleArn: string, rule: CfnResource): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${prefix}/*`)],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': ruleArn },
        },
      }),
    )
    rule.node.addDependency(this.bucket)
  }

  /** Tells a function where raw mail lies, and lets it read what came in by one way. */
  bind(fn: ServiceFunction, prefix: MailPrefix): void {
    this.name(fn)
    fn.allow(['s3:GetObject'], [this.bucket.arnForObjects(`${prefix}/*`)])
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}/*]`,
      reason: 'SES names each object after the mail it took, so the prefix is the narrowest name there is.',
    })
  }

  /** Tells a function where raw mail lies without letting it read any. */
  name(fn: ServiceFunction): void {
    fn.addEnvironment('HWM_MAIL_BUCKET', this.bucket.bucketName)
  }
}
