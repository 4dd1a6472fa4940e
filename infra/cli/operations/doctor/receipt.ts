import { DescribeActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses'
import { namesOf } from '#aws/names'
import type { Settings } from '#aws/settings'
import { bad, type Check, ok } from './check.ts'

/** Whether SES takes mail: the rule set with our rules is the active one. */
export const checkReceipt = async (client: SESClient, settings: Settings): Promise<Check> => {
  const { ruleSet, rules } = namesOf(settings)
  const { Metadata, Rules = [] } = await client.send(new DescribeActiveReceiptRuleSetCommand({}))
  const active = Metadata?.Name
  if (active === undefined)
    return bad(
      'receipt rules',
      'No rule set is active, so SES takes no mail.',
      'Run "npm run deploy": it activates ours.',
    )
  if (active !== ruleSet)
    return bad(
      'receipt rules',
      `The active rule set is "${active}", and a region has only one; ours is "${ruleSet}".`,
      `To share it, set "receiptRuleSet": "${active}" in cdk.json and deploy. Or activate ours in the SES console, which ends the other.`,
    )
  const missing = Object.values(rules).filter(
    (name) => !Rules.some((rule) => rule.Name === name && rule.Enabled),
  )
  return missing.length === 0
    ? ok('receipt rules', `"${ruleSet}" is active and has both rules.`)
    : bad(
        'receipt rules',
        `"${ruleSet}" lacks ${missing.join(' and ')}, or they are disabled.`,
        'Run "npm run deploy".',
      )
}
