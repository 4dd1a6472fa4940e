import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Runs the pinned CDK with the user's own terminal; its exit code. Colours, questions and progress are CDK's. */
export const runCdk = async (
  command: 'deploy' | 'destroy',
  stack: string,
  stage: string,
  more: readonly string[],
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/aws-cdk/bin/cdk'), command, stack, '--context', `stage=${stage}`, ...more],
      { cwd: root, stdio: 'inherit' },
    )
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
