import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { linesOfHtml } from '#mail/html-lines'
import { type Mail, parseMail } from '#mail/parse'
import { FORWARD_WORDS, type ForwardWords } from './forward-words.ts'

/** Who forwards, in which language, and what they add. */
export type Forwarder = {
  readonly address: string
  readonly language: string
  readonly comment: string
  readonly signature: string
}

type Made = { readonly text: string | null; readonly html: string | null }
type Parts = {
  readonly words: ForwardWords
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly replyTo: string
  readonly date: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export const CLIENTS = {
  'gmail-web': gmail,
  'outlook-desktop': outlookDesktop,
  'outlook-desktop-text': (parts: Parts) => ({ ...outlookDesktop(parts), html: null }),
  'outlook-web': outlookWeb,
  'outlook-mobile': (parts: Parts) => after('Get Outlook for iOS', outlookWeb(parts)),
  'apple-mail': appleMail,
  'apple-mail-text': (parts: Parts) => ({ ...appleMail(parts), html: null }),
  thunderbird,
  'thunderbird-text': (parts: Parts) => ({ ...thunderbird(parts), html: null }),
  'yahoo-text': (parts: Parts) => ({ ...yahoo(parts), html: null }),
  'yahoo-html': (parts: Parts) => ({ ...yahoo(parts), text: null }),
  proton,
  samsung,
  hey,
} satisfies Record<string, (parts: Parts) => Made>

export type Client = keyof typeof CLIENTS

/** The raw mail in which a program forwards another in its body. */
export async function forwardByHand(raw: Uint8Array, client: Client, by: Forwarder): Promise<Buffer> {
  const mail = await parseMail(raw)
  const words = FORWARD_WORDS[by.language] ?? FORWARD_WORDS['en']
  if (words === undefined) throw new Error(`no words for ${by.language}`)
  const made = CLIENTS[client](partsOf(mail, words))
  const text = made.text === null ? undefined : `${by.comment}\n\n${made.text}\n${by.signature}`
  const html =
    made.html === null
      ? undefined
      : `<html><body><div dir="ltr">${lines(by.comment)}</div><br>${made.html}<div>${lines(by.signature)}</div></body></html>`
  return compose({
    from: by.address,
    to: 'invites@met.test',
    subject: `${words.prefix}: ${mail.subject}`,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
  })
}

/** The raw mail that carries another as an attachment, of the type and with the name that programs use. */
export const forwardAttached = (raw: Uint8Array, contentType: string, filename: string, by: Forwarder) =>
  compose({
    from: by.address,
    to: 'invites@met.test',
    subject: 'Fwd: an invitation',
    text: by.comment,
    attachments: [{ filename, contentType, content: Buffer.from(raw), contentTransferEncoding: 'base64' }],
  })

/** What a Gmail filter sends on: the mail as it is below Gmail's own headers. */
export const autoForward = (raw: Uint8Array, address: string): Buffer => {
  const [local = '', host = ''] = address.split('@')
  const above = [
    `Return-Path: <${local}+caf_=invites=met.test@${host}>`,
    'X-Forwarded-To: invites@met.test',
    `X-Forwarded-For: ${address} invites@met.test`,
    `Delivered-To: ${address}`,
  ]
  return Buffer.concat([Buffer.from(`${above.join('\r\n')}\r\n`), raw])
}

/** What an Outlook rule redirects. */
export const redirect = (raw: Uint8Array, address: string): Buffer =>
  Buffer.concat([
    Buffer.from(`Resent-From: <${address}>\r\nX-MS-Exchange-Inbox-Rules-Loop: ${address}\r\n`),
    raw,
  ])

function partsOf(mail: Mail, words: ForwardWords): Parts {
  const shown = mail.replyTo[0]
  const html = mail.html ?? `<div>${lines(mail.text ?? '')}</div>`
  return {
    words,
    from: mail.from ?? { name: '', address: 'unknown@example.com' },
    to: mail.to.map(show).join(', ') || 'Noor Hassani <noor@dar.example>',
    replyTo: shown === undefined ? '' : show(shown),
    date: new Date(Date.parse(mail.header('date')[0] ?? '') || 1.7e12).toUTCString(),
    subject: mail.subject,
    text: mail.html === null ? (mail.text ?? '') : flat(mail.html),
    html: /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html,
  }
}

/** As programs turn html into text: the words of a link, then its address in angle brackets. */
function flat(html: string): string {
  return linesOfHtml(html)
    .map(({ text, links }) => {
      const [link] = links.filter((link) => link.text === text || text === '')
      return link === undefined ? text : `${text || '[image: photo]'}\n<${link.href}>`
    })
    .join('\n')
}

const show = ({ name, address }: { name: string; address: string }): string =>
  name === '' ? address : `${name} <${address}>`
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
const mailto = ({ name, address }: Parts['from'], tag = 'b'): string =>
  `<${tag}>${escapeHtml(name)}</${tag}> &lt;<a href="mailto:${address}">${address}</a>&gt;`
const after = (line: string, { text, html }: Made): Made => ({
  text: text === null ? null : `${line}\n${text}`,
  html: html === null ? null : `<div>${line}</div>${html}`,
})

function gmail({ words, from, to, date, subject, text, html }: Parts): Made {
  const rule = `---------- ${words.gmail} ---------`
  return {
    text: `${rule}\n${words.from}: ${show(from)}\n${words.date}: ${date}\n${words.subject}: ${subject}\n${words.to}: ${to}\n\n\n${text}`,
    html: `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">${rule}<br>${words.from}: ${mailto(from, 'strong')}<br>${words.date}: ${date}<br>${words.subject}: ${escapeHtml(subject)}<br>${words.to}: ${escapeHtml(to)}<br></div><br><br>${html}</div>`,
  }
}

function outlookBlock({ words, from, to, date, subject }: Parts): { text: string; html: string } {
  const rows = [
    [words.from, show(from)],
    [words.sent, date],
    [words.to, to],
    [words.subject, subject],
  ] as const
  return {
    text: rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
    html: rows.map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`).join('<br>'),
  }
}

function outlookDesktop(parts: Parts): Made {
  const block = outlookBlock(parts)
  return {
    text: `${block.text}\n\n${parts.text}`,
    html: `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${block.html}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${parts.html}`,
  }
}

function outlookWeb(parts: Parts): Made {
  const block = outlookBlock(parts)
  return {
    text: `________________________________\n${block.text}\n\n${parts.text}`,
    html: `<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${block.html}</font><div>&nbsp;</div></div>${parts.html}`,
  }
}

function appleMail({ words, from, to, date, subject, text, html }: Parts): Made {
  const rows = [
    [words.from, show(from), mailto(from, 'span')],
    [words.subject, subject, `<b>${escapeHtml(subject)}</b>`],
    [words.date, date, date],
    [words.to, to, escapeHtml(to)],
  ] as const
  const block = rows.map(([label, value]) => `${label}: ${value}`).join('\n')
  const marked = rows.map(
    ([label, , value]) =>
      `<div style="margin:0px"><span style="font-family:-webkit-system-font"><b>${label}: </b></span><span>${value}<br></span></div>`,
  )
  return {
    text: quoted(`${words.apple}:\n\n${block}\n\n${text}`),
    html: `<div><br><blockquote type="cite"><div>${words.apple}:</div><br class="Apple-interchange-newline">${marked.join('')}<br><div>${html}</div></blockquote></div>`,
  }
}

function thunderbird({ words, from, to, replyTo, date, subject, text, html }: Parts): Made {
  const rule = `-------- ${words.thunderbird} --------`
  const rows = [
    [words.subject, subject],
    [words.date, date],
    [words.from, show(from)],
    ...(replyTo === '' ? [] : [['Reply-To', replyTo] as const]),
    [words.to, to],
  ] as const
  return {
    text: `${rule}\n${rows.map(([label, value]) => `${label}: \t${value}`).join('\n')}\n\n\n\n${text}`,
    html: `<div class="moz-forward-container"><br><br>${rule}<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${rows
      .map(
        ([label, value]) =>
          `<tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">${label}: </th><td>${escapeHtml(value)}</td></tr>`,
      )
      .join('')}</tbody></table><br><br>${html}</div>`,
  }
}

function yahoo({ words, from, to, date, subject, text, html }: Parts): Made {
  const rule = '----- Forwarded Message -----'
  const rows = [
    [words.from, show(from)],
    [words.to, to],
    [words.sent, date],
    [words.subject, subject],
  ] as const
  return {
    text: `${rule} ${rows.map(([label, value]) => `${label}: ${value}`).join('')}\n${text}`,
    html: `<div class="yahoo_quoted" style="margin:10px 0px 0px 0.8ex"><div><div>${rule}</div>${rows
      .map(([label, value]) => `<div><b>${label}:</b> ${escapeHtml(value)}</div>`)
      .join('')}<div><br></div>${html}</div></div>`,
  }
}

function proton({ words, from, to, date, subject, text, html }: Parts): Made {
  const rule = '------- Forwarded Message -------'
  return {
    text: `${rule}\n${words.from}: ${show(from)}\n${words.date}: ${date}\n${words.subject}: ${subject}\n${words.to}: ${to}\n\n${quoted(text)}`,
    html: `<div class="protonmail_quote">${rule}<br>${words.from}: ${escapeHtml(show(from))}<br>${words.date}: ${date}<br>${words.subject}: ${escapeHtml(subject)}<br>${words.to}: ${escapeHtml(to)}<br><br><blockquote class="protonmail_quote" type="cite">${html}</blockquote></div>`,
  }
}

function samsung({ words, from, to, date, subject, text, html }: Parts): Made {
  const rule = '-------- Original message --------'
  return {
    text: `Sent from my Galaxy\n\n${rule}\n${words.from}: ${show(from)}\n${words.date}: ${date} (GMT+01:00)\n${words.to}: ${to}\n${words.subject}: ${subject}\n\n${text}`,
    html: `<div>Sent from my Galaxy</div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>${rule}</div><div>${words.from}: ${escapeHtml(show(from))} </div><div>${words.date}: ${date} </div><div>${words.to}: ${escapeHtml(to)} </div><div>${words.subject}: ${escapeHtml(subject)} </div><div><br></div></div>${html}`,
  }
}

function hey({ words, from, date, subject, to, text, html }: Parts): Made {
  const rule = '---------- Forwarded message ----------'
  return {
    text: `${rule}\n${words.from}: ${show(from)}\n${words.date}: ${date}\n${words.subject}: ${subject}\n${words.to}: ${to}\n\n${text}`,
    html: `<div class="trix-content"><div>---------- Forwarded message ----------<br>${words.from}: ${escapeHtml(show(from))}<br>${words.date}: ${date}<br>${words.subject}: ${escapeHtml(subject)}<br>${words.to}: ${escapeHtml(to)}<br><br></div><div>${html}</div></div>`,
  }
}

function compose(mail: object): Promise<Buffer> {
  return new MailComposer(mail).compile().build()
}
