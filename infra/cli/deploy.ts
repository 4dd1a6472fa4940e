import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { SESClient } from '@aws-sdk/client-ses'
import { BadSettings, stackName } from '#aws/settings'
import { nextSteps } from './next-steps.ts'
import { activateRules, planRuleSet } from './operations/activate-rules.ts'
import { readDeployment } from './operations/deployment.ts'
import { runCdk } from './run-cdk.ts'
import { runScript } from './run-script.ts'
import { settingsOf, stageArguments } from './stage-settings.ts'

/** `npm run deploy [STAGE]`: looks, deploys, lets SES take mail, and says what is left to do. */
const deploy = async (): Promise<number> => {
  const { stage, more } = stageArguments(process.argv.slice(2))
  const settings = settingsOf(stage)
  if (/(?:^|\.)example\.(?:org|com|net)$/.test(settings.domain))
    throw new BadSettings(
      `${settings.stage}.domain: is still the example's; put your own domain, owner and alarmMail into cdk.json.`,
    )
  const { region } = settings
  const ses = new SESClient({ region })
  const before = await planRuleSet(ses, settings)
  if (before.kind === 'another is active')
    throw new BadSettings(
      `${settings.stage}.receiptRuleSet: SES in ${region} takes mail by the rule set "${before.name}", and only one can be active. Set "receiptRuleSet": "${before.name}" to add our two rules in front of its own, or choose another region.`,
    )
  const code = await runCdk('deploy', stackName(settings.stage), settings.stage, more)
  if (code !== 0) return code
  await activateRules(ses, settings)
  const deployment = await readDeployment(new CloudFormationClient({ region }), settings)
  process.stdout.write(`\n${nextSteps(deployment).join('\n')}\n`)
  return 0
}

await runScript(deploy)
