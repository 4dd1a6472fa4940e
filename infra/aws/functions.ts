import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { environmentOf } from './environment.ts'
import { ServiceFunction } from './service-function.ts'
import type { Settings } from './settings.ts'

/**
 * MB, by `npm run bench:memory`: the largest mail that SES takes needs 484 with all else, and a click 70. Below these
 * sizes the first event after a start, which waits for a half and a quarter of a CPU, would take noticeably longer.
 */
const MEMORY = { worker: 1024, links: 512 } as const

/** What a function that works off a queue may take: SES's answer and a digest of a hundred threads fit well. */
export const WORK_TIMEOUT = Duration.seconds(60)

export type FunctionsProps = { readonly settings: Settings; readonly linksUrl: string }

/** The three functions with the settings that they share; what each may do is bound elsewhere. */
export class Functions extends Construct {
  readonly intake: ServiceFunction
  readonly digest: ServiceFunction
  readonly links: ServiceFunction

  constructor(scope: Construct, id: string, { settings, linksUrl }: FunctionsProps) {
    super(scope, id)
    const { logDays } = settings.keep
    const worker = { memory: MEMORY.worker, timeout: WORK_TIMEOUT, logDays }
    this.intake = new ServiceFunction(this, 'Intake', {
      entry: 'intake',
      description: 'Reads forwarded invitations and asks the question',
      ...worker,
    })
    this.digest = new ServiceFunction(this, 'Digest', {
      entry: 'digest',
      description: 'Judges answers and sends the daily digest',
      ...worker,
    })
    this.links = new ServiceFunction(this, 'Links', {
      entry: 'links',
      description: 'Shows the pages behind links and does what their buttons say',
      memory: MEMORY.links,
      // Below the 30 seconds that API Gateway waits.
      timeout: Duration.seconds(20),
      logDays,
    })
    for (const [name, value] of Object.entries({ ...environmentOf(settings), HWM_LINKS_URL: linksUrl }))
      for (const fn of [this.intake, this.digest, this.links]) fn.addEnvironment(name, value)
  }
}
