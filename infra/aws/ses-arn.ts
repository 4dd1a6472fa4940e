import { Aws } from 'aws-cdk-lib'

/** The ARN of something of SES in this account and region. */
export const sesArn = (resource: string): string =>
  `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`
