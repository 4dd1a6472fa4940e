import { S3Client } from '@aws-sdk/client-s3'
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import type { MailStore } from '#store/raw-mail'
import { type Lead, openShell, type Shell } from './shell.ts'

/** What the functions that read and send mail need besides. */
export type MailShell = Shell & { readonly mail: MailStore; readonly ses: SESClient }

/** @throws BadConfig when a setting is missing or mistyped */
export const openMailShell = async (
  env: Readonly<Record<string, string | undefined>>,
  lead?: Lead<SecretsManagerClient>,
): Promise<MailShell> => {
  const shell = await openShell(env, lead)
  return {
    ...shell,
    mail: {
      client: new S3Client({
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        forcePathStyle: true,
      }),
      bucket: shell.config.bucket,
    },
    // SES has no idempotency token: a retry by the client could send a mail twice.
    ses: new SESClient({ maxAttempts: 1 }),
  }
}
