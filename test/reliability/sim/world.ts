import type { Judge } from '#domain/judgement'
import type { Owner } from '#domain/owner'
import { serveS3 } from '#local/aws/s3'
import type { AwsService } from '#local/aws/service'
import { serveSes } from '#local/aws/ses'
import { serveSqs } from '#local/aws/sqs'
import { BUCKET, CONFIGURATION_SET, REGION, TABLE } from '#local/environment'
import { receive } from '#local/inbound/receive'
import type { Verdicts } from '#local/inbound/verdicts'
import { setClock } from '#shell/clock'
import { judgeOf } from '#shell/judge-of'
import { type Fact, setLogSink } from '#shell/log'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { ensureOwner } from '#shell/operate'
import { once } from '#shell/shell'
import { embeddedTable } from './embedded-table.ts'
import { DOMAIN, environment } from './environment.ts'
import type { Call } from './fault.ts'
import type { Person } from './letters.ts'
import { memoryObjects, memoryOutbox, memoryQueue } from './memory.ts'
import { localVerdict, serveModel } from './model.ts'
import { openSecret } from './secret.ts'
import { connect } from './transport.ts'

/** What took effect, in its order. */
type Entry = Call & {
  readonly task: string | null
  readonly body: string
  readonly at: number
  readonly mails: number
}

/** What a function finds in its process once that is open. */
type Opened = { readonly shell: MailShell; readonly judge: Judge }

/** `keys`: how often these had been rotated when it began. */
type Process = { readonly keys: number; readonly open: () => Promise<Opened> }

export type World = Awaited<ReturnType<typeof openWorld>>

export const PASSES: Verdicts = {
  spamVerdict: { status: 'PASS' },
  virusVerdict: { status: 'PASS' },
  spfVerdict: { status: 'PASS' },
  dkimVerdict: { status: 'PASS' },
  dmarcVerdict: { status: 'PASS' },
}

/** A whole deployment in memory: the real functions, the real SDK clients, the local service's endpoints, no socket and no clock but its own. */
export const openWorld = async (settings: Readonly<Record<string, string>> = {}) => {
  const time = { now: Date.UTC(2026, 0, 5, 6) }
  const now = () => time.now
  const outbox = memoryOutbox()
  const objects = memoryObjects()
  const queues = {
    invites: memoryQueue('invites', now),
    replies: memoryQueue('replies', now),
    feedback: memoryQueue('feedback', now),
    work: memoryQueue('work', now),
  }
  const secret = openSecret()
  const services: Readonly<
    Record<'dynamodb' | 's3' | 'sqs' | 'ses' | 'secretsmanager' | 'bedrock', AwsService>
  > = {
    secretsmanager: secret.serve,
    bedrock: serveModel,
    dynamodb: await embeddedTable(TABLE),
    s3: serveS3(BUCKET, objects),
    sqs: serveSqs([queues.work], now),
    ses: serveSes({
      outbox,
      feedback: queues.feedback,
      now,
      domain: settings['HWM_DOMAIN'] ?? DOMAIN,
      region: REGION,
      configurationSet: CONFIGURATION_SET,
    }),
  }
  const journal: Entry[] = []
  const write = (call: Call, task: string | null, body: string) => {
    journal.push({ ...call, task, body, at: time.now, mails: outbox.mails.length })
  }
  const facts: Fact[] = []
  setClock(now)
  setLogSink((fact) => facts.push(fact))

  let [nonces, rotations] = [0, 0]
  let warm: Process[] = []
  const openShell = async (): Promise<MailShell> => {
    const opened = await openMailShell({ ...(await environment()), ...settings }, (client) =>
      connect(client, 'secretsmanager', services.secretsmanager, write),
    )
    const shell = { ...opened, nonce: () => `nonce-${++nonces}` }
    connect(shell.table.client, 'dynamodb', services.dynamodb, write)
    connect(shell.mail.client, 's3', services.s3, write)
    connect(shell.sqs, 'sqs', services.sqs, write)
    connect(shell.ses, 'ses', services.ses, write)
    return shell
  }
  const openProcess = (): Process => ({
    keys: rotations,
    open: once(async () => {
      const shell = await openShell()
      const isUnsure = shell.config.bedrock !== null
      const judge = judgeOf(shell, {
        local: (text) => localVerdict(text, isUnsure),
        lead: (client) => connect(client, 'bedrock', services.bedrock, write),
      })
      return { shell, judge }
    }),
  })
  /** `operator` is outside of all faults. */
  const shells = { operator: await openShell() }
  const owners: { person: Person; owner: Owner }[] = []

  return {
    time,
    now,
    outbox,
    queues,
    journal,
    facts,
    write,
    owners,
    shells,
    /** Runs a function in a process that is warm and idle, else in a new one; one that dies is never idle again. */
    inProcess: async <T>(act: (opened: Opened) => Promise<T>): Promise<T> => {
      const process = warm.pop() ?? openProcess()
      try {
        return await act(await process.open())
      } finally {
        warm.push(process)
      }
    },
    /** Idle processes end, as they do after some time. */
    coolDown: () => {
      warm = []
    },
    /** The secret gets a fresh key. Between two rotations, a quarter of a year, every process is replaced. */
    rotateKeys: async () => {
      secret.rotate()
      rotations += 1
      warm = warm.filter(({ keys }) => keys >= rotations - 1)
      shells.operator = await openShell()
    },
    addOwner: async (person: Person, zone = 'UTC', digestHour = 8): Promise<Owner> => {
      const owner = await ensureOwner(shells.operator, {
        name: person.name,
        address: person.address,
        zone,
        digestHour,
        at: time.now,
      })
      owners.push({ person, owner })
      return owner
    },
    /** Mail arrives at one address or several, as SES's receipt rules take it; answers its SES id. */
    arrive: async (
      raw: string,
      to: string | readonly string[],
      from: string,
      verdicts: Verdicts = PASSES,
    ): Promise<string> =>
      receive(
        Buffer.from(raw),
        {
          source: from,
          ip: '192.0.2.7',
          helo: 'mail.example.org',
          recipients: new Map(
            [to].flat().map((each) => [each, /^(?:ask|digest)\+/.test(each) ? 'replies' : 'invites']),
          ),
        },
        { objects, queues, judge: async () => verdicts, now, bucket: BUCKET },
      ),
  }
}
