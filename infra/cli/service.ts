import { resolve } from 'node:path'
import type { Settings } from '#aws/settings'
import { setLogSink } from '#shell/log'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { CannotDo, type Terminal } from './command.ts'
import { type Hops, localHops } from './operations/hops.ts'

/** A running service: on AWS, or on this machine. */
export type Service = {
  readonly hops: Hops
  /** The service's own time, ms. */
  readonly at: number
  /** Null for the local service. */
  readonly settings: Settings | null
  /** Opens what the functions open. @throws BadConfig */
  readonly open: () => Promise<MailShell>
}

/**
 * Finds the service that the operator means and enters its environment, where the SDK's clients find it.
 * @throws CannotDo, NotDeployed, BadSettings
 */
export const findService = async (
  values: { readonly local?: boolean | undefined; readonly stage?: string | undefined },
  { env, say }: Terminal,
): Promise<Service> => {
  setLogSink((fact) => {
    say(JSON.stringify(fact))
  })
  return values.local ? findLocal(env) : findOnAws(values.stage)
}

/** The shell of the service, for commands that need no more. */
export const openService = async (...args: Parameters<typeof findService>) => {
  const service = await findService(...args)
  return { ...service, shell: await service.open() }
}

const findLocal = async (env: NodeJS.ProcessEnv): Promise<Service> => {
  const [{ readEndpoints }, { openClock }, { enter }] = await Promise.all([
    import('#local/endpoints'),
    import('#local/disk/clock'),
    import('#local/environment'),
  ])
  const folder = resolve(env.HWM_DATA?.trim() || '.local')
  const running = await readEndpoints(folder)
  if (running === null) throw new CannotDo(`No local service runs on ${folder}: "npm start" starts one.`)
  enter(running.environment)
  return {
    hops: localHops(running.environment.HWM_WORK_QUEUE_URL ?? ''),
    at: (await openClock(folder)).now(),
    settings: null,
    open: async () => openMailShell(running.environment),
  }
}

const findOnAws = async (wanted: string | undefined): Promise<Service> => {
  const [{ CloudFormationClient }, { settingsOf }, { readDeployment }] = await Promise.all([
    import('@aws-sdk/client-cloudformation'),
    import('./stage-settings.ts'),
    import('./operations/deployment.ts'),
  ])
  const settings = settingsOf(wanted ?? null)
  const { environment, hops } = await readDeployment(
    new CloudFormationClient({ region: settings.region }),
    settings,
  )
  Object.assign(process.env, environment)
  return { hops, at: Date.now(), settings, open: async () => openMailShell(environment) }
}
