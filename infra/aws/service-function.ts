import { join } from 'node:path'
import { type Duration, Validations } from 'aws-cdk-lib'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { bundlingOf, ENTRIES } from './bundling.ts'
import { serviceLog } from './service-log.ts'

const root = join(import.meta.dirname, '../..')

export type ServiceFunctionProps = {
  readonly entry: keyof typeof ENTRIES
  readonly description: string
  /** MB; Lambda gives CPU in proportion. */
  readonly memory: number
  readonly timeout: Duration
  readonly logDays: number
}

/** One Lambda with a role of its own that may write its own log, and whatever is bound to it. */
export class ServiceFunction extends NodejsFunction {
  readonly log: LogGroup

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const log = serviceLog(scope, `${id}Log`, props.logDays)
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    log.grantWrite(role)
    super(scope, id, {
      entry: join(root, ENTRIES[props.entry]),
      handler: 'handler',
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      bundling: bundlingOf(props.entry),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role,
      logGroup: log,
    })
    this.log = log
    Validations.of(this).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'A dead-letter queue of a function is for asynchronous calls. SQS and API Gateway call synchronously, and what they bring has a queue of its own; the clock has a failure destination.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason:
          'X-Ray would need a right on all resources in each role and says less than the facts in the log, which name no person and no path.',
      },
    )
  }

  /** Allows exactly these actions on exactly these resources, under these conditions. */
  allow(
    actions: readonly string[],
    resourceArns: readonly string[],
    conditions: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  ): Grant {
    return Grant.addToPrincipal({
      grantee: this,
      actions: [...actions],
      resourceArns: [...resourceArns],
      conditions,
    })
  }
}
