import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { play } from '#local/demo/play'
import { readEndpoints } from '#local/endpoints'
import { type LocalService, startLocal } from '../local/local-service.ts'
import { LOOKS, type Look, launch, openPage } from './chromium.ts'

/** `npm run screenshots`: the pictures of docs/tour.md, taken of a local service that has played the demo. */
const FOLDER = 'docs/tour'
const [PHONE, PHONE_DARK, DESKTOP, DESKTOP_DARK] = LOOKS

const service = await startLocal({
  env: { HWM_OWNER: 'Ron Example <ron@example.com>', HWM_ZONE: 'Europe/Berlin' },
})
const browser = await launch()
await mkdir(FOLDER, { recursive: true })
try {
  const running = await readEndpoints(service.folder)
  if (running === null) throw new Error('the service tells no endpoints')
  await play(running, () => {})
  await takeTour(service, browser)
} finally {
  await browser.close()
  await service.stop()
}

async function takeTour({ url, outbox }: LocalService, browser: Browser): Promise<void> {
  const sent = await outbox()
  const digest = sent.findLast(({ kind }) => kind === 'digest')
  const question = sent.find(({ kind }) => kind === 'question')
  const mail = `${url}/outbox/${digest?.id}.html`
  const link = (label: RegExp) =>
    new RegExp(`${label.source}[^:]*: (http\\S+)`, 'm').exec(digest?.text ?? '')?.[1] ?? ''

  const shoot = async (name: string, look: Look, address: string, act?: (page: Page) => Promise<void>) => {
    const page = await openPage(browser, look)
    await page.goto(address)
    await act?.(page)
    await save(page, name)
    await page.close()
  }
  const press = async (page: Page) => page.locator('main form button').first().click()

  await shoot('digest-desktop', DESKTOP, mail)
  await shoot('digest-desktop-dark', DESKTOP_DARK, mail)
  await shoot('digest-phone', PHONE, mail)
  await shoot('digest-phone-dark', PHONE_DARK, mail)
  await shoot('question', DESKTOP, `${url}/outbox/${question?.id}`)
  await shoot('confirm', PHONE, link(/Accept/))
  await shoot('done', PHONE, link(/Accept/), press)
  await shoot('thread', PHONE, link(/See everything/))
  await shoot('to-ask', PHONE_DARK, link(/I know the address/))
  const inbox = link(/Open my inbox/)
  await shoot('inbox', DESKTOP, inbox, press)
  await shoot('settings', DESKTOP, inbox, async (page) => {
    await press(page)
    await page.getByRole('link', { name: 'Settings' }).click()
  })
  await shoot('service', DESKTOP, `${url}/`)
}

/** WebP, which playwright does not write: a tenth of the PNG. */
async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  const width = page.viewportSize()?.width ?? 0
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 70,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, 2600), scale: 1 },
  })
  await writeFile(`${FOLDER}/${name}.webp`, Buffer.from(data, 'base64'))
}
