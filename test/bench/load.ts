import { parseArgs } from 'node:util'
import { loadGrowth } from './load-growth.ts'
import { loadHandlers } from './load-handlers.ts'
import { loadSmtp } from './load-smtp.ts'

/**
 * `npm run bench:load`: 10,000 forwarded mails, 3,000 answers and 500 owners' digests through the functions side by
 * side, 2,000 and 600 of the like by SMTP, and what a digest costs beside 100 to 100,000 closed threads.
 * `-- --small`: a tenth of it.
 */
const { values } = parseArgs({ options: { small: { type: 'boolean', default: false } } })
const share = values.small ? 10 : 1
const print = (rows: object[]) => console.table(rows)

// First, since the others set this process's environment, which the service would inherit.
console.log('The local service by SMTP, eight connections')
await loadSmtp(2_000 / share, 600 / share, print)
console.log(
  'Functions without SMTP, four side by side, the table in another thread, one message in twenty twice',
)
await loadHandlers({ mails: 10_000 / share, answers: 3_000 / share, owners: 500 / share }, print)
console.log('One digest of ten open threads beside closed ones')
await loadGrowth([100, 10_000 / share, 100_000 / share], print)
process.exit(0)
