import { expect, test } from 'vitest'
import { composeByHand, mailto } from '#text/by-hand'
import { LANGUAGES } from '#text/spoken'

const compose = (more: Partial<Parameters<typeof composeByHand>[0]> = {}) =>
  composeByHand({
    owner: 'Ron Example',
    inviter: 'Ann Sample',
    language: 'en',
    address: 'abc@reply.linkedin.com',
    messageId: '<1@mail.example.org>',
    ...more,
  })

test.each(LANGUAGES)('in %s it is the owner who asks, not an assistant', (language) => {
  const { text } = compose({ language })
  expect(text).toContain('Ann Sample')
  expect(text.split('\n').at(-1)).toBe('Ron Example')
  expect(text).not.toMatch(/Have We Met|stop|[{}]/)
})

test('greets as one speaks, and without a name where there is none', () => {
  expect(compose({ inviter: 'Sample, Ann (EXT)' }).text).toMatch(/^Hello Ann Sample,\n/)
  expect(compose({ inviter: 'https://evil.test/x' }).text).toMatch(/^Hello,\n/)
  expect(compose({ inviter: '🚀', language: 'es' }).text).toMatch(/^Hola:\n/)
})

test('a mailto carries subject, body and the invitation it answers (RFC 6068)', () => {
  const url = new URL(compose().mailto ?? '')
  expect(url.pathname).toBe('abc@reply.linkedin.com')
  expect(url.searchParams.get('in-reply-to')).toBe('<1@mail.example.org>')
  expect(url.searchParams.get('subject')).toBe('Your invitation: have we met?')
  expect(url.searchParams.get('body')).toBe(compose().text.replaceAll('\n', '\r\n'))
})

test('without an address there is only the text', () => {
  expect(compose({ address: null }).mailto).toBeNull()
})

test('an address adds no recipient and no header', () => {
  const url = new URL(mailto({ address: 'a@example.org?bcc=spy@evil.test&subject=x,b@evil.test' }))
  expect([...url.searchParams.keys()]).toEqual([])
  expect(url.pathname).not.toContain(',')
})
