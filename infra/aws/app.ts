import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { HaveWeMet } from './have-we-met.ts'
import { BadSettings, readSettings } from './settings.ts'

const app = new App()
try {
  new HaveWeMet(app, readSettings(app.node.tryGetContext('stage'), app.node.tryGetContext('stages')))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  app.synth()
} catch (error) {
  if (!(error instanceof BadSettings)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
