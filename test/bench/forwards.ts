import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import EmailForwardParser from 'email-forward-parser'
import { linesOfText } from '#mail/body'
import { cleanText } from '#mail/clean'
import { unforward } from '#mail/unforward'

/** How many of the forwards, changed in one way, give the right sender by us and by email-forward-parser. */
export type Row = {
  readonly change: string
  readonly of: number
  readonly ours: number
  readonly theirs: number
}

type Sample = { readonly name: string; readonly body: string; readonly subject: string | undefined }

const SENDER = 'john.doe@acme.com'
const peer = new EmailForwardParser()

/** What real mail does to a forward on its way. */
export const CHANGES: Readonly<Record<string, (body: string) => string>> = {
  none: (body) => body,
  'CRLF line ends': (body) => body.replace(/\r?\n/g, '\r\n'),
  'no-break space after the colon': (body) => body.replace(/^([^\n:]{1,30}:) /gm, '$1\u00A0'),
  'trailing spaces': (body) => body.replace(/$/gm, '  '),
  'a note above': (body) => `Could you look at this one?\n\n${body}`,
  'a footer below': (body) => `${body}\n\n--\nRon Carter\nThis message is confidential.`,
  'wrapped at 76 columns': (body) => body.split('\n').map(wrapped).join('\n'),
  '<a@b<mailto:a@b>>': (body) => body.replace(/<([^\s<>@]+@[^\s<>@]+)>/g, '<$1<mailto:$1>>'),
  '*From:* bold labels': (body) => body.replace(/^(>? ?)([^\n:*]{1,30}:)(?= )/gm, '$1*$2*'),
  'indented by 4 spaces': (body) => body.replace(/^(?=.)/gm, '    '),
  'hyphens turned into em dashes': (body) => body.replace(/-{2,}/g, (rule) => '—'.repeat(rule.length / 2)),
  'quoted once more': (body) => body.replace(/^/gm, '> '),
  '<a@b [a@b]>': (body) => body.replace(/<([^\s<>@]+@[^\s<>@]+)>/g, '<$1 [$1]>'),
}

/** Reads a checkout of email-forward-parser's repository (its test/fixtures), which is not part of this one. */
export function benchForwards(checkout: string): Row[] {
  const samples = samplesIn(checkout)
  return Object.entries(CHANGES).map(([change, apply]) => {
    const changed = samples.map((sample) => ({ ...sample, body: apply(sample.body) }))
    return {
      change,
      of: changed.length,
      ours: changed.filter((sample) => ourSender(sample) === SENDER).length,
      theirs: changed.filter((sample) => theirSender(sample) === SENDER).length,
    }
  })
}

/** The names of the samples whose sender we miss under a change. */
export const missed = (checkout: string, change: string): string[] =>
  samplesIn(checkout)
    .map((sample) => ({ ...sample, body: CHANGES[change]?.(sample.body) ?? sample.body }))
    .filter((sample) => ourSender(sample) !== SENDER)
    .map((sample) => sample.name)

/** Its fourth variants are answers, which are no forwards. */
function samplesIn(checkout: string): Sample[] {
  const fixture = (name: string) => readFileSync(join(checkout, 'test/fixtures', `${name}.txt`), 'utf8')
  const index = readFileSync(join(checkout, 'test/index.js'), 'utf8')
  const pairs = [...index.matchAll(/"(\w+_body\w*)"(?:, "(\w+_subject\w*)")?/g)]
  const subjects = new Set(pairs.flatMap(([, body, subject]) => (subject === undefined ? [] : (body ?? ''))))
  const named = pairs.filter(([, body, subject]) => subject !== undefined || !subjects.has(body ?? ''))
  const unique = new Map(named.map(([pair, body, subject]) => [pair, { body: body ?? '', subject }]))
  return [...unique.values()]
    .map(({ body, subject }) => ({
      name: body,
      body: fixture(body),
      subject: subject === undefined ? undefined : fixture(subject).trim(),
    }))
    .filter(({ name, body }) => body.includes(SENDER) && !name.endsWith('_variant_4'))
}

const ourSender = ({ body, subject }: Sample): string | null =>
  unforward(linesOfText(cleanText(body)), subject ?? '')?.from?.address ?? null

function theirSender({ body, subject }: Sample): string | null {
  return peer.read(body, subject).email.from?.address ?? null
}

function wrapped(line: string): string {
  const rows: string[] = []
  let row = ''
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > 76) {
      rows.push(row)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...rows, row].join('\n')
}

if (import.meta.main) {
  const [checkout, change] = process.argv.slice(2)
  if (checkout === undefined) throw new Error('Give the folder of a checkout of email-forward-parser.')
  if (change === undefined) console.table(benchForwards(checkout))
  else console.log(missed(checkout, change).join('\n'))
}
