import { Stack, Validations } from 'aws-cdk-lib'
import type { ServiceFunction } from './service-function.ts'

/** An inference profile is a model's id with the part of the world before it where it may run. */
const PROFILE = /^(?:us|eu|apac|jp|au|ca|global)\.(.+)$/

/** Tells a function which model of Bedrock to ask, and lets it ask that one only, by itself or by its inference profile. */
export const bindModel = (fn: ServiceFunction, model: string): void => {
  fn.addEnvironment('HWM_BEDROCK_MODEL', model)
  const { partition, region, account } = Stack.of(fn)
  const behind = PROFILE.exec(model)?.[1]
  if (behind === undefined) {
    fn.allow(['bedrock:InvokeModel'], [`arn:${partition}:bedrock:${region}::foundation-model/${model}`])
    return
  }
  // https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
  const profile = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`
  fn.allow(['bedrock:InvokeModel'], [profile])
  fn.allow(['bedrock:InvokeModel'], [`arn:${partition}:bedrock:*::foundation-model/${behind}`], {
    StringEquals: { 'bedrock:InferenceProfileArn': profile },
  })
  Validations.of(fn.role ?? fn).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/${behind}]`,
    reason:
      'The profile itself chooses the region; the condition allows the one model only by way of the one profile.',
  })
}
