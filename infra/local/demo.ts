import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { play } from './demo/play.ts'
import { readEndpoints } from './endpoints.ts'

/** `npm run demo`: plays the story on the running local service, or on one of its own when none runs. */
const say = (line: string) => process.stdout.write(`${line}\n`)
const folder = process.env['HWM_DATA'] ?? '.local'

const running = await readEndpoints(folder)
if (running !== null) await play(running, say)
else {
  say('No local service runs, so this starts one.\n')
  const service = spawn(process.execPath, [new URL('./main.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    service.stdout.on('data', (piece: Buffer) => {
      if (/^ready$/m.test(piece.toString())) resolve()
    })
    service.on('exit', (code) => reject(new Error(`the service ended with ${code}`)))
  }).catch(() => process.exit(1))
  const started = await readEndpoints(folder)
  if (started !== null) await play(started, say)
  if (process.stdin.isTTY) {
    say('\nThe service stays until Ctrl-C, so that you can look around.')
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => service.kill('SIGTERM'))
  } else service.kill('SIGTERM')
  await once(service, 'exit')
}
