import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { PAGES } from './every-page.ts'

/**
 * Colours need a browser; `test/browser` looks at them. A mail stands inside a mail program's page, whose landmarks
 * it cannot make.
 */
const violations = async (markup: string, isMail = false): Promise<string[]> => {
  const { window } = new JSDOM(markup, { runScripts: 'outside-only' })
  window.eval(axe.source)
  const results = (await window.eval(
    `axe.run(document, { rules: { 'color-contrast': { enabled: false }, region: { enabled: ${!isMail} } } })`,
  )) as axe.AxeResults
  window.close()
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

test.each(Object.entries(PAGES))('%s has no violation that axe finds', async (name, markup) => {
  expect(await violations(markup, name === 'digest')).toEqual([])
})

test('a violation is found', async () => {
  expect(
    await violations('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><input></main></html>'),
  ).toMatchObject([expect.stringMatching(/^label: /)])
})
