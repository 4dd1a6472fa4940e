import { BadSettings } from '#aws/settings'
import { NotDeployed } from './operations/deployment.ts'

/** Runs one of the two scripts that stand beside `hwm`, and leaves with its exit code; a fault becomes one sentence. */
export const runScript = async (script: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await script()
  } catch (error) {
    const expected = error instanceof BadSettings || error instanceof NotDeployed
    const says = error instanceof Error ? error.message : String(error)
    process.stderr.write(expected ? `${says}\n` : `AWS could not be asked (${says}). Are you signed in?\n`)
    process.exitCode = 1
  }
}
