import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMail } from '#mail/parse'
import { readReply } from '#mail/read-reply'
import { TRIMMERS } from './trimmers.ts'

/** A public suite: how many of its cases each trimmer answers as the suite wants, blanks aside. */
export type Suite = {
  readonly suite: string
  readonly of: number
  readonly right: Readonly<Record<string, number>>
}

type Case = { readonly raw: Buffer; readonly want: string }

const HEAD = 'From: a@example.com\r\nSubject: Re: x\r\nContent-Type: '

/** The checkouts in a folder that we know how to read; none of them is part of this repository. */
export async function benchSuites(folder: string): Promise<Suite[]> {
  const suites: Record<string, Case[]> = {
    'email_reply_trimmer, test/trimmed': casesBeside(join(folder, 'email_reply_trimmer/test')),
    'talon, html_replies': filesIn(join(folder, 'talon/tests/fixtures/html_replies')).map((file) => ({
      raw: Buffer.from(`${HEAD}text/html; charset=utf-8\r\n\r\n${readFileSync(file, 'utf8')}`),
      want: 'Hi. I am fine. Thanks, Alex',
    })),
    'talon, standard_replies': filesIn(join(folder, 'talon/tests/fixtures/standard_replies'))
      .filter((file) => file.endsWith('.eml'))
      .map((file) => ({ raw: readFileSync(file), want: 'Hello' })),
  }
  const found: Suite[] = []
  for (const [suite, cases] of Object.entries(suites))
    if (cases.length > 0) found.push({ suite, of: cases.length, right: await scores(cases) })
  return found
}

/** What we make of the delivery reports and automatic mails of a checkout of sisimai's set-of-emails. */
export async function benchReports(folder: string): Promise<Map<string, number>> {
  const kinds = new Map<string, number>()
  for (const file of filesIn(join(folder, 'set-of-emails/maildir/bsd'))) {
    const { kind } = readReply(await parseMail(readFileSync(file)))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return kinds
}

function casesBeside(tests: string): Case[] {
  return filesIn(join(tests, 'emails')).map((file) => ({
    raw: Buffer.from(`${HEAD}text/plain; charset=utf-8\r\n\r\n${readFileSync(file, 'utf8').trim()}`),
    want: readFileSync(file.replace('/emails/', '/trimmed/'), 'utf8'),
  }))
}

async function scores(cases: readonly Case[]): Promise<Record<string, number>> {
  const right: Record<string, number> = {}
  for (const [name, trim] of Object.entries(TRIMMERS)) {
    right[name] = 0
    for (const { raw, want } of cases) if (squeeze(await trim(raw)) === squeeze(want)) right[name]++
  }
  return right
}

const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : []

const squeeze = (text: string): string => text.replace(/\s+/g, '')
