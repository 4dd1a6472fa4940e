import type { Deployment } from './operations/deployment.ts'

/** What an operator does after a deployment, in order. */
export const nextSteps = ({ settings, records, environment }: Deployment): string[] => [
  `Have We Met stands in ${settings.region}; its links begin with ${environment.HWM_LINKS_URL}`,
  '',
  ...(records.length > 0
    ? [
        '1. Set these DNS records (name, type, value), then wait until "npm run hwm -- doctor" sees them:',
        ...records.map((record) => `     ${record}`),
      ]
    : ['1. DNS: the records are made in Route 53; "npm run hwm -- doctor" says when SES has seen them.']),
  `2. Confirm the mail that AWS sent to ${settings.alarmMail}: alarms go there.`,
  '3. Sandbox: until AWS gives production access, mail goes to verified addresses only (docs/operate.md, "Leaving the sandbox").',
  `4. Invite the first owner: npm run hwm -- owners add ${ownerWords(settings.owner)}`,
  '5. Look whether all is well: npm run hwm -- doctor',
]

/** `Name <address>` as words of the command line. */
const ownerWords = (owner: string): string => {
  const [, name = '', address = owner] = /^(.*?)\s*<(.+)>$/.exec(owner) ?? []
  return name === '' ? address : `${address} --name ${JSON.stringify(name)}`
}
