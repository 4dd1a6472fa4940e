import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** A log that is kept some days; the settings allow only numbers that CloudWatch knows. */
export const serviceLog = (scope: Construct, id: string, days: number): LogGroup =>
  new LogGroup(scope, id, {
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum's values are numbers of days
    retention: days as RetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
