import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'

const HWM = new URL('../../infra/cli/hwm.ts', import.meta.url).pathname

const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [HWM, ...args])
  return {
    ...child,
    stdin: child.stdin,
    stdout: child.stdout,
    exited: once(child, 'exit'),
    said: text(child.stderr),
  }
}

describe('hwm as a process', () => {
  test('exits with 0, 1 and 2, and shows no stack', async () => {
    for (const [args, code] of [
      [['--help'], 0],
      [['parse', 'gone.eml'], 1],
      [['parse'], 2],
    ] as const) {
      const { exited, said } = start(...args)
      expect(await exited).toEqual([code, null])
      expect((await said).split('\n').filter((line) => line !== '')).toHaveLength(code === 0 ? 0 : 1)
      expect(await said).not.toMatch(/\bat .+:\d+/)
    }
  })

  test('reads a mail from stdin', async () => {
    const { stdin, stdout, exited } = start('parse', '-')
    stdin.end('Subject: Hello\r\n\r\nNothing here.')
    expect(JSON.parse(await text(stdout))).toMatchObject({ kind: 'other' })
    expect(await exited).toEqual([0, null])
  })

  test('classifies line by line: the first is answered before the second is written', async () => {
    const { stdin, stdout, exited } = start('classify')
    const answers = createInterface({ input: stdout })[Symbol.asyncIterator]()
    stdin.write('{"id":1,"text":"STOP"}\n')
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id: 1, label: 'opt_out' })
    stdin.end('{"id":2,"text":"No"}\n')
    expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id: 2 })
    expect(await exited).toEqual([0, null])
  })

  test('ends in peace when nobody reads on', async () => {
    const { stdin, stdout, exited, said } = start('classify')
    stdin.on('error', () => undefined)
    stdin.write('{"id":1,"text":"STOP"}\n'.repeat(5000))
    await once(stdout, 'data')
    stdout.destroy()
    stdin.end()
    expect(await exited).toEqual([0, null])
    expect(await said).toBe('')
  })
})
