import { GetEmailIdentityCommand, NotFoundException, type SESv2Client } from '@aws-sdk/client-sesv2'
import { bad, type Check, ok, wait } from './check.ts'

const RECORDS =
  'Set the DNS records that "npm run deploy" prints; SES looks again for 72 hours, then deploy again.'

/** Whether SES may send for the domain, signs what it sends, and uses our own MAIL FROM domain. */
export const checkIdentity = async (client: SESv2Client, domain: string): Promise<Check[]> => {
  try {
    const found = await client.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))
    const { DkimAttributes, MailFromAttributes, VerifiedForSendingStatus } = found
    return [
      VerifiedForSendingStatus === true
        ? ok('identity', `SES may send for ${domain}.`)
        : wait(
            'identity',
            `SES does not know yet that ${domain} is yours (${found.VerificationStatus}).`,
            RECORDS,
          ),
      DkimAttributes?.Status === 'SUCCESS'
        ? ok('DKIM', 'What is sent is signed.')
        : wait('DKIM', `SES does not see its three keys in DNS yet (${DkimAttributes?.Status}).`, RECORDS),
      MailFromAttributes?.MailFromDomainStatus === 'SUCCESS'
        ? ok('MAIL FROM', `Bounces come back to ${MailFromAttributes.MailFromDomain}.`)
        : wait(
            'MAIL FROM',
            `SES does not see MX and SPF of ${MailFromAttributes?.MailFromDomain} yet; until then it uses its own domain.`,
            RECORDS,
          ),
    ]
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error
    return [bad('identity', `SES has no identity ${domain}.`, 'Run "npm run deploy".')]
  }
}
