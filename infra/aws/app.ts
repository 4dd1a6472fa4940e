import { App } from 'aws-cdk-lib'
import { check } from './checks.ts'
import { HaveWeMet } from './have-we-met.ts'
import { BadSettings, readSettings } from './settings.ts'

const app = new App()
try {
  new HaveWeMet(app, readSettings(app.node.tryGetContext('stage'), app.node.tryGetContext('stages')))
  check(app)
} catch (error) {
  if (!(error instanceof BadSettings)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
