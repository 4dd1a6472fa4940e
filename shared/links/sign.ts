import { createHmac, timingSafeEqual } from 'node:crypto'
import { OWNER_ACTIONS, type OwnerAction, THREAD_ACTIONS, type ThreadAction } from '#domain/link'
import { base32, fromBase32 } from '#text/base32'

/** Keys by their one-letter id: the first signs, all verify. The second is the next to sign (ADR 12). */
export type Keys = readonly { readonly id: string; readonly key: Uint8Array }[]

/** What a link allows. `thread` is null for a link of the owner; `expires` in ms since 1970, rounded up to minutes. */
export type Grant =
  | {
      readonly action: ThreadAction
      readonly owner: string
      readonly thread: string
      readonly expires: number
    }
  | { readonly action: OwnerAction; readonly owner: string; readonly thread: null; readonly expires: number }

/** Owners' and threads' ids: 16 letters of base32. */
const ID = 16
/** 130 bits; with 64 letters of a local part there is room for no more (RFC 5321 §4.5.3.1.1). */
const MAC = 26
const ACTIONS = [...THREAD_ACTIONS, ...OWNER_ACTIONS] as const
const MINUTE = 60_000

/** The token of an answer address, 59 letters of `a-z2-7`; it holds as long as its thread exists (G-15). */
export const signAnswer = (keys: Keys, of: { readonly owner: string; readonly thread: string }): string =>
  sealed('answer', keys, of.owner + of.thread)

/** Whose answer it is; null for a token that is none of ours. */
export const verifyAnswer = (keys: Keys, token: string): { owner: string; thread: string } | null => {
  const content = opened('answer', keys, token)
  return content?.length === 2 * ID ? { owner: content.slice(0, ID), thread: content.slice(ID) } : null
}

/** The token of a digest's answer address: commands come back to it (G-32). `date` is the owner's local date, `2026-11-24`. */
export const signDigest = (keys: Keys, of: { readonly owner: string; readonly date: string }): string =>
  sealed('digest', keys, of.owner + base32(Buffer.from(of.date.replaceAll('-', ''))))

export const verifyDigest = (keys: Keys, token: string): { owner: string; date: string } | null => {
  const content = opened('digest', keys, token)
  if (content === null || content.length <= ID) return null
  const day = fromBase32(content.slice(ID)).toString('latin1')
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(day)
  return date ? { owner: content.slice(0, ID), date: date.slice(1).join('-') } : null
}

/** The token of a session, which a cookie carries; `expires` in ms since 1970. */
export const signSession = (keys: Keys, of: { readonly owner: string; readonly expires: number }): string =>
  sealed('session', keys, of.owner + minutesOf(of.expires))

/** The owner of a session that has not expired; null for anything else. */
export const verifySession = (keys: Keys, token: string, now: number): string | null => {
  const content = opened('session', keys, token)
  if (content?.length !== ID + 7) return null
  return fromBase32(content.slice(ID)).readUInt32BE() * MINUTE >= now ? content.slice(0, ID) : null
}

/**
 * What the forms of a verified session carry, so that no other site can send them. It comes of the session's own key,
 * which all processes that verify the session know; which key signs differs between them for hours after a rotation.
 */
export const formToken = (keys: Keys, session: string): string => {
  const own = keys.filter(({ id }) => id === session[0])
  return sealed('form', own, session).slice(-MAC)
}

/** The token of a link (G-30). */
export const signLink = (keys: Keys, grant: Grant): string => {
  const action = String.fromCharCode(97 + ACTIONS.indexOf(grant.action))
  return sealed('link', keys, `${action}${grant.owner}${minutesOf(grant.expires)}${grant.thread ?? ''}`)
}

/** What a link allows; `expired` for one that was ours once, null for any other. */
export const verifyLink = (keys: Keys, token: string, now: number): Grant | 'expired' | null => {
  const content = opened('link', keys, token)
  const read = /^([a-z])([a-z2-7]{16})([a-z2-7]{7})([a-z2-7]{16})?$/.exec(content ?? '')
  if (read === null) return null
  const [, letter = '', owner = '', minutes = '', thread = null] = read
  const action = ACTIONS[letter.charCodeAt(0) - 97]
  const expires = fromBase32(minutes).readUInt32BE() * MINUTE
  const grant = { action, owner, thread: thread ?? null, expires }
  if (action === undefined || isThreadAction(action) !== (grant.thread !== null)) return null
  return expires < now ? 'expired' : (grant as Grant)
}

const isThreadAction = (action: string): boolean => (THREAD_ACTIONS as readonly string[]).includes(action)

const minutesOf = (time: number): string => {
  const minutes = Buffer.alloc(4)
  minutes.writeUInt32BE(Math.ceil(time / MINUTE))
  return base32(minutes)
}

const sealed = (purpose: string, keys: Keys, content: string): string => {
  const [newest] = keys
  if (newest === undefined) throw new Error('there is no key to sign with')
  return `${newest.id}${content}${mac(purpose, newest.key, content)}`
}

const opened = (purpose: string, keys: Keys, token: string): string | null => {
  const key = keys.find(({ id }) => id === token[0])?.key
  if (key === undefined || !/^[a-z2-7]+$/.test(token) || token.length <= MAC + 1) return null
  const content = token.slice(1, -MAC)
  return timingSafeEqual(Buffer.from(mac(purpose, key, content)), Buffer.from(token.slice(-MAC)))
    ? content
    : null
}

const mac = (purpose: string, key: Uint8Array, content: string): string =>
  base32(createHmac('sha256', key).update(`${purpose}|${content}`).digest()).slice(0, MAC)
