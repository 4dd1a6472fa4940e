import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { play } from '#local/demo/play'
import { readEndpoints } from '#local/endpoints'
import { type LocalService, startLocal } from '../local/local-service.ts'
import { chromiumPath, LOOKS, type Look, launch, openPage } from './chromium.ts'

const threadOf = async (service: LocalService, name: string) =>
  (await service.threads()).find(({ inviter }) => inviter.name === name)

const digestUrl = async (service: LocalService): Promise<string> => {
  const digest = (await service.outbox()).findLast(({ kind }) => kind === 'digest')
  return `${service.url}/outbox/${digest?.id}.html`
}

let service: LocalService
beforeAll(async () => {
  service = await startLocal({ env: { HWM_OWNER: 'Ron Example <ron@example.com>' } })
  const running = await readEndpoints(service.folder)
  if (running !== null) await play(running, () => {})
})
afterAll(async () => {
  await service.stop()
})

describe('G-29 a scanner that opens every link of a digest', () => {
  test('changes nothing, whatever it asks for, however often', async () => {
    const digest = (await service.outbox()).findLast(({ kind }) => kind === 'digest')
    const links = [...new Set(digest?.text.match(/http:\/\/localhost[^\s>]+/g))]
    expect(links.length).toBeGreaterThan(10)
    const before = [await service.threads(), await service.outbox()]
    const methods = ['GET', 'HEAD', 'OPTIONS']
    for (let round = 0; round < 100; round += 1) {
      const order = links.toSorted((a, b) => hash(a, round) - hash(b, round))
      await Promise.all(
        order.map((link) => fetch(link, { method: methods[round % 3] ?? 'GET', redirect: 'manual' })),
      )
    }
    await service.advance('PT1S')
    expect([await service.threads(), await service.outbox()]).toEqual(before)
  })
})

describe.skipIf(chromiumPath() === null)('from digest to decision in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(LOOKS)(
    '$name',
    async (look) => {
      const page = await openPage(browser, look)
      const blocked: string[] = []
      page.on('console', (said) => said.type() === 'error' && blocked.push(said.text()))
      await page.goto(await digestUrl(service))
      await isWell(page, 'digest', look)
      const card = page.locator('a', { hasText: /^Accept$/ }).first()
      await page.goto((await card.getAttribute('href')) ?? '')
      const name = (await page.locator('h1').textContent()) ?? ''
      await isWell(page, 'confirm', look)
      expect((await threadOf(service, name))?.decision).toBeNull()

      await page.keyboard.press('Tab')
      while ((await page.evaluate<string>('document.activeElement.tagName')) !== 'BUTTON')
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('Accepted.').waitFor()
      await isWell(page, 'done', look)
      expect((await threadOf(service, name))?.decision).toBe('accept')
      expect(await page.locator('a.go').getAttribute('rel')).toBe('noreferrer')

      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('The case is open again').first().waitFor()
      await isWell(page, 'undone', look)
      expect((await threadOf(service, name))?.decision).toBeNull()
      expect(blocked).toEqual([])
      await page.close()
    },
    60_000,
  )

  test('the inbox opens by a button, finds by name, and keeps what the settings say', async () => {
    const page = await openPage(browser, LOOKS[0])
    await page.goto(await digestUrl(service))
    await page.goto((await page.getByRole('link', { name: 'Open my inbox' }).getAttribute('href')) ?? '')
    await page.getByRole('button', { name: 'Open it' }).click()
    await isWell(page, 'inbox', LOOKS[0])
    await page.getByLabel('Show').selectOption('all')
    await page.getByLabel('Name').fill('MILAN')
    await page.getByRole('button', { name: 'Find' }).click()
    expect(await page.locator('ul.bare strong').allTextContents()).toEqual(['Milan Dekker'])

    await page.getByRole('link', { name: 'Milan Dekker' }).click()
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    await isWell(page, 'thread of the inbox', LOOKS[0])
    await page.goBack()

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Hour of the day').fill('7')
    await page
      .getByLabel('The question in your own words')
      .fill('See https://example.com and tell me who you are')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('The question may hold no link').waitFor()
    await isWell(page, 'settings refused', LOOKS[0])
    await page
      .getByLabel('The question in your own words')
      .fill('Hello {inviter}, do I know you from somewhere?')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Hour of the day').inputValue()).toBe('7')
    await page.close()
  }, 60_000)

  test('the way to a thread, its history and back works without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(await digestUrl(service))
    await page.goto(
      (await page.locator('a', { hasText: 'See everything' }).first().getAttribute('href')) ?? '',
    )
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    expect(await page.locator('ol li').count()).toBeGreaterThan(0)
    await context.close()
  })
})

/** No violation, no sideways scrolling. axe runs on a copy: the mail's own page lets no script run. */
const isWell = async (page: Page, name: string, look: Look): Promise<void> => {
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(`${name} is ${Math.max(0, wide)} px too wide`).toBe(`${name} is 0 px too wide`)
  const copy = await openPage(browser(page), look)
  await copy.setContent(await page.content())
  await copy.evaluate(axe.source)
  const { violations } = await copy.evaluate(
    (isPage) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        rules: { region: { enabled: isPage }, 'landmark-one-main': { enabled: isPage } },
      }),
    name !== 'digest',
  )
  await copy.close()
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([])
}

const browser = (page: Page): Browser => {
  const found = page.context().browser()
  if (found === null) throw new Error('the page has no browser')
  return found
}

/** Another order each round, the same in each run. */
const hash = (text: string, round: number): number => {
  let sum = round + 1
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum
}
