import { describe, expect, test } from 'vitest'
import { COMMANDS } from '#cli/commands'
import { hwm } from './terminal.ts'

const CONTRACT = 'parse reply classify eval owners threads digest replay doctor export forget'.split(' ')

describe('help', () => {
  test('names every command, on stdout, with exit code 0', async () => {
    const { code, out, said } = await hwm(['--help'])
    expect([code, said]).toEqual([0, []])
    expect(await hwm(['help'])).toEqual({ code, out, said })
    for (const name of CONTRACT) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  test.each(Object.keys(COMMANDS))('of %s begins with its usage and fits a terminal', async (name) => {
    for (const flag of ['--help', '-h']) {
      const { code, out, said } = await hwm([name, flag])
      expect([code, said]).toEqual([0, []])
      expect(out).toMatch(new RegExp(`^Usage: hwm ${name}`))
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    }
  })
})

describe('wrong usage is exit code 2 and one sentence on stderr:', () => {
  test.each([
    [[], 'A command is missing'],
    [['nope'], 'There is no command "nope". There are: parse, reply, classify,'],
    [['toString'], 'There is no command "toString"'],
    [['parse'], 'FILE is missing.'],
    [['parse', 'a', 'b'], '"b" is one word too many.'],
    [['parse', 'a', '--frob'], "Unknown option '--frob'."],
    [['parse', 'a', '--owner'], '--owner'],
    [['classify', 'file'], '"file" is one word too many.'],
    [['owners'], 'A word is missing: say list, add, update or remove.'],
    [['owners', 'frob'], '"frob" is not known: say list, add, update or remove.'],
    [['owners', 'add', 'ron'], '"ron" is not a mail address.'],
    [['owners', 'add', 'Ron <ron>'], '"Ron <ron>" is not a mail address.'],
    [['owners', 'add', 'a@b.example', '--zone', 'Mars/Base'], '"Mars/Base" is not a time zone'],
    [['owners', 'update', 'a@b.example'], 'There is nothing to change.'],
    [['owners', 'update', 'a@b.example', '--digest-hour', '24'], '"24" is not an hour from 0 to 23.'],
    [['owners', 'update', 'a@b.example', '--mode', 'x'], '"x" is not a mode: say auto or approve.'],
    [['owners', 'update', 'a@b.example', '--grace', '10m'], '"10m" is not an ISO 8601 duration'],
    [['owners', 'update', 'a@b.example', '--recommend', 'friend=accept'], '"friend" is not a label'],
    [['owners', 'update', 'a@b.example', '--recommend', 'met=maybe'], '"met=maybe" recommends nothing'],
    [['owners', 'update', 'a@b.example', '--ignore-alone', 'met,all'], '"all" can not be ignored alone'],
    [['owners', 'update', 'a@b.example', '--pause', '--resume'], 'exclude each other.'],
    [['threads', 'list', '--status', 'open', '--local'], '"open" is no status: there are asking, held,'],
    [['threads', 'show'], 'ID is missing.'],
    [['threads', 'list', '--owner', 'ron'], '"ron" is not a mail address.'],
    [['digest', 'send', 'ron'], '"ron" is not a mail address.'],
    [['replay', '--to', 'a@b.example'], 'about one MAIL, which is missing.'],
    [['replay', '--hop', 'x'], '"x" is not a hop'],
    [['switch', 'maybe'], '"maybe" is neither on nor off.'],
    [['forget'], 'ADDRESS is missing.'],
    [['export', 'ron'], '"ron" is not a mail address.'],
  ] as const)('%j', async (args, sentence) => {
    const { code, out, said } = await hwm(args)
    expect([code, out]).toEqual([2, ''])
    expect(said).toEqual([expect.stringContaining(sentence)])
  })
})

describe('what cannot be done is exit code 1 and one sentence on stderr:', () => {
  test.each([
    [['parse', 'gone.eml'], 'There is no file gone.eml.'],
    [['reply', '.'], '. is a folder, not a file.'],
    [['eval', 'gone.jsonl'], 'There is no file gone.jsonl.'],
    [['threads', 'list', '--local'], 'No local service runs on'],
    [['threads', 'list', '--stage', 'gone'], 'cdk.json has no settings for "gone"'],
  ])('%j', async (args, sentence) => {
    const { code, out, said } = await hwm(args, { env: { HWM_DATA: '/nowhere/at/all' } })
    expect([code, out]).toEqual([1, ''])
    expect(said).toEqual([expect.stringContaining(sentence)])
  })
})
