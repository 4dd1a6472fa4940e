import { MINUTE } from '#domain/policy'
import { formToken, signSession, verifySession } from '#links/sign'
import type { Shell } from './shell.ts'
import type { WebRequest } from './web.ts'

const COOKIE = 'have-we-met'
const LENGTH = 15 * MINUTE

/** The name of the form's field that only a page of this session knows. */
export const TOKEN = 'token'

/** Whose inbox is open, and what its forms carry. */
export type Session = { readonly owner: string; readonly form: string }

/** The cookie that opens an owner's inbox for a quarter of an hour, to this service's own pages only. */
export const sessionCookie = ({ secrets, config }: Shell, owner: string, at: number): string => {
  const token = signSession(secrets.keys, { owner, expires: at + LENGTH })
  const secure = config.linksUrl.startsWith('https:') ? '; Secure' : ''
  return `${COOKIE}=${token}; Path=/inbox; Max-Age=${LENGTH / 1000}; HttpOnly; SameSite=Strict${secure}`
}

/** Null without a cookie of ours that has not expired. */
export const readSession = ({ secrets }: Shell, { cookies, at }: WebRequest): Session | null => {
  const token = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${COOKIE}=`))
  const session = token?.slice(COOKIE.length + 1) ?? ''
  const owner = verifySession(secrets.keys, session, at)
  return owner === null ? null : { owner, form: formToken(secrets.keys, session) }
}
