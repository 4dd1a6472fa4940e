import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOptions, CHARSETS } from '#aws/bundle'
import { lean as leanPlugin } from '#aws/lean/plugin'
import { classify } from '#judge/classify'
import { readComposed } from '#judge/corpus'
import { type Mail, parseMail } from '#mail/parse'
import { root } from './stack.ts'

let folder: string
let lean: { readonly parseMail: typeof parseMail; readonly classify: typeof classify }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwm-lean-'))
  const load = async (entry: string): Promise<object> => {
    const outfile = join(folder, basename(entry).replace('.ts', '.mjs'))
    await build({ ...bundleOptions(entry, outfile), plugins: [leanPlugin] })
    return (await import(outfile)) as object
  }
  for (const file of [...CHARSETS, 'shared/judge/model.bin', 'shared/judge/phrases.bin'])
    await copyFile(join(root, file), join(folder, basename(file)))
  lean = {
    ...(await load('shared/mail/parse.ts')),
    ...(await load('shared/judge/classify.ts')),
  } as typeof lean
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const libmime = createRequire(createRequire(import.meta.url).resolve('libmime'))
const iconv = libmime('iconv-lite') as { encode: (text: string, charset: string) => Buffer }
const headerOf = (charset: string): string =>
  `From: kim@example.com\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`

/** Everything of a mail that can be compared. */
const valuesOf = ({ header, ...values }: Mail): object => ({ ...values, received: header('received') })

describe('what a bundle carries instead of packages changes no reading', () => {
  it.each(['incoming', 'replies', 'aws'])('of the mails in test/fixtures/%s', async (name) => {
    const fixtures = join(root, 'test/fixtures', name)
    const mails = (await readdir(fixtures)).filter((file) => file.endsWith('.eml'))
    expect(mails).not.toEqual([])
    for (const file of mails) {
      const raw = await readFile(join(fixtures, file))
      expect(valuesOf(await lean.parseMail(raw)), file).toEqual(valuesOf(await parseMail(raw)))
    }
  })

  it.each([
    ['iso-8859-1', 'Wir haben uns in Köln getroffen.'],
    ['iso-8859-15', 'Déjà vu, 5 €.'],
    ['windows-1252', '“We met” – in Zürich…'],
    ['iso-8859-2', 'Poznaliśmy się w Łodzi.'],
    ['windows-1251', 'Мы встречались в Казани.'],
    ['koi8-r', 'Мы встречались в Казани.'],
    ['windows-1254', 'İstanbul’da tanıştık.'],
    ['windows-1255', 'נפגשנו בחיפה'],
    ['windows-1256', 'التقينا في القاهرة'],
    ['tis-620', 'เราเคยพบกัน'],
    ['cp850', 'Nous nous sommes rencontrés à Liège.'],
    ['gb2312', '我们在上海见过面。'],
    ['gb18030', '我们在上海见过面。😀'],
    ['big5', '我們在台北見過面。'],
    ['shift_jis', '京都でお会いしました。ﾊﾝｶｸ①'],
    ['euc-jp', '京都でお会いしました。'],
    ['euc-kr', '부산에서 만났어요. 똠방각하'],
    ['utf-16', 'We met in Utrecht.'],
    ['utf-7', 'We met in Utrecht.'],
    ['x-unknown', 'We met in Utrecht.'],
  ])('of a mail in %s', async (charset, text) => {
    const bytes = iconv.encode(text, charset === 'x-unknown' ? 'utf-8' : charset)
    const raw = Buffer.concat([Buffer.from(headerOf(charset)), bytes])
    const mail = await lean.parseMail(raw)
    expect(mail.text).toBe((await parseMail(raw)).text)
    expect(mail.text).toBe(text)
  })

  it.each(['html', 'txt', 'pdf', 'unheard-of'])(
    'of a mail whose only part is a file named answer.%s',
    async (ending) => {
      const disposition = `Content-Disposition: inline; filename="answer.${ending}"`
      const raw = Buffer.from(`From: kim@example.com\r\n${disposition}\r\n\r\n<p>We met in Utrecht.</p>`)
      const mail = valuesOf(await lean.parseMail(raw))
      expect(mail).toEqual(valuesOf(await parseMail(raw)))
      expect('html' in mail && mail.html !== null).toBe(ending === 'html')
    },
  )

  it('of answers in all languages', () => {
    const texts = readComposed().filter((_, index) => index % 50 === 0)
    expect(texts.length).toBeGreaterThan(100)
    for (const { text } of texts) expect(lean.classify(text), text).toEqual(classify(text))
  })

  it('of a mail in ISO-2022-JP', async () => {
    const raw = Buffer.from(`${headerOf('iso-2022-jp')}\x1b$B2q5D\x1b(B, Kim`, 'latin1')
    expect((await lean.parseMail(raw)).text).toBe('会議, Kim')
    expect((await parseMail(raw)).text).toBe('会議, Kim')
  })
})
