import { trimAnswer } from './answer.ts'
import { markedText } from './answer-html.ts'
import type { Mail } from './parse.ts'

/** Beyond this nobody reads an answer; it bounds the work on a hostile one. */
const MOST_CHARACTERS = 500_000

/**
 * The writer's own words in a mail's text or html. Html marks quotations and signatures that plain text hides, so where
 * one body's words hold the other's, the shorter is right; where they differ, the text is; where one is empty, the other.
 */
export function answerOf(mail: Mail): string {
  const text = mail.text === null ? '' : trimAnswer(mail.text.slice(0, MOST_CHARACTERS))
  const html = mail.html === null ? '' : answerInHtml(mail.html.slice(0, MOST_CHARACTERS))
  if (text === '' || html === '') return text === '' ? html : text
  return fold(text) !== fold(html) && fold(text).includes(fold(html)) ? html : text
}

function answerInHtml(html: string): string {
  const answer = trimAnswer(markedText(html, 'cut'))
  return answer === '' ? trimAnswer(markedText(html, 'kept')) : answer
}

/** Programs wrap, decorate and link the two bodies differently. */
const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
