import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { environmentOf } from '#aws/environment'
import type { OperatorOutputs } from '#aws/operator-outputs'
import { type Settings, stackName } from '#aws/settings'
import { type Hops, hopsOf } from './hops.ts'

/** A stage as it stands on AWS. */
export type Deployment = {
  readonly settings: Settings
  /** What the functions of the stage have in their environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly hops: Hops
  /** `name type value` of each record that DNS must have; empty where the stack made them in Route 53. */
  readonly records: readonly string[]
}

/** The stage is not there, or not whole; says so in one sentence. */
export class NotDeployed extends Error {
  override readonly name = 'NotDeployed'
}

/** Reads what the stack of a stage put out. @throws NotDeployed */
export const readDeployment = async (
  client: CloudFormationClient,
  settings: Settings,
): Promise<Deployment> => {
  const StackName = stackName(settings.stage)
  const found = await client.send(new DescribeStacksCommand({ StackName })).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ValidationError') return { Stacks: [] }
    throw error
  })
  const stack = found.Stacks?.[0]
  if (stack === undefined)
    throw new NotDeployed(`There is no stack ${StackName} in ${settings.region}: run "npm run deploy" first.`)
  const outputs = Object.fromEntries(
    (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  )
  const get = (key: keyof OperatorOutputs): string => {
    const value = outputs[key]
    if (value === undefined)
      throw new NotDeployed(`The stack ${StackName} puts out no ${key}: run "npm run deploy" again.`)
    return value
  }
  return {
    settings,
    environment: {
      AWS_REGION: settings.region,
      ...environmentOf(settings),
      HWM_TABLE: get('Table'),
      HWM_MAIL_BUCKET: get('MailBucket'),
      HWM_WORK_QUEUE_URL: get('WorkQueue'),
      HWM_LINKS_URL: get('LinksUrl'),
      HWM_SECRET_ID: get('SecretId'),
    },
    hops: hopsOf(get),
    records: Object.entries(outputs)
      .filter(([key]) => key.startsWith('Dns'))
      .map(([, record]) => record),
  }
}
