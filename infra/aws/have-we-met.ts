import { Stack, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import { bindModel } from './bedrock-model.ts'
import { Budget } from './budget.ts'
import { Clock } from './clock.ts'
import { Dashboard } from './dashboard.ts'
import { DnsRecords } from './dns-records.ts'
import { Functions, WORK_TIMEOUT } from './functions.ts'
import { Inbound } from './inbound.ts'
import { LinksApi } from './links-api.ts'
import { LinksDomain } from './links-domain.ts'
import { MailStore } from './mail-store.ts'
import { namesOf } from './names.ts'
import { putOut } from './operator-outputs.ts'
import { ReceiptRules } from './receipt-rules.ts'
import { RIGHTS } from './rights.ts'
import { Sender } from './sender.ts'
import { type Settings, stackName } from './settings.ts'
import { SigningKeys } from './signing-keys.ts'
import { ThreadTable } from './thread-table.ts'
import { watchFacts } from './watch-facts.ts'
import { watchFunction } from './watch-function.ts'
import { watchReputation } from './watch-reputation.ts'
import { WorkQueue } from './work-queue.ts'

/** One stage of the service: what there is, who is called by what, and what each may do. */
export class HaveWeMet extends Stack {
  constructor(scope: Construct, settings: Settings) {
    const { stage, keep, limits, region, alarmMail } = settings
    super(scope, stackName(stage), {
      env: { region },
      description: 'Have We Met: asks strangers who want to connect one polite question by mail',
      terminationProtection: keep.dataAfterDestroy,
    })
    const keepAfterDestroy = keep.dataAfterDestroy
    const { logDays } = keep

    const alarms = new Alarms(this, 'Alarms', { mail: alarmMail })
    const table = new ThreadTable(this, 'Threads', { keepAfterDestroy })
    const mail = new MailStore(this, 'Mail', { keepDays: keep.rawMailDays, keepAfterDestroy })
    const keys = new SigningKeys(this, 'Keys', { logDays, keepAfterDestroy })
    const zone = settings.hostedZone
    const domainName = zone && new LinksDomain(this, 'LinksDomain', { settings, zone }).name
    const api = new LinksApi(this, 'LinksApi', {
      domainName,
      requestsPerSecond: limits.requestsPerSecond,
      logDays,
      alarms,
    })
    const hop = { alarms, timeout: WORK_TIMEOUT }
    const invites = new Inbound(this, 'Invites', hop)
    const replies = new Inbound(this, 'Replies', hop)
    const feedback = new Inbound(this, 'Feedback', hop)
    const work = new WorkQueue(this, 'Work', hop)
    const queues = { invites: invites.queue, replies: replies.queue, feedback: feedback.queue, work }
    const sender = new Sender(this, 'Sender', { settings, feedback })
    new ReceiptRules(this, 'Receipt', { settings, mail, inbound: { invites, replies } })
    new DnsRecords(this, 'Dns', { settings, sender })
    const { intake, digest, links } = new Functions(this, 'Functions', { settings, linksUrl: api.url })

    table.bind(intake, RIGHTS.intake)
    table.bind(digest, RIGHTS.digest)
    table.bind(links, RIGHTS.links)
    mail.bind(intake, 'invites')
    mail.bind(digest, 'replies')
    mail.name(links)
    for (const fn of [intake, digest]) sender.bind(fn)
    for (const fn of [intake, digest, links]) {
      keys.bind(fn)
      work.bind(fn, { send: true })
    }

    if (settings.bedrockModel !== null) bindModel(digest, settings.bedrockModel)

    invites.queue.feed(intake, limits.concurrency)
    feedback.queue.feed(intake, limits.concurrency)
    replies.queue.feed(digest, limits.concurrency)
    work.feed(digest, limits.concurrency)
    api.feed(links)
    const clock = new Clock(this, 'Clock', { fn: digest, alarms, stage })
    // The first tick must find the keys that the first rotation makes.
    clock.node.addDependency(keys)

    for (const [name, fn] of Object.entries({ intake, digest, links })) watchFunction(alarms, name, fn)
    watchFunction(alarms, 'rotate', keys.rotate, 1)
    const metrics = {
      ...watchReputation(alarms, namesOf(settings).configurationSet),
      ...watchFacts({ alarms, stage, functions: [intake, digest] }),
    }
    const name = stackName(stage)
    new Dashboard(this, 'Dashboard', {
      name,
      alarms,
      functions: { intake, digest, links },
      queues,
      metrics,
    })
    if (limits.monthlyBudget !== null)
      new Budget(this, 'Budget', { name, dollars: limits.monthlyBudget, mail: alarmMail })

    putOut(this, {
      Table: table.table.tableName,
      MailBucket: mail.bucket.bucketName,
      SecretId: keys.secretArn,
      LinksUrl: api.url,
      InvitesQueue: invites.queue.queue.queueUrl,
      InvitesDeadLetters: invites.queue.deadLetters.queue.queueUrl,
      RepliesQueue: replies.queue.queue.queueUrl,
      RepliesDeadLetters: replies.queue.deadLetters.queue.queueUrl,
      FeedbackQueue: feedback.queue.queue.queueUrl,
      FeedbackDeadLetters: feedback.queue.deadLetters.queue.queueUrl,
      WorkQueue: work.queue.queueUrl,
      WorkDeadLetters: work.deadLetters.queue.queueUrl,
      ClockDeadLetters: clock.deadLetters.queue.queueUrl,
    })
    Tags.of(this).add('service', 'have-we-met')
    Tags.of(this).add('stage', stage)
  }
}
