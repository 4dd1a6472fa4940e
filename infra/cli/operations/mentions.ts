import { DeleteObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { verifyAnswer, verifyDigest } from '#links/sign'
import { parseMail } from '#mail/parse'
import type { MailShell } from '#shell/mail-shell'
import type { Secrets } from '#shell/shell'
import { getRawMail } from '#store/raw-mail'

/** A raw mail in the store that is somebody's. */
export type StoredMail = { readonly key: string; readonly raw: Uint8Array }

/** Whose mail is meant: what names them, in lower case, and the owner whose answer addresses count too. */
export type Person = { readonly names: readonly string[]; readonly owner: string | null }

/**
 * Every raw mail that names a person, from, to or inside. It reads all mail that is still kept, some days' worth, because
 * no list of it is kept: that list would be one more thing to forget.
 */
export async function* mailOf(shell: MailShell, person: Person): AsyncGenerator<StoredMail> {
  for await (const key of keysOf(shell)) {
    const raw = await getRawMail(shell.mail, key)
    if (await names(raw, person, shell.secrets)) yield { key, raw }
  }
}

export const removeMail = async ({ mail }: MailShell, key: string): Promise<void> => {
  await mail.client.send(new DeleteObjectCommand({ Bucket: mail.bucket, Key: key }))
}

async function* keysOf({ mail }: MailShell): AsyncGenerator<string> {
  let next: string | undefined
  do {
    const page = await mail.client.send(
      new ListObjectsV2Command({ Bucket: mail.bucket, ...(next && { ContinuationToken: next }) }),
    )
    for (const { Key } of page.Contents ?? []) if (Key) yield Key
    next = page.NextContinuationToken
  } while (next)
}

const names = async (raw: Uint8Array, { names, owner }: Person, { keys }: Secrets): Promise<boolean> => {
  const text = `${unfolded(raw)}\n${await decoded(raw)}`
  if (names.some((name) => addressed(name).test(text))) return true
  return [...text.matchAll(/\b(ask|digest)\+([a-z2-7]{40,100})@/g)].some(([, kind, token = '']) => {
    const grant = kind === 'ask' ? verifyAnswer(keys, token) : verifyDigest(keys, token)
    return owner !== null && grant?.owner === owner
  })
}

/** The whole address and no longer one that it ends or begins. */
const addressed = (name: string): RegExp =>
  new RegExp(`(?<![\\w.+%'-])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w-]|\\.\\w)`)

/** As it lies there, with the soft line ends of quoted-printable and folded headers joined. */
const unfolded = (raw: Uint8Array): string =>
  Buffer.from(raw)
    .toString('latin1')
    .toLowerCase()
    .replace(/=\r?\n|\r?\n[ \t]+/g, '')

/** What base64 and encoded words hide; '' for a mail that cannot be read. */
const decoded = async (raw: Uint8Array): Promise<string> => {
  try {
    const { text, html, subject, attachments } = await parseMail(raw)
    const inside = attachments
      .filter(({ contentType }) => /^(?:message|text)\//.test(contentType))
      .map(({ content }) => unfolded(content))
    return [subject, text, html, ...inside].join('\n').toLowerCase()
  } catch {
    return ''
  }
}
