import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RIGHTS } from '#aws/rights'
import { readSettings } from '#aws/settings'
import { inWords, root, templateWith } from './stack.ts'

const guide = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')

/** `a`, `b.c` for { a: 1, b: { c: 2 } }. */
const keysOf = (value: object, before = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? keysOf(inner, `${before}${key}.`)
      : [`${before}${key}`],
  )

describe('the guide to deploying', () => {
  const settings = readSettings('prod', {
    prod: {
      domain: 'met.yourdomain.org',
      region: 'eu-west-1',
      owner: 'you@yourdomain.org',
      alarmMail: 'you@yourdomain.org',
    },
  })

  it.each(keysOf(settings).filter((key) => key !== 'stage'))('explains the setting %s', (key) => {
    expect(guide('deploy.md')).toContain(`\`${key}\``)
  })

  it('shows the DNS records that the stack puts out', () => {
    const { outputs } = templateWith({ domain: 'met.yourdomain.org' })
    const records = Object.entries(outputs)
      .filter(([key]) => key.startsWith('Dns') && !key.startsWith('DnsDkim'))
      .map(([, value]) => inWords(value).split(' '))
    expect(records).toHaveLength(5)
    for (const [name = '', type = '', ...value] of records) {
      const row = guide('deploy.md')
        .split('\n')
        .find((line) => line.includes(`| \`${name}\``) && line.includes(`| ${type} `))
      expect(row, name).toContain(`\`${value.join(' ')}\``)
    }
  })
})

describe('the threat model', () => {
  it.each(Object.entries(RIGHTS))('says what %s may do with the table', (name, { actions, queries }) => {
    const row = guide('security.md')
      .split('\n')
      .find((line) => line.startsWith(`| ${name} `))
    const cell = row?.split('|')[2]?.trim() ?? ''
    const [verbs = '', queried = ''] = cell.split('; Query ')
    expect(verbs.split(', ').sort()).toEqual(
      actions.map((action) => action.replace('dynamodb:', '').replace('Item', '')).sort(),
    )
    expect(
      queried
        .replaceAll('`', '')
        .split(/, | and /)
        .sort(),
    ).toEqual([...queries].sort())
  })
})
