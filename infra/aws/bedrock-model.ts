import { Stack } from 'aws-cdk-lib'
import type { ServiceFunction } from './service-function.ts'

/** Tells a function which model of Bedrock to ask and lets it ask that one. */
export const bindModel = (fn: ServiceFunction, model: string): void => {
  fn.addEnvironment('HWM_BEDROCK_MODEL', model)
  const { partition, region } = Stack.of(fn)
  fn.allow(['bedrock:InvokeModel'], [`arn:${partition}:bedrock:${region}::foundation-model/${model}`])
}
