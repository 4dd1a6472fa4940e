import type { Line } from './body.ts'
import { dequote } from './dequote.ts'
import { BARE, type Forwarded } from './forwarded.ts'
import { readLabel } from './header-block.ts'
import { firstAddress } from './shown-mailbox.ts'

/** `On 28/10/2021, 12:46, "Ada Kroll" <ada@…> wrote:` under a forward's subject (Outlook 2019), in any language. */
export function byAttribution(lines: readonly Line[], bare: readonly string[]): Forwarded | null {
  for (let i = 0; i < Math.min(bare.length, 200); i++) {
    const line = bare[i] ?? ''
    const whole = /[:：]\s*$/.test(line) ? line : `${line} ${bare[i + 1] ?? ''}`
    if (whole.length > 400 || !/\d/.test(whole) || !/[:：]\s*$/.test(whole)) continue
    const address = firstAddress(whole)
    if (address === null || readLabel(line) !== null) continue
    const name = attributedName(whole.slice(0, address.start))
    const end = whole === line ? i + 1 : i + 2
    const from = { name, address: address.address.toLowerCase() }
    return { ...BARE, from, comment: lines.slice(0, i), body: dequote(lines, bare, end) }
  }
  return null
}

/** The name before the address: in quotes, else the words after the date and the verb. */
function attributedName(before: string): string {
  const head = before.replace(/[\s<[(]+$/, '')
  const quoted = /["„“«]([^"„“”«»]{1,120})["”“»]$/.exec(head)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const tail = head.slice(Math.max(head.lastIndexOf(','), head.search(/\d[^\d]*$/)) + 1)
  return tail.replace(/^(?:\s*\p{Ll}+(?=\s))*/u, '').trim() || tail.trim()
}
