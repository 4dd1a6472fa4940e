import { expect, it } from 'vitest'
import { ownerLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { TOKEN } from '#shell/session'
import { invokeLink } from './sim/invoke.ts'
import { openScene } from './sim/scene.ts'

it('G-30 a form that a process showed before a rotation of the keys is taken by one that began after it (red without the session’s own key)', async () => {
  const { world, ron } = await openScene()
  const opens = new URL(ownerLink(world.shells.operator, 'inbox', ron.id, world.now())).pathname
  const { cookie = '' } = await invokeLink(world, {
    method: 'POST',
    path: opens,
    form: { [FIELD]: 'inbox' },
  })
  const inbox = { path: '/inbox/delete', cookies: [cookie.split(';')[0] ?? ''] }
  await world.rotateKeys()
  const { html } = await invokeLink(world, { method: 'GET', ...inbox })
  const token = new RegExp(`name="${TOKEN}" value="([a-z2-7]+)"`).exec(html)?.[1] ?? ''
  world.coolDown()
  expect(await invokeLink(world, { method: 'POST', ...inbox, form: { [TOKEN]: token } })).toMatchObject({
    status: 200,
  })
})
