import { composeQuestion } from '#digest/question'
import { digestTimeAsSaved } from '#domain/digest-time'
import { nameOf, type Owner, policyOf } from '#domain/owner'
import { DAY, MINUTE } from '#domain/policy'
import { readSettings, type Settings } from '#links/pages/settings'
import { settingsPage } from '#links/pages/settings-page'
import { saveOwner, type VersionedOwner } from '#store/owners'
import { LANGUAGES } from '#text/spoken'
import { paused } from './paused.ts'
import { type Session, TOKEN } from './session.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The settings of an owner: shown on GET, saved on POST unless something is wrong with them. */
export const serveSettings = async (
  shell: Shell,
  request: WebRequest,
  { owner, version }: VersionedOwner,
  session: Session,
): Promise<WebAnswer> => {
  if (request.method !== 'POST') return pageOf(shell, owner, session, { problems: [], saved: false })
  if (request.path === '/inbox/pause') {
    const changed = paused(owner, !owner.digestPaused, request.at)
    await saveOwner(shell.table, { owner: changed, version })
    return pageOf(shell, changed, session, { problems: [], saved: true })
  }
  const { settings, problems } = readSettings(request.form)
  const wanted = withSettings(owner, settings)
  if (problems.length > 0)
    return { ...pageOf(shell, wanted, session, { problems, saved: false }), status: 400 }
  const changed = { ...wanted, nextDigestAt: digestTimeAsSaved(request.at, owner, wanted) }
  await saveOwner(shell.table, { owner: changed, version })
  return pageOf(shell, changed, session, { problems: [], saved: true })
}

const pageOf = (
  shell: Shell,
  owner: Owner,
  session: Session,
  notice: { readonly problems: readonly string[]; readonly saved: boolean },
): WebAnswer => ({
  status: 200,
  html: settingsPage({
    ...notice,
    settings: settingsOf(shell, owner),
    form: { action: '/inbox/settings', fields: { [TOKEN]: session.form } },
    preview: LANGUAGES.map((language) => ({
      language,
      ...composeQuestion({ owner: nameOf(owner), inviter: 'Ada Kroll', language, wording: owner.wording }),
    })),
    inboxLink: '/inbox',
    deleteLink: '/inbox/delete',
    pause: {
      isPaused: owner.digestPaused,
      form: { action: '/inbox/pause', fields: { [TOKEN]: session.form } },
    },
  }),
})

const settingsOf = (shell: Shell, owner: Owner): Settings => {
  const policy = policyOf(owner, shell.defaults)
  return {
    digestHour: owner.digestHour,
    zone: owner.zone,
    weekdays: owner.weekdays ?? WEEK,
    patienceDays: Math.max(1, Math.round(policy.patience / DAY)),
    graceMinutes: Math.round(policy.grace / MINUTE),
    mode: owner.mode,
    recommend: policy.recommend,
    ignoreAlone: [...policy.ignoreAlone],
    wording: owner.wording,
  }
}

const withSettings = (owner: Owner, settings: Settings): Owner => ({
  ...owner,
  digestHour: settings.digestHour,
  zone: settings.zone,
  weekdays: settings.weekdays,
  patience: settings.patienceDays * DAY,
  grace: settings.graceMinutes * MINUTE,
  mode: settings.mode,
  recommend: settings.recommend,
  ignoreAlone: settings.ignoreAlone,
  wording: settings.wording,
})
