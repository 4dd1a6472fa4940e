import { createInterface } from 'node:readline/promises'
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { BadSettings, type Settings, stackName } from '#aws/settings'
import { deactivateRules } from './operations/activate-rules.ts'
import { readDeployment } from './operations/deployment.ts'
import { emptyBucket } from './operations/empty-bucket.ts'
import { runCdk } from './run-cdk.ts'
import { runScript } from './run-script.ts'
import { settingsOf, stageArguments } from './stage-settings.ts'

/** `npm run destroy [STAGE]`: asks, then ends a stage that cdk.json does not protect, with its table, raw mail and keys. */
const destroy = async (): Promise<number> => {
  const { stage: wanted, more } = stageArguments(process.argv.slice(2))
  const settings = settingsOf(wanted)
  const { region, stage } = settings
  if (settings.keep.dataAfterDestroy)
    throw new BadSettings(
      `${stage} is protected. To end it, set "keep": { "dataAfterDestroy": false } in cdk.json, deploy, then destroy: table, raw mail and keys go with it. "hwm export" saves an owner's data before.`,
    )
  const { environment } = await readDeployment(new CloudFormationClient({ region }), settings)
  if (!(await isMeant(settings))) return 1
  if (await deactivateRules(new SESClient({ region }), settings))
    process.stdout.write(`SES takes no more mail in ${region}: our rule set was the active one.\n`)
  const removed = await emptyBucket(new S3Client({ region }), environment.HWM_MAIL_BUCKET ?? '')
  process.stdout.write(`${removed} raw mails are removed.\n`)
  return runCdk('destroy', stackName(stage), stage, [...more, '--force'])
}

const isMeant = async ({ stage, domain }: Settings): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const typed = await terminal.question(
    `This removes everything that ${domain} knows. Type the stage's name, ${stage}, to go on: `,
  )
  terminal.close()
  return typed.trim() === stage
}

await runScript(destroy)
