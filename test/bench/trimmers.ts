import EmailReplyParser from 'email-reply-parser'
import { JSDOM } from 'jsdom'
import { type ParsedMail, simpleParser } from 'mailparser'
import * as planer from 'planer'
import { linesOfHtml } from '#mail/html-lines'
import { parseMail } from '#mail/parse'
import { readReply } from '#mail/read-reply'

/** Cuts a person's own words out of a raw mail. */
export type Trimmer = (raw: Buffer) => Promise<string>

const { document } = new JSDOM('').window

/**
 * Ours and the trimmers of npm that are small and without known holes. They get what mailparser gives with its defaults:
 * the text, which for an html mail is mailparser's own rendering; planer reads the html itself, by jsdom.
 */
export const TRIMMERS: Readonly<Record<string, Trimmer>> = {
  ours: async (raw) => readReply(await parseMail(raw)).text,
  'email-reply-parser': async (raw) =>
    new EmailReplyParser().parseReply((await simpleParser(raw)).text ?? ''),
  planer: async (raw) => planed(await simpleParser(raw)),
}

function planed({ html, text }: ParsedMail): string {
  if (!html) return planer.extractFromPlain(text ?? '')
  const lines = linesOfHtml(planer.extractFromHtml(html, document))
  return lines.map((line) => line.raw).join('\n')
}
