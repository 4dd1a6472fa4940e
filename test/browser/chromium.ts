import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is on this machine, or where `CHROMIUM` says; null without one. */
export const chromiumPath = (): string | null =>
  PLACES.find((place) => place !== '' && existsSync(place)) ?? null

export const launch = async (): Promise<Browser> => {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('There is no Chromium here; set CHROMIUM to its path.')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

export const LOOKS = [
  { name: 'phone, light', width: 360, colorScheme: 'light' },
  { name: 'phone, dark', width: 360, colorScheme: 'dark' },
  { name: 'desktop, light', width: 1280, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, colorScheme: 'dark' },
] as const

export type Look = (typeof LOOKS)[number]

/** A page as wide and as bright as the look says; it loads nothing from outside this machine. */
export const openPage = async (browser: Browser, { width, colorScheme }: Look): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  await page.route('**/*', (route) =>
    /^(?:http:\/\/(?:localhost|127\.0\.0\.1)[:/]|data:|about:)/.test(route.request().url())
      ? route.continue()
      : route.abort(),
  )
  return page
}
