import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** What `hwm` must know of a stage, by the keys under which it looks. */
export type OperatorOutputs = {
  readonly Table: string
  readonly MailBucket: string
  readonly SecretId: string
  readonly LinksUrl: string
  readonly InvitesQueue: string
  readonly InvitesDeadLetters: string
  readonly RepliesQueue: string
  readonly RepliesDeadLetters: string
  readonly FeedbackQueue: string
  readonly FeedbackDeadLetters: string
  readonly WorkQueue: string
  readonly WorkDeadLetters: string
  readonly ClockDeadLetters: string
}

/** Puts them out under exactly these keys. */
export const putOut = (scope: Construct, outputs: OperatorOutputs): void => {
  for (const [key, value] of Object.entries(outputs)) new CfnOutput(Stack.of(scope), key, { value })
}
