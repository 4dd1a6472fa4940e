import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2'
import { bad, type Check, ok, wait } from './check.ts'

/** What SES lets the account send: sandbox, quota, and whether it looks into the account. */
export const checkAccount = async (client: SESv2Client): Promise<Check[]> => {
  const { ProductionAccessEnabled, EnforcementStatus, SendingEnabled, SendQuota } = await client.send(
    new GetAccountCommand({}),
  )
  const [most = 0, sent = 0] = [SendQuota?.Max24HourSend, SendQuota?.SentLast24Hours]
  const quota = `${sent} of ${most} mails in the last 24 hours, ${SendQuota?.MaxSendRate ?? 0} a second at most.`
  return [
    ProductionAccessEnabled === true
      ? ok('sandbox', 'SES lets the account write to anybody.')
      : wait(
          'sandbox',
          'SES lets the account write to verified addresses only.',
          'Ask for production access (docs/operate.md, "Leaving the sandbox"). Until then verify recipients in SES and list them as "sandboxRecipients".',
        ),
    EnforcementStatus === 'HEALTHY' && SendingEnabled === true
      ? ok('account', 'SES has no objection.')
      : bad(
          'account',
          `SES says ${EnforcementStatus}${SendingEnabled === true ? '' : ', and sending is off'}.`,
          'Run "hwm switch off", read the mail that AWS sent to the account\'s owner, and answer it before you resume.',
        ),
    sent < 0.8 * most
      ? ok('quota', quota)
      : wait('quota', quota, 'Ask for a higher quota in the SES console, or lower "caps.total".'),
  ]
}
