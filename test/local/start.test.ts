import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startLocal } from './local-service.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'have-we-met-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = (env: Readonly<Record<string, string>>, ...words: readonly string[]) => {
  const { status, stderr, stdout } = spawnSync('npm', ['start', '--silent', '--', ...words], {
    env: { ...process.env, HWM_SMTP_PORT: '0', HWM_HTTP_PORT: '0', HWM_DATA: folder, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, said: stderr.trim() || stdout.trim() }
}

describe('npm start', () => {
  it('lists its settings, and takes no other word', () => {
    expect(start({}, '--help')).toMatchObject({
      status: 0,
      said: expect.stringContaining('HWM_SMTP_PORT=2525'),
    })
    expect(start({}, 'now')).toEqual({
      status: 2,
      said: 'npm start takes no arguments; `npm start -- --help` lists its settings.',
    })
  })

  it('says in one sentence which setting is wrong', () => {
    expect(start({ HWM_DIGEST_HOUR: '25' })).toEqual({
      status: 2,
      said: 'HWM_DIGEST_HOUR is "25"; it must be an hour from 0 to 23.',
    })
  })

  it('says that another service has the data', async () => {
    const service = await startLocal({ folder })
    try {
      expect(start({}).said).toMatch(/^Another service runs on the data in .*HWM_DATA.*\.$/)
    } finally {
      await service.stop()
    }
  })

  it('says that the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    expect(start({ HWM_DATA: file }).said).toMatch(/^The folder .* cannot be written \(EEXIST\)/)
  })

  it('ends on SIGTERM to npm itself, and leaves nothing behind', async () => {
    const npm = spawn('npm', ['start'], {
      env: { ...process.env, HWM_SMTP_PORT: '0', HWM_HTTP_PORT: '0', HWM_DATA: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    for await (const piece of npm.stdout as AsyncIterable<Buffer>) {
      said += piece.toString()
      if (/^ready$/m.test(said)) break
    }
    const url = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? ''
    expect((await fetch(url)).status).toBe(200)
    npm.kill('SIGTERM')
    await once(npm, 'exit')
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), 10_000)
  })
})
