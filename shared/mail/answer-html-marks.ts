/** What an element of an answer's html is marked as; an introduction stands before a quotation or in place of its mark. */
export type QuotedPart = 'quotation' | 'introduction' | 'signature'

/** Class names and ids as the mail programs write them, in lower case; Outlook prefixes those it quotes with `x_`. */
const PARTS: Readonly<Record<QuotedPart, readonly string[]>> = {
  quotation: [
    'yahoo_quoted',
    'olk_src_body_section',
    'mail-editor-reference-message-container',
    'ms-outlook-mobile-reference-message',
    'freshdesk_quote',
    'front-blockquote',
    'skype_quote',
    'mailru-blockquote',
    'protonmail_quote_content',
  ],
  introduction: [
    'gmail_attr',
    'moz-cite-prefix',
    'divrplyfwdmsg',
    'outlookmessageheader',
    'reply-intro',
    'moz-email-headers-table',
    'zwchr',
    'stopspelling',
    'replyforwardheader',
    'original-email-header',
  ],
  signature: [
    'gmail_signature',
    'moz-signature',
    'applemailsignature',
    'ms-outlook-mobile-signature',
    'protonmail_signature_block',
    'ymail_android_signature',
    'composer_signature',
    'lineBreakAtBeginningOfSignature'.toLowerCase(),
    'signature_block',
    'zmail_signature',
  ],
}
const PART_OF: ReadonlyMap<string, QuotedPart> = new Map(
  (Object.keys(PARTS) as QuotedPart[]).flatMap((part) => PARTS[part].map((name) => [name, part] as const)),
)
/** Outlook rules off the header block of what it quotes in one of two colours. */
const OUTLOOK_RULE = /border-top:\s?solid\s?#(?:e1e1e1|b5c4df)\s?1\.0pt/i
const INDENT = /border:\s?(?:none|0)/i

/** How an element's name, class, id and style mark it; null for the writer's own. */
export function quotedPart(name: string, attributes: Readonly<Record<string, string>>): QuotedPart | null {
  const style = attributes['style'] ?? ''
  if (name === 'blockquote') return isIndent(attributes, style) ? null : 'quotation'
  if (name === 'body' || name === 'html') return null
  if (attributes['data-smartmail'] === 'gmail_signature') return 'signature'
  if (attributes['id'] === 'Signature') return 'signature'
  const marks = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    .slice(0, 500)
    .toLowerCase()
    .split(/\s/)
  for (const mark of marks) {
    const part = PART_OF.get(mark)
    if (part !== undefined) return part
  }
  return OUTLOOK_RULE.test(style.slice(0, 500)) ? 'introduction' : null
}

/** Gmail's and Outlook's "increase indent" write a blockquote too, without a border and any mark. */
const isIndent = (attributes: Readonly<Record<string, string>>, style: string): boolean =>
  INDENT.test(style) &&
  attributes['type'] === undefined &&
  attributes['cite'] === undefined &&
  attributes['class'] === undefined
