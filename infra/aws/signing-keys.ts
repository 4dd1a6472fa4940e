import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { ServiceFunction } from './service-function.ts'

export type SigningKeysProps = { readonly logDays: number; readonly keepAfterDestroy: boolean }

/** The keys that sign links and answer addresses, a fresh one each quarter, and the pepper, which never changes. */
export class SigningKeys extends Construct {
  readonly rotate: ServiceFunction
  readonly secretArn: string

  constructor(scope: Construct, id: string, { logDays, keepAfterDestroy }: SigningKeysProps) {
    super(scope, id)
    const secret = new CfnSecret(this, 'Secret', {
      description: 'Have We Met: keys of links and answer addresses, pepper of address hashes',
      // Any change of these three lines makes CloudFormation draw a new pepper: every opt-out would be forgotten.
      generateSecretString: {
        secretStringTemplate: '{"keys":[]}',
        generateStringKey: 'pepper',
        // Letters and digits only, and a multiple of four of them, are base64 as they stand: 33 bytes.
        excludePunctuation: true,
        passwordLength: 44,
      },
    })
    secret.applyRemovalPolicy(keepAfterDestroy ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
    this.secretArn = secret.ref

    this.rotate = new ServiceFunction(this, 'Rotate', {
      entry: 'rotate',
      description: 'Adds a signing key and keeps the old ones',
      memory: 256,
      timeout: Duration.seconds(30),
      logDays,
    })
    this.rotate.addEnvironment('HWM_SECRET_ID', this.secretArn)
    this.rotate.allow(
      [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      [this.secretArn],
    )
    this.rotate.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: this.secretArn,
    })
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: this.secretArn,
      rotationLambdaArn: this.rotate.functionArn,
      // The first one runs at once: it makes the first keys.
      rotateImmediatelyOnUpdate: true,
      rotationRules: { automaticallyAfterDays: 90 },
    })
    // The first rotation must find the right to call and the right to write in place.
    schedule.node.addDependency(this.rotate)
  }

  /** Tells a function which secret it is and lets it read the keys and the pepper. */
  bind(fn: ServiceFunction): void {
    fn.addEnvironment('HWM_SECRET_ID', this.secretArn)
    fn.allow(['secretsmanager:GetSecretValue'], [this.secretArn])
  }
}
