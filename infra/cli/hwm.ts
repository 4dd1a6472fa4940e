import { enableCompileCache } from 'node:module'

// Half of a short command's time is compiling.
enableCompileCache()
const { runHwm } = await import('./run-hwm.ts')

// A reader that has seen enough (`hwm classify | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runHwm(process.argv.slice(2), {
  input: process.stdin,
  print: async (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
    }),
  say: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  // npm runs scripts in the project's folder, wherever it was called.
  folder: (process.env.npm_lifecycle_event === 'hwm' ? process.env.INIT_CWD : null) ?? process.cwd(),
})
