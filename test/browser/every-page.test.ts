import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGES } from '../links/every-page.ts'
import { chromiumPath, LOOKS, launch, openPage } from './chromium.ts'

/** A mail stands inside a mail program's page, whose landmarks it cannot make. */
const rulesOf = (name: string) => ({
  region: { enabled: name !== 'digest' },
  'landmark-one-main': { enabled: name !== 'digest' },
})

describe.skipIf(chromiumPath() === null)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test.each(LOOKS)('every page reads well: $name', { timeout: 120_000 }, async (look) => {
    const page = await openPage(browser, look)
    for (const [name, markup] of Object.entries(PAGES)) {
      await page.setContent(markup)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(
        (rules) => (globalThis as unknown as { axe: typeof axe }).axe.run({ rules }),
        rulesOf(name),
      )
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await page.close()
  })

  test.each([320, 480, 1000])(
    'no page is wider than a screen of %i px',
    { timeout: 120_000 },
    async (width) => {
      const page = await openPage(browser, { ...LOOKS[0], width: width as 360 })
      for (const [name, markup] of Object.entries(PAGES)) {
        await page.setContent(markup)
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(`${name}: ${wide}`).toBe(`${name}: ${width}`)
      }
      await page.close()
    },
  )
})
