import { Resolver } from 'node:dns/promises'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { CannotDo, type Command, printJson } from './command.ts'
import { linesOf } from './operations/doctor/check.ts'
import { examine } from './operations/doctor.ts'
import { findService } from './service.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const doctor: Command = {
  help: `Usage: hwm doctor

Looks at what is most often wrong (DNS, SES and its quota, receipt rules, queues, keys,
the switch, the breaker, digests) and says what to do about it: JSON on stdout, lines
for people on stderr. The exit code is 1 when something is wrong.

${SERVICE_HELP}`,
  run: async (args, terminal) => {
    const { values } = readWords(args, [], SERVICE_OPTIONS)
    const { open, hops, at, settings } = await findService(values, terminal)
    const checks = await examine({
      open,
      sqs: new SQSClient({}),
      hops,
      at,
      aws: settings && {
        settings,
        ses: new SESClient({}),
        sesv2: new SESv2Client({}),
        resolver: new Resolver(),
      },
    })
    await printJson(terminal, checks)
    for (const line of linesOf(checks)) terminal.say(line)
    const count = checks.filter(({ state }) => state === 'bad').length
    if (count > 0) throw new CannotDo(count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`)
  },
}
