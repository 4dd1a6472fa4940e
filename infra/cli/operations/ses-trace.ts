/** What SES wrote above a raw mail when it took it. */
export type SesTrace = {
  /** The recipient of the receipt rule; null where there were several. */
  readonly recipient: string | null
  /** When SES took it, ms; null where its line cannot be read. */
  readonly at: number | null
  readonly spam: Verdict
  readonly virus: Verdict
  readonly dmarc: Verdict
}

type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED'

/**
 * Reads the lines that SES puts above the sender's own, in SES's order: whatever stands further down is the sender's
 * word and proves nothing. A verdict that is not there is GRAY, which proves nothing either. Null when it is no mail of this id.
 * https://docs.aws.amazon.com/ses/latest/dg/receiving-email-concepts.html
 */
export const readSesTrace = (raw: Uint8Array, id: string): SesTrace | null => {
  const head = Buffer.from(raw.subarray(0, 16_384))
    .toString('latin1')
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
  const lines = head.split('\n')
  const take = (name: string): string | null =>
    lines[0]?.toLowerCase().startsWith(`${name}:`) === true
      ? (lines
          .shift()
          ?.slice(name.length + 1)
          .trim() ?? null)
      : null
  take('return-path')
  const received = take('received') ?? ''
  if (!new RegExp(` with SMTP id ${id}\\b`).test(received)) return null
  const spam = verdict(take('x-ses-spam-verdict'))
  const virus = verdict(take('x-ses-virus-verdict'))
  take('received-spf')
  const results = take('authentication-results') ?? ''
  return {
    recipient: / for ([^\s;]+@[^\s;]+);/.exec(received)?.[1]?.toLowerCase() ?? null,
    at: Date.parse(received.slice(received.lastIndexOf(';') + 1)) || null,
    spam,
    virus,
    dmarc: results.startsWith('amazonses.com;') ? dmarcIn(results) : 'GRAY',
  }
}

const VERDICTS = new Set<string>(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'])

const verdict = (text: string | null): Verdict => (VERDICTS.has(text ?? '') ? (text as Verdict) : 'GRAY')

const dmarcIn = (results: string): Verdict => {
  const [, result] = /;\s*dmarc=(pass|fail)\b/.exec(results) ?? []
  return result === 'pass' ? 'PASS' : result === 'fail' ? 'FAIL' : 'GRAY'
}
