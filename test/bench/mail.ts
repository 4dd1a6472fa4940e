import { join } from 'node:path'
import { REPLIES, withCrlf } from '../mail/fixtures.ts'
import { CLIENTS, type Client, forwardByHand } from '../mail/forward-shapes.ts'
import { FORWARD_WORDS } from '../mail/forward-words.ts'
import { NATIVE, nativeMail } from '../mail/native-mails.ts'
import { byChange, byClient, byLanguage, byTrouble, type Score } from './answers.ts'
import { benchForwards } from './forwards.ts'
import { benchReports, benchSuites } from './suites.ts'
import { table } from './table.ts'
import { measure, WAYS } from './throughput.ts'
import { TRIMMERS } from './trimmers.ts'

const SECONDS = 8
const [checkouts] = process.argv.slice(2)

for (const [title, measured] of Object.entries({ byTrouble, byClient, byLanguage, byChange })) {
  const names = Object.keys(TRIMMERS)
  const scores = await measured()
  const rows = [...scores, sum(scores)].map(({ group, of, right }) => [
    group,
    of,
    ...names.map((name) => right[name] ?? 0),
  ])
  print(
    `Answers given back exactly, ${title.replace('by', 'by ').toLowerCase()}`,
    table(['', 'of', ...names], rows),
  )
}

if (checkouts === undefined)
  print(
    'Public suites',
    'Give a folder with checkouts of them to measure with their samples; docs/mail.md says which.',
  )
else {
  const names = Object.keys(TRIMMERS)
  const suites = (await benchSuites(checkouts)).map(({ suite, of, right }) => [
    suite,
    of,
    ...names.map((name) => right[name] ?? 0),
  ])
  print('Answers of public suites given back exactly', table(['', 'of', ...names], suites))
  print(
    'Public delivery reports and automatic mails',
    table(['taken for', 'mails'], [...(await benchReports(checkouts))]),
  )
  const rows = benchForwards(join(checkouts, 'email-forward-parser')).map(({ change, of, ours, theirs }) => [
    change,
    of,
    ours,
    theirs,
  ])
  print('Right sender of a forward, by change', table(['', 'of', 'ours', 'email-forward-parser'], rows))
}

const mails = {
  'answers: parseMail + readReply': answers(),
  'forwards: parseMail + readIncoming': await forwards(),
}
const speeds: (string | number)[][] = []
for (const [way, raws] of Object.entries(mails)) {
  const { ours, bare, ratio } = await measure(raws, WAYS[way as keyof typeof WAYS], SECONDS)
  speeds.push([way, raws.length, Math.round(ours), Math.round(bare), ratio.toFixed(2)])
}
print(
  'Mails a second beside bare simpleParser',
  table(['', 'mails', 'ours', 'simpleParser', 'ratio'], speeds),
)

function answers(): Buffer[] {
  return REPLIES.map(({ raw }) => withCrlf(raw))
}

/** Invitations of every language, forwarded by hand from every program. */
async function forwards(): Promise<Buffer[]> {
  const made: Buffer[] = []
  for (const [language, native] of Object.entries(NATIVE)) {
    const by = { address: 'ron@example.com', language, comment: 'Met?', signature: '' }
    if (FORWARD_WORDS[language] === undefined) continue
    const raw = Buffer.from(nativeMail(native, false, 'both'))
    for (const client of Object.keys(CLIENTS) as Client[]) made.push(await forwardByHand(raw, client, by))
  }
  return made
}

function sum(scores: readonly Score[]): Score {
  const right: Record<string, number> = {}
  for (const score of scores)
    for (const [name, count] of Object.entries(score.right)) right[name] = (right[name] ?? 0) + count
  return { group: 'all', of: scores.reduce((total, { of }) => total + of, 0), right }
}

function print(title: string, text: string): void {
  process.stdout.write(`\n### ${title}\n\n${text}\n`)
}
