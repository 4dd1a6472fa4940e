import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readModules, readSources, type Sources } from './architecture/modules.ts'
import { offencesIn } from './architecture/offences.ts'

const ROOT = resolve(import.meta.dirname, '..')

let sources: Sources
let aliases: Record<string, string>

beforeAll(async () => {
  sources = await readSources(ROOT)
  const { imports } = JSON.parse(await readFile(resolve(ROOT, 'package.json'), 'utf8')) as {
    imports: Record<string, string>
  }
  aliases = imports
})

const offences = (planted: Readonly<Record<string, string>> = {}) => {
  const all = new Map([...sources, ...Object.entries(planted)])
  return offencesIn(all, readModules(all, aliases))
}
/** What the real file says, and one line more. */
const also = (path: string, line: string) => ({ [path]: `${sources.get(path)}\n${line}\n` })

describe('imports', () => {
  test('point down only', () => {
    expect(offences()).toEqual([])
  })

  test('are really read', () => {
    const modules = readModules(sources, aliases)
    const targets = [...modules.values()].flat().map(({ target }) => target)
    expect(modules.size).toBeGreaterThan(100)
    expect(targets.length).toBeGreaterThan(300)
    for (const target of [
      'mailparser',
      '@aws-sdk/client-ses',
      'shared/judge/classify.ts',
      'shared/domain/decide.ts',
    ])
      expect(targets).toContain(target)
  })
})

describe('a planted offence is found:', () => {
  test.each([
    ['up', 'shared/domain/planted.ts', "import { run } from '#shell/run'"],
    ['up, for a type only', 'shared/store/planted.ts', "import type { Shell } from '#shell/shell'"],
    ['between siblings', 'shared/digest/planted.ts', "import {\n  getItem,\n} from '#store/item'"],
    ['by a relative path', 'shared/mail/planted.ts', "export { getItem } from '../store/item.ts'"],
    [
      'from the product to one machine',
      'shared/shell/planted.ts',
      "const late = await import('#local/service')",
    ],
    ['from AWS to a function', 'infra/aws/planted.ts', "import '#functions/intake'"],
    ['mailparser elsewhere', 'shared/mail/planted.ts', "import { simpleParser } from 'mailparser'"],
    ['a file that is not there', 'shared/mail/planted.ts', "import { gone } from './gone.ts'"],
  ])('%s', (_, path, source) => {
    expect(offences({ [path]: source })).toEqual([expect.stringContaining(path)])
  })

  test.each([
    ['functions/intake.ts', "import { classify } from '#judge/classify'", 'shared/judge/'],
    ['functions/links.ts', "import { parseMail } from '#mail/parse'", 'mailparser'],
    ['functions/links.ts', "import { sendMail } from '#shell/send-mail'", '@aws-sdk/client-ses'],
    ['shared/domain/decide.ts', "import { randomUUID } from 'node:crypto'", 'node:crypto'],
  ])('%s reaching too far by %s', (path, line, target) => {
    expect(offences(also(path, line))).toContainEqual(expect.stringContaining(`${path} reaches ${target}`))
  })

  test('shared code that asks where it runs', () => {
    expect(offences({ 'shared/shell/planted.ts': "if (mode === 'local') skip()" })).toHaveLength(1)
    expect(offences({ 'shared/shell/planted.ts': '// the local part\nconst local = 1' })).toEqual([])
  })
})
