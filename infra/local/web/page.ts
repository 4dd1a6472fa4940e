import type { ParkedView, ThreadView } from '#shell/operate'
import type { DigestOutcome } from '#shell/send-digest'
import { type Html, html, join } from '#text/html'
import type { OutboxRow } from './outbox-view.ts'
import { STYLE } from './style.ts'

export type Overview = {
  /** ISO 8601, by the service's clock. */
  readonly now: string
  /** What became of the digest that the button asked for; anything else is not shown. */
  readonly digest: string | null
  /** Where to forward invitations to, and for whom. */
  readonly addresses: readonly { readonly owner: string; readonly alias: string }[]
  readonly domain: string
  readonly smtpPort: number
  readonly outbox: readonly OutboxRow[]
  readonly threads: readonly ThreadView[]
  readonly parked: readonly ParkedView[]
}

/** The local service's one page. */
export function overviewPage(view: Overview): string {
  return page(
    'Have We Met',
    html`<h1>Have We Met</h1>
<p class="dim">Local service. Its time is ${timeOf(view.now)}.</p>
${digestNotice(view.digest)}
${howTo(view)}
<p>
${button('/local/digest', "Send today's digest")}
${button('/clock', 'Let 8 hours pass', { advance: 'PT8H' })}
${button('/clock', 'Let a week pass', { advance: 'P7D' })}
</p>
${section('Outbox', view.outbox.toReversed().map(outboxItem), 'Nothing was sent yet.', '/outbox.json')}
${section('Threads', view.threads.map(threadItem), 'Nobody asked to connect yet.', '/threads.json')}
${section('Mail I could not use', view.parked.toReversed().map(parkedItem), 'There was none.', '/parked.json')}`,
  )
}

/** One sent mail. `ownLinks`: what the links of this service begin with; only those can be followed from the text. */
export function mailPage(mail: OutboxRow, ownLinks: string): string {
  const headers = Object.entries(mail.headers).flatMap(([name, value]) =>
    [value].flat().map((text) => html`<dt>${name}</dt><dd>${text}</dd>`),
  )
  const shown =
    mail.html === null
      ? []
      : [
          html`<h2>As html</h2>
<iframe title="The mail as html" src="/outbox/${mail.id}.html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<p><a href="/outbox/${mail.id}.html" target="_blank" rel="noopener">Open it in a tab</a></p>`,
        ]
  return page(
    mail.subject,
    html`<p><a href="/">Back to the overview</a></p>
<h1>${mail.subject}</h1>
<p class="dim">${timeOf(mail.at)} · from ${mail.from} · to ${mail.to.join(', ')} · <a href="/outbox/${mail.id}.eml">raw mail</a></p>
${shown}
<h2>As text</h2>
<pre>${withLinks(mail.text, ownLinks)}</pre>
<details><summary>Headers</summary><dl>${headers}</dl></details>`,
  )
}

/** A sentence to whoever asked for what cannot be done. */
export function problemPage(sentence: string): string {
  return page(
    'Have We Met',
    html`<h1>That did not work</h1><p>${sentence}</p><p><a href="/">Back to the overview</a></p>`,
  )
}

const NOTICES: Readonly<Record<DigestOutcome, string>> = {
  sent: "Today's digest was sent.",
  'nothing new': 'Nothing is new since the last digest, so none was sent.',
  'sent before': "Today's digest went out before; the next one comes tomorrow. Let some time pass.",
  unsure: "Today's digest is under way.",
  'not taken': 'No mail is taken for now; the digest is tried again in some minutes.',
  'not due': 'No digest is due.',
  'no owner': 'There is no owner yet.',
}

function digestNotice(outcome: string | null): Html | null {
  const known = Object.entries(NOTICES).find(([name]) => name === outcome)
  return known === undefined ? null : html`<p class="box" role="status">${known[1]}</p>`
}

function howTo({ domain, smtpPort, addresses, outbox }: Overview): Html {
  const forwards = addresses.map(
    ({ owner, alias }) =>
      html`<dt>${owner}</dt><dd>secret alias for automatic forwards: ${alias}@${domain}</dd>`,
  )
  const first =
    outbox.length > 0 ? null : html`<p>To see the whole story at once, run <code>npm run demo</code>.</p>`
  return html`<div class="box">
<p>Forward invitations to <strong>invites@${domain}</strong> by SMTP on 127.0.0.1, port ${smtpPort}.</p>
<dl>${forwards}</dl>${first}
</div>`
}

function outboxItem({ id, at, kind, subject, to }: OutboxRow): Html {
  return html`<li><a href="/outbox/${id}">${subject || '(no subject)'}</a> <span class="tag">${kind}</span><br>
<span class="dim">${timeOf(at)} · to ${to.join(', ')}</span></li>`
}

function threadItem(thread: ThreadView): Html {
  const sure = thread.confidence === null ? '' : ` (${Math.round(thread.confidence * 100)} %)`
  const facts = [
    thread.label === null ? null : `answer: ${thread.label.replaceAll('_', ' ')}${sure}`,
    thread.recommendation === null ? null : `recommended: ${thread.recommendation}`,
    thread.decision === null ? null : `decided: ${thread.decision}`,
    thread.reason,
  ].filter((fact) => fact !== null)
  const headline = thread.inviter.headline === null ? '' : `, ${thread.inviter.headline}`
  return html`<li><strong>${thread.inviter.name}</strong>${headline} <span class="tag">${thread.status}</span><br>
<span class="dim">${[`for ${thread.owner}`, ...facts].join(' · ')}</span></li>`
}

function parkedItem({ at, from, subject, reason }: ParkedView): Html {
  return html`<li>${subject || '(no subject)'}<br>
<span class="dim">${timeOf(at)} · from ${from || 'nobody'} · ${reason}</span></li>`
}

function section(title: string, items: readonly Html[], none: string, all: string): Html {
  const most = 200
  const list = items.length === 0 ? html`<p class="dim">${none}</p>` : html`<ul>${items.slice(0, most)}</ul>`
  const more =
    items.length <= most
      ? null
      : html`<p class="dim">${items.length - most} more are in <a href="${all}">${all}</a>.</p>`
  return html`<section><h2>${title}</h2>${list}${more}</section>`
}

function button(action: string, label: string, fields: Readonly<Record<string, string>> = {}): Html {
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="${action}">${inputs}<button>${label}</button></form>`
}

function withLinks(text: string, ownLinks: string): Html {
  const pieces = text.split(/(\bhttps?:\/\/[^\s<>"']+)/).map((piece) => {
    if (!piece.startsWith(ownLinks)) return html`${piece}`
    return html`<a href="${piece}" target="_blank" rel="noopener noreferrer">${piece}</a>`
  })
  // Not a list of them: its line ends would show in <pre>.
  return join(pieces)
}

function timeOf(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`
}

function page(title: string, body: Html): string {
  return `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body>
${body}
</body></html>`.markup
  }\n`
}
