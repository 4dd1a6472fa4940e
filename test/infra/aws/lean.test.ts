import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOptions } from '#aws/bundle'
import { SUBSTITUTES } from '#aws/bundling'
import { type Mail, parseMail } from '#mail/parse'
import { root } from './stack.ts'

let folder: string
let lean: typeof parseMail

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwm-lean-'))
  const outfile = join(folder, 'parse.mjs')
  await build({ ...bundleOptions('shared/mail/parse.ts', outfile), alias: { ...SUBSTITUTES } })
  lean = ((await import(outfile)) as { parseMail: typeof parseMail }).parseMail
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Everything of a mail that can be compared. */
const valuesOf = ({ header, ...values }: Mail): object => ({ ...values, received: header('received') })

describe('what a bundle carries instead of packages changes no reading', () => {
  it.each(['incoming', 'replies', 'aws'])('of the mails in test/fixtures/%s', async (name) => {
    const fixtures = join(root, 'test/fixtures', name)
    const mails = (await readdir(fixtures)).filter((file) => file.endsWith('.eml'))
    expect(mails).not.toEqual([])
    for (const file of mails) {
      const raw = await readFile(join(fixtures, file))
      expect(valuesOf(await lean(raw)), file).toEqual(valuesOf(await parseMail(raw)))
    }
  })
})
