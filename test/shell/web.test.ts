import { expect, test } from 'vitest'
import { toAnswer } from '#shell/web'

const { headers } = toAnswer({ status: 200, html: '<p>' })

test.each([
  [
    'content-security-policy',
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  ],
  ['referrer-policy', /^no-referrer$/],
  ['x-content-type-options', /^nosniff$/],
  ['x-robots-tag', /^noindex, nofollow$/],
  ['cache-control', /^no-store$/],
])('G-30 every answer has its %s (red without the header)', (name, value) => {
  expect(headers?.[name] ?? '').toMatch(value)
})
