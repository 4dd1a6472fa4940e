import type { Bounce } from './bounce.ts'
import { isPassing } from './bounce-status.ts'
import type { Mail } from './parse.ts'

const STATUS_TYPE = /^message\/(?:global-)?delivery-status$/
const ARRIVED: ReadonlySet<string | undefined> = new Set(['delivered', 'relayed', 'expanded'])
const MOST_BYTES = 64 * 1024

/** Reads the message/delivery-status part (RFC 3464) of a report; null where there is none or it says nothing. */
export function readReport(mail: Mail): Bounce | 'arrived' | null {
  const part = mail.attachments.find(({ contentType }) => STATUS_TYPE.test(contentType))
  if (part === undefined) return null
  const blocks = Buffer.from(part.content.subarray(0, MOST_BYTES))
    .toString('utf8')
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
  const failed =
    blocks.find((fields) => fields.get('action') === 'failed') ??
    blocks.find((fields) => fields.get('action') === 'delayed') ??
    blocks.find((fields) => !fields.has('action') && /^[45]/.test(fields.get('status') ?? ''))
  if (failed === undefined)
    return blocks.some((fields) => ARRIVED.has(fields.get('action'))) ? 'arrived' : null
  const status = failed.get('status') ?? ''
  const why = `${status} ${failed.get('diagnostic-code') ?? ''}`
  return {
    permanent: failed.get('action') !== 'delayed' && !status.startsWith('4') && !isPassing(why),
    recipient: recipientOf(failed.get('original-recipient')) ?? recipientOf(failed.get('final-recipient')),
  }
}

/** The fields of one block, names and the word of an action in lower case, folded lines joined. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (!fields.has(name))
      fields.set(name, name === 'action' ? (value.toLowerCase().match(/^[a-z]+/)?.[0] ?? '') : value)
  }
  return fields
}

/** `rfc822; <A@b>` → `a@b`. */
function recipientOf(value: string | undefined): string | null {
  const address =
    value
      ?.slice(value.indexOf(';') + 1)
      .replace(/[<>\s]/g, '')
      .toLowerCase() ?? ''
  return /^[^@]{1,256}@[^@]{1,256}$/.test(address) ? address : null
}
