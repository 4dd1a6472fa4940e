import {
  DescribeActiveReceiptRuleSetCommand,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses'
import { namesOf } from '#aws/names'
import type { Settings } from '#aws/settings'

/** What is to be done with the one active rule set of the region. */
export type RuleSetPlan =
  | { readonly kind: 'ours is active' }
  | { readonly kind: 'none is active' }
  | { readonly kind: 'another is active'; readonly name: string }

/** Looks before anything is made: SES has one active set a region, and another's must go on working. */
export const planRuleSet = async (client: SESClient, settings: Settings): Promise<RuleSetPlan> => {
  const { Metadata } = await client.send(new DescribeActiveReceiptRuleSetCommand({}))
  if (Metadata?.Name === undefined) return { kind: 'none is active' }
  return Metadata.Name === namesOf(settings).ruleSet
    ? { kind: 'ours is active' }
    : { kind: 'another is active', name: Metadata.Name }
}

/** Activates our set unless another one is active, which is left as it is. */
export const activateRules = async (client: SESClient, settings: Settings): Promise<RuleSetPlan> => {
  const plan = await planRuleSet(client, settings)
  if (plan.kind === 'none is active')
    await client.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: namesOf(settings).ruleSet }))
  return plan
}

/** Ends the active set when it is one that our stack made, because SES deletes no active one; true when it did. */
export const deactivateRules = async (client: SESClient, settings: Settings): Promise<boolean> => {
  const plan = await planRuleSet(client, settings)
  if (plan.kind !== 'ours is active' || settings.receiptRuleSet !== null) return false
  await client.send(new SetActiveReceiptRuleSetCommand({}))
  return true
}
