import { join, resolve } from 'node:path'
import { openDatabase } from './aws/dynamodb.ts'
import { serveS3 } from './aws/s3.ts'
import { serveSecrets } from './aws/secrets.ts'
import { serveAws } from './aws/server.ts'
import { reportUntold, serveSes } from './aws/ses.ts'
import { serveSqs } from './aws/sqs.ts'
import { deliver } from './deliver.ts'
import { isServed, removeEndpoints, writeEndpoints } from './endpoints.ts'
import { BUCKET, CONFIGURATION_SET, enter, environmentOf, REGION, SECRET_ID, TABLE } from './environment.ts'
import type { Functions } from './functions.ts'
import { receive } from './inbound/receive.ts'
import { ruleFor } from './inbound/recipients.ts'
import { openSmtp } from './inbound/smtp.ts'
import { checkAuthenticity, type Resolver, trustAll } from './inbound/verdicts.ts'
import { CannotStart } from './listen.ts'
import { type Fact, recordDrops } from './log-watch.ts'
import type { Operations } from './operations.ts'
import type { Settings } from './settings.ts'
import { openStorage } from './storage.ts'
import { keepTime } from './timekeeper.ts'
import { openWeb } from './web/server.ts'
import { openSite } from './web/site.ts'

/** What runs inside the service; loaded once the environment names the service's parts. */
export type Hosted = {
  readonly functions: Functions
  readonly operations: Operations
  /** Where the functions' log goes. */
  readonly watchLog: (sink: (fact: Fact) => void) => void
  /** What time it is for the functions. */
  readonly setClock: (now: () => number) => void
}

export type ServiceOptions = {
  readonly settings: Settings
  readonly host: (environment: Readonly<Record<string, string>>) => Promise<Hosted>
  /** One line for the user's eyes. */
  readonly say: (line: string) => void
  /** Stands in for DNS. */
  readonly resolver?: Resolver
}

export type Service = {
  readonly smtpPort: number
  readonly httpPort: number
  readonly operations: Operations
  readonly environment: Readonly<Record<string, string>>
  /** Ends what is under way, then everything; nothing taken is lost. */
  readonly stop: () => Promise<void>
}

/** Starts the whole service on loopback. @throws CannotStart with a sentence for the user */
export async function startService({ settings, host, say, resolver }: ServiceOptions): Promise<Service> {
  const data = resolve(settings.data)
  if (await isServed(data))
    throw new CannotStart(
      `Another service runs on the data in ${data}; stop it, or set HWM_DATA to another folder.`,
    )
  const storage = await openStorage(data)
  const { clock, objects, outbox, dropped, queues } = storage
  const fault = (what: string) => (error: unknown) =>
    say(`${what}: ${(error as Error)?.stack ?? String(error)}`)

  const web = await openWeb(settings.httpPort, fault('page'))
  const database = await openDatabase(join(data, 'table'), TABLE)
  const ses = {
    outbox,
    feedback: queues.feedback,
    now: clock.now,
    domain: settings.domain,
    region: REGION,
    configurationSet: CONFIGURATION_SET,
  }
  const aws = await serveAws(
    {
      s3: serveS3(BUCKET, objects),
      sqs: serveSqs(Object.values(queues), clock.now),
      ses: serveSes(ses),
      secretsmanager: serveSecrets(SECRET_ID, storage.secret),
    },
    fault('aws'),
  )
  const environment = environmentOf(settings, { aws: aws.url, database: database.url, http: web.port })
  enter(environment)

  const { functions, operations, watchLog, setClock } = await host(environment)
  const drops = recordDrops(dropped, clock.now, say)
  watchLog(drops.sink)
  setClock(clock.now)
  const { zone, digestHour, owner } = settings
  await operations.ensureOwner({ ...owner, zone, digestHour, at: clock.now() })
  await reportUntold(ses)

  const options = {
    now: clock.now,
    region: REGION,
    onFault: (queue: string, error: unknown) => fault(queue)(error),
  }
  const deliveries = [
    deliver(queues.invites, functions.intake, options),
    deliver(queues.feedback, functions.intake, options),
    deliver(queues.replies, functions.digest, options),
    deliver(queues.work, functions.digest, options),
  ]
  const time = keepTime({
    clock,
    queues: Object.values(queues),
    tick: functions.clock,
    writes: database.writes,
    kept: () => drops.kept(),
    onFault: (what, error) => fault(what)(error),
  })
  const judge = settings.trust === 'all' ? trustAll : checkAuthenticity(settings.domain, resolver)
  const smtp = await openSmtp({
    port: settings.smtpPort,
    name: settings.domain,
    ruleFor: (address) => ruleFor(address, settings.domain, operations.isIntakeAlias),
    receive: (raw, envelope) =>
      receive(raw, envelope, { objects, queues, judge, now: clock.now, bucket: BUCKET }),
    onFault: fault('smtp'),
  })
  web.open(
    openSite({
      domain: settings.domain,
      httpPort: web.port,
      smtpPort: smtp.port,
      outbox,
      dropped,
      operations,
      links: functions.links,
      now: clock.now,
      advance: time.advance,
      async sendDigests() {
        const owners = await operations.listOwners()
        const outcomes = await Promise.all(owners.map(({ id }) => operations.sendDigest(id, clock.now())))
        return outcomes.includes('sent') ? 'sent' : (outcomes[0] ?? 'no owner')
      },
    }),
  )
  const [first] = await operations.listOwners()
  const address = first?.addresses[0] ?? owner.address
  await writeEndpoints(data, {
    pid: process.pid,
    http: web.port,
    smtp: smtp.port,
    domain: settings.domain,
    owner: { name: first?.name ?? '', address },
    environment,
  })

  return {
    smtpPort: smtp.port,
    httpPort: web.port,
    operations,
    environment,
    async stop() {
      await Promise.all([smtp.close(), web.close(), time.stop()])
      await Promise.all(deliveries.map((delivery) => delivery.stop()))
      await drops.kept()
      await Promise.all([aws.close(), database.close()])
      await removeEndpoints(data)
    },
  }
}
