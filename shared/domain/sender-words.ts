import type { Answer } from './thread.ts'

/** Why an answer by mail may not be the asked person's, to follow "it came"; null where nothing speaks against it. */
export const senderDoubt = ({ from, expected, mayBeForged = false }: Answer): string | null => {
  if (expected) return null
  if (from === null) return 'without a sender’s address'
  return mayBeForged
    ? `from ${from}, but that address may be forged`
    : `from ${from}, which is not the address that was asked`
}
