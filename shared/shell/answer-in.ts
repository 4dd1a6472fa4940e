import { createHash } from 'node:crypto'
import type { Answer } from '#domain/thread'
import { withoutSecrets } from '#mail/without-secrets'

/** G-25: what is longer is cut; the raw mail has all of it. */
const MOST_BYTES = 8 * 1024

/** An answer not yet judged, without a secret of LinkedIn's links. A mail without a Message-ID is known again by its text (G-24). */
export const answerIn = (
  text: string,
  about: Omit<Answer, 'id' | 'text' | 'judgement'> & { readonly id: string | null },
): Answer => ({
  ...about,
  id: about.id ?? `text:${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`,
  text: cut(withoutSecrets(text)),
  judgement: null,
})

const cut = (text: string): string => {
  const bytes = Buffer.from(text)
  return bytes.length <= MOST_BYTES
    ? text
    : bytes
        .subarray(0, MOST_BYTES)
        .toString('utf8')
        .replace(/\uFFFD$/, '')
}
