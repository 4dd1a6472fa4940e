import { CannotStart } from './listen.ts'
import { readSettings, strangeKeys } from './settings.ts'

/** `npm start`: the whole service on this machine, until SIGTERM or Ctrl-C. */
const HELP = `npm start: Have We Met on this machine, with nothing but npm.

Takes mail by SMTP, shows the outbox and the pages in the browser, keeps everything in .local/.
Settings are environment variables; their defaults:
  HWM_SMTP_PORT=2525  HWM_HTTP_PORT=8025  HWM_DATA=.local
  HWM_DOMAIN=met.localhost  HWM_OWNER='You <you@example.com>'
  HWM_ZONE=UTC  HWM_DIGEST_HOUR=8  HWM_GRACE=PT10M  HWM_PATIENCE=P7D
  HWM_CAP_HOUR=20  HWM_CAP_DAY=50  HWM_CAP_TOTAL=500  HWM_TRUST=all|check
README.md says what each does.`

const say = (line: string) => process.stdout.write(`${line}\n`)
const fail = (lines: readonly string[], code: number): never => {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(code)
}

if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
  say(HELP)
  process.exit(0)
}
if (process.argv.length > 2)
  fail(['npm start takes no arguments; `npm start -- --help` lists its settings.'], 2)

const read = readSettings(process.env)
if ('problems' in read) fail(read.problems, 2)
else await serve(read.settings)

async function serve(settings: Extract<typeof read, { settings: unknown }>['settings']): Promise<void> {
  for (const key of strangeKeys(process.env)) say(`${key} is no setting of this service and is not used.`)
  const [{ startService }, { host }] = await Promise.all([import('./service.ts'), import('./host.ts')])
  try {
    const service = await startService({ settings, host, say })
    const [owner] = await service.operations.listOwners()
    say(`Have We Met runs on this machine.

  Pages and outbox   http://localhost:${service.httpPort}/
  Forward mail to    invites@${settings.domain}, by SMTP on 127.0.0.1:${service.smtpPort}
  As                 ${owner?.addresses[0] ?? settings.owner.address} (HWM_OWNER sets another owner at the first start)
  Data               ${settings.data}

  See a whole story in another terminal: npm run demo
  Ctrl-C ends it; nothing is lost.`)
    say('ready')
    const { ppid } = process
    // npm ends its shell alone, which would leave this process behind.
    const watch =
      process.env.npm_lifecycle_event === 'start'
        ? setInterval(() => process.ppid === ppid || stop(), 200)
        : undefined
    const stop = () => {
      clearInterval(watch)
      process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => fail([`Stopping failed: ${String(error)}`], 1),
      )
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  } catch (error) {
    if (error instanceof CannotStart) fail([error.message], 1)
    throw error
  }
}
