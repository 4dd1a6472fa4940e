import type { QuotationLanguage } from './quotation-languages.ts'

/** The body of an answer as a mail program sends it; exactly one of the two is there. */
export type Body = { readonly text: string } | { readonly html: string }

const NAME = 'Ron Hadley via Have We Met'
const ADDRESS = 'ask+k1.qx7mt2n5wz4c@reply.example.org'
const QUESTION = [
  'Hello Ada,',
  '',
  'Ron Hadley got your invitation to connect and does not',
  'recall where you two met. Have we met, and if so, where?',
  '',
  'You need not answer. Answer "stop" and we never write again.',
]
const WHO = `${NAME} <${ADDRESS}>`
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const named = (template: string) => template.replace('{who}', WHO)
const marked = QUESTION.map((line) => `> ${line}`.trimEnd()).join('\n')
const block = ({ labels }: QuotationLanguage) => {
  const [from, sent, to, subject] = labels.split('|')
  return [
    `${from}: ${WHO}`,
    `${sent}: 14.07.2026 08:59`,
    `${to}: ada.kroll@example.com`,
    `${subject}: Have we met?`,
  ]
}
const boldBlock = (language: QuotationLanguage) =>
  block(language)
    .map((line) => escape(line).replace(/^[^:]+:/, '<b>$&</b>'))
    .join('<br>')
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escape(line)}</div>`)
    .join('')
const quotedHtml = QUESTION.map((line) => `<p>${escape(line)}</p>`).join('')

/** An answer above the quoted question, as each program writes it in a language. */
export const QUOTATION_CLIENTS: Readonly<
  Record<string, (answer: string, language: QuotationLanguage) => Body>
> = {
  'Gmail text': (answer, { gmail }) => ({ text: `${answer}\n\n${named(gmail)}\n\n${marked}` }),
  'Gmail html': (answer, { gmail }) => ({
    html: `<div dir="ltr">${paragraphs(answer)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escape(named(gmail))}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${quotedHtml}</blockquote></div>`,
  }),
  'Apple Mail text': (answer, { apple }) => ({ text: `${answer}\n\n\n${named(apple)}\n\n${marked}` }),
  'Apple Mail html': (answer, { apple }) => ({
    html: `<html><body>${paragraphs(answer)}<br><div><blockquote type="cite"><div>${escape(named(apple))}</div><br class="Apple-interchange-newline"><div>${quotedHtml}</div></blockquote></div></body></html>`,
  }),
  'iOS text': (answer, { apple, device }) => ({
    text: `${answer}\n\n${device}\n\n${named(apple)}\n\n${marked}`,
  }),
  'iOS html': (answer, { apple, device }) => ({
    html: `<html><body dir="auto">${paragraphs(answer)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${device}</div><div dir="ltr"><br><blockquote type="cite">${escape(named(apple))}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${quotedHtml}</div></blockquote></body></html>`,
  }),
  'Outlook text': (answer, language) => ({
    text: `${answer}\n\n${block(language).join('\n')}\n\n${QUESTION.join('\n')}`,
  }),
  'Outlook html': (answer, language) => ({
    html: `<div class="WordSection1">${paragraphs(answer)}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${boldBlock(language)}</p></div></div>${quotedHtml}</div>`,
  }),
  'Outlook.com html': (answer, language) => ({
    html: `<html><body dir="ltr"><div class="elementToProof">${paragraphs(answer)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${boldBlock(language)}<div>&nbsp;</div></div>${quotedHtml}</body></html>`,
  }),
  'Outlook mobile text': (answer, language) => ({
    text: `${answer}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n${block(language).join('\n')}\n\n${QUESTION.join('\n')}`,
  }),
  'Thunderbird text': (answer, { apple }) => ({ text: `${answer}\n\n${named(apple)}\n${marked}` }),
  'Thunderbird html': (answer, { apple }) => ({
    html: `<html><body>${paragraphs(answer)}<div class="moz-cite-prefix">${escape(named(apple))}<br></div><blockquote type="cite" cite="mid:q@example.org">${quotedHtml}</blockquote></body></html>`,
  }),
  'Yahoo text': (answer, { gmail }) => ({ text: `${answer}\n\n ${named(gmail)}\n\n${QUESTION.join('\n')}` }),
  'Yahoo html': (answer, { gmail }) => ({
    html: `<div class="yahoo-style-wrap">${paragraphs(answer)}</div><div class="yahoo_quoted"><div>${escape(named(gmail))}</div><div><br></div>${quotedHtml}</div>`,
  }),
  'Samsung text': (answer, language) => ({
    text: `${answer}\n\n-------- Original message --------\n${block(language).join('\n')}\n\n${QUESTION.join('\n')}`,
  }),
  'Proton html': (answer, { apple }) => ({
    html: `${paragraphs(answer)}<div class="protonmail_signature_block"><div>Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">${escape(named(apple))}<br><blockquote class="protonmail_quote" type="cite">${quotedHtml}</blockquote></div>`,
  }),
}

/** What happens to a plain text on its way. */
export const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  CRLF: (text) => text.replace(/\n/g, '\r\n'),
  'introduction broken before the address': (text) => text.replace(` <${ADDRESS}>`, `\n<${ADDRESS}>`),
  'introduction broken inside the brackets': (text) => text.replace(`<${ADDRESS}>`, `<\n${ADDRESS}>`),
  'introduction wrapped': (text) => text.replace(/^(?=.*@)(?!.*mailto)(.{20,40}) /m, '$1\n'),
  'address as a link too': (text) => text.replace(`<${ADDRESS}>`, `<${ADDRESS}<mailto:${ADDRESS}>>`),
  'no-break spaces': (text) => text.replace(/ (?=[:：<])/g, '\u00A0').replace(/: /g, ':\u00A0'),
  'trailing spaces': (text) => text.replace(/(?<=[^\n])$/gm, '  '),
  'disclaimer below': (text) =>
    `${text}\n\nThis e-mail is confidential and intended solely for the addressee. Notify the sender otherwise.`,
}
