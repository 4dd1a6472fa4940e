import type { OwnerAction, ThreadAction } from '#domain/link'
import { DAY } from '#domain/policy'
import { UNDO_TIME } from '#domain/resolve'
import { signLink } from '#links/sign'
import type { Shell } from './shell.ts'

/** How long a link of a digest works; undo only as long as undoing does. */
const LINK_TIME = 30 * DAY
const INBOX_TIME = DAY

/** The URL of a link about one thread, made at `at`. */
export const threadLink = (
  shell: Shell,
  action: ThreadAction,
  owner: string,
  thread: string,
  at: number,
): string =>
  urlOf(
    shell,
    signLink(shell.secrets.keys, {
      action,
      owner,
      thread,
      expires: at + (action === 'undo' ? UNDO_TIME : LINK_TIME),
    }),
  )

/** The URL of a link about an owner's digests or inbox. */
export const ownerLink = (shell: Shell, action: OwnerAction, owner: string, at: number): string =>
  urlOf(
    shell,
    signLink(shell.secrets.keys, {
      action,
      owner,
      thread: null,
      expires: at + (action === 'inbox' || action === 'delete' ? INBOX_TIME : LINK_TIME),
    }),
  )

const urlOf = ({ config }: Shell, token: string): string => `${config.linksUrl}l/${token}`
