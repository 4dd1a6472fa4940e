import { REPLIES, withCrlf } from '../mail/fixtures.ts'
import { type Body, CHANGES, QUOTATION_CLIENTS } from '../mail/quotation-clients.ts'
import { QUOTATION_LANGUAGES } from '../mail/quotation-languages.ts'
import { TRIMMERS } from './trimmers.ts'

/** How many of a group's answers each trimmer gives back exactly, blanks aside. */
export type Score = {
  readonly group: string
  readonly of: number
  readonly right: Readonly<Record<string, number>>
}

type Sample = { readonly group: string; readonly raw: Buffer; readonly answer: string }

const ANSWERS: Readonly<Record<string, string>> = {
  short: 'Yes, in Cork.',
  long: 'Hi Ron,\n\nwe met at the kite festival on Fanø, you lent me your reel.\n\nI never gave it back, sorry for that.',
}
const PLAIN = { none: (text: string) => text }

/** Answers of every program in every language, as they are. */
export const byClient = () => scores(samples((client) => client, PLAIN))
export const byLanguage = () => scores(samples((_, language) => language, PLAIN))
/** The plain-text ones, changed as mail is on its way. */
export const byChange = () =>
  scores(samples((_, __, change) => change, CHANGES).filter(({ raw }) => !raw.includes('text/html')))

/** Our own fixtures that are a person's answer, by what troubles them. */
export const byTrouble = () =>
  scores(
    REPLIES.filter(({ expected }) => expected.kind === 'answer').map(({ name, raw, expected }) => ({
      group: troubleOf(name),
      raw: withCrlf(raw),
      answer: expected.text ?? '',
    })),
  )

const TROUBLES = [
  'attribution',
  'header',
  'separator',
  'html',
  'signature',
  'device',
  'disclaimer',
  'human',
  'only',
]

const troubleOf = (name: string): string =>
  TROUBLES.find((trouble) => name.startsWith(`${trouble}-`)) ?? 'other'

function samples(
  groupOf: (client: string, language: string, change: string) => string,
  changes: Readonly<Record<string, (text: string) => string>>,
): Sample[] {
  return Object.entries(QUOTATION_CLIENTS).flatMap(([client, write]) =>
    Object.entries(QUOTATION_LANGUAGES).flatMap(([language, words]) =>
      Object.values(ANSWERS).flatMap((answer) =>
        Object.entries(changes).map(([change, apply]) => {
          const body = write(answer, words)
          const changed = 'text' in body ? { text: apply(body.text) } : body
          return { group: groupOf(client, language, change), raw: mailOf(changed), answer }
        }),
      ),
    ),
  )
}

function mailOf(body: Body): Buffer {
  const [type, content] = 'text' in body ? ['plain', body.text] : ['html', body.html]
  return Buffer.from(
    `From: Ada <ada@example.com>\r\nSubject: Re: Have we met?\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${content}\r\n`,
  )
}

async function scores(all: readonly Sample[]): Promise<Score[]> {
  const groups = Map.groupBy(all, ({ group }) => group)
  const found: Score[] = []
  for (const [group, members] of groups) {
    const right: Record<string, number> = {}
    for (const [name, trim] of Object.entries(TRIMMERS)) {
      right[name] = 0
      for (const { raw, answer } of members) if (squeeze(await trim(raw)) === squeeze(answer)) right[name]++
    }
    found.push({ group, of: members.length, right })
  }
  return found
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
