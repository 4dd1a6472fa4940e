import type { Owner } from '#domain/owner'
import { serve } from '#shell/serve-link'
import { readSession, sessionCookie, TOKEN } from '#shell/session'
import type { WebAnswer } from '#shell/web'
import type { World } from './world.ts'

/** An owner saves their settings in their inbox: those of a new owner but for what is said here. */
export const saveSettings = (
  world: World,
  { id }: Owner,
  changed: Readonly<Record<string, string>>,
): Promise<WebAnswer> =>
  world.inProcess(({ shell }) => {
    const at = world.now()
    const request = {
      method: 'POST',
      path: '/inbox/settings',
      query: new URLSearchParams(),
      cookies: [sessionCookie(shell, id, at).split(';')[0] ?? ''],
      at,
    }
    const form = new URLSearchParams({
      [TOKEN]: readSession(shell, { ...request, form: new URLSearchParams() })?.form ?? '',
      hour: '8',
      zone: 'UTC',
      patience: '7',
      grace: '10',
      ...changed,
    })
    for (const day of '1234567') form.append('weekday', day)
    for (const label of ['stranger', 'withdrawn', 'opt_out', 'silent']) {
      form.append('alone', label)
      form.append(`recommend-${label}`, 'ignore')
    }
    return serve(shell, { ...request, form })
  })
