import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { AssetHashType, DockerImage, type Duration, Validations } from 'aws-cdk-lib'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { FunctionName } from './bundle.ts'
import { serviceLog } from './service-log.ts'

export type ServiceFunctionProps = {
  readonly entry: FunctionName
  readonly description: string
  /** MB; Lambda gives CPU in proportion. */
  readonly memory: number
  readonly timeout: Duration
  readonly logDays: number
}

/** One Lambda with a role of its own that may write its own log, and whatever is bound to it. */
export class ServiceFunction extends Function {
  readonly log: LogGroup

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    const log = serviceLog(scope, `${id}Log`, props.logDays)
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    log.grantWrite(role)
    super(scope, id, {
      code: codeOf(props.entry),
      handler: `${props.entry}.handler`,
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

/** The function's bundle, made when its stack is synthesised; the CDK waits for no promise, so another process makes it. */
const codeOf = (name: FunctionName): Code =>
  Code.fromAsset(import.meta.dirname, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('no image is needed'),
      // By this the CDK tells one bundle from another.
      command: [name],
      local: {
        tryBundle(folder) {
          execFileSync(process.execPath, [join(import.meta.dirname, 'bundle.ts'), name, folder], {
            stdio: ['ignore', 'ignore', 'inherit'],
          })
          return true
        },
      },
    },
  })
