import type { SESClient } from '@aws-sdk/client-ses'
import type { SESv2Client } from '@aws-sdk/client-sesv2'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { Settings } from '#aws/settings'
import type { Shell } from '#shell/shell'
import { checkAccount } from './doctor/account.ts'
import { bad, type Check } from './doctor/check.ts'
import { checkDns, type Resolver } from './doctor/dns.ts'
import { checkIdentity } from './doctor/identity.ts'
import { checkQueues } from './doctor/queues.ts'
import { checkReceipt } from './doctor/receipt.ts'
import { checkService } from './doctor/service.ts'
import type { Hops } from './hops.ts'

export type Patient = {
  /** Opens the service's shell, which reads the secret. */
  readonly open: () => Promise<Shell>
  readonly sqs: SQSClient
  readonly hops: Hops
  readonly at: number
  /** Null for the local service, which has no account and no DNS. */
  readonly aws: {
    readonly settings: Settings
    readonly ses: SESClient
    readonly sesv2: SESv2Client
    readonly resolver: Resolver
  } | null
}

/** Looks at everything that can be wrong, each by itself: what cannot be looked at is told and hides nothing else. */
export const examine = async ({ open, sqs, hops, at, aws }: Patient): Promise<readonly Check[]> => {
  const looks: [string, () => Promise<Check | Check[]>][] = [
    ...(aws
      ? ([
          ['identity', () => checkIdentity(aws.sesv2, aws.settings.domain)],
          ['DNS', () => checkDns(aws.resolver, aws.settings.domain, aws.settings.region)],
          ['receipt rules', () => checkReceipt(aws.ses, aws.settings)],
          ['account', () => checkAccount(aws.sesv2)],
        ] as [string, () => Promise<Check | Check[]>][])
      : []),
    ['queues', () => checkQueues(sqs, hops)],
    ['service', () => checkOpened(open, at)],
  ]
  const found = await Promise.all(
    looks.map(([name, look]) => look().catch((error: unknown) => unseen(name, error))),
  )
  return found.flat()
}

/** The secret is read when the shell opens; without it nothing else of the service can be looked at. */
const checkOpened = async (open: Patient['open'], at: number): Promise<Check | Check[]> => {
  try {
    return await checkService(await open(), at)
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    if (!/Unreadable|ResourceNotFound/.test(name)) throw error
    return bad(
      'secret',
      `It is not there or holds no keys (${name}).`,
      'In Secrets Manager, "Rotate secret immediately" makes the first keys; read the log of "rotate" when it does not.',
    )
  }
}

const unseen = (name: string, error: unknown): Check => {
  const why = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : 'unknown'
  return bad(
    name,
    `This could not be looked at (${why}).`,
    'Are you signed in to the right account, with the rights to look?',
  )
}
