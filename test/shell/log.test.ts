import { expect, test, vi } from 'vitest'
import { log } from '#shell/log'

test.each(['a\n{"event":"breaker-tripped"}', 'a\r\nb', '\u001b[2J\u0000', '"},{"event":"x'])(
  'a fact is one line, whatever stands in it: %j (red without JSON)',
  (reason) => {
    const written: string[] = []
    const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
      written.push(String(line))
      return true
    })
    log({ event: 'mail-dropped', reason })
    stdout.mockRestore()
    expect(written).toHaveLength(1)
    expect(written[0]).toMatch(/^\P{Cc}+\n$/u)
    expect(JSON.parse(written[0] ?? '')).toEqual({ event: 'mail-dropped', reason })
  },
)
