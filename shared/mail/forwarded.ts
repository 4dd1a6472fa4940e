import type { Line } from './body.ts'
import { dequote } from './dequote.ts'
import type { HeaderBlock } from './header-block.ts'
import { readShownMailbox, type ShownMailbox } from './shown-mailbox.ts'

/** A mail forwarded in the body of another. */
export type Forwarded = {
  readonly from: ShownMailbox | null
  readonly replyTo: ShownMailbox | null
  readonly to: string | null
  readonly subject: string | null
  /** What stands above the forward. */
  readonly comment: readonly Line[]
  /** The forwarded body, without the quote marks and the indent of the block. */
  readonly body: readonly Line[]
}

/** Where nothing but the sender is shown. */
export const BARE = { replyTo: null, to: null, subject: null, comment: [] as Line[] }

/** A forward by its header block and the line it begins with. */
export function toForwarded(
  lines: readonly Line[],
  bare: readonly string[],
  block: HeaderBlock,
  start: number,
): Forwarded {
  const { fields } = block
  return {
    from: readShownMailbox(fields.from ?? ''),
    replyTo: fields.replyTo === undefined ? null : readShownMailbox(fields.replyTo),
    to: fields.to ?? null,
    subject: fields.subject ?? null,
    comment: lines.slice(0, start),
    body: dequote(lines.slice(0, endOf(bare, block.end)), bare, block.end),
  }
}

/** Some programs also write where the forwarded mail ends. */
function endOf(bare: readonly string[], start: number): number {
  const end = bare.findIndex((line, i) => i >= start && END.test(line))
  return end === -1 ? bare.length : end
}

const END = /^-{2,12} ?end (?:of )?(?:the )?(?:forwarded|original) message\b/i
