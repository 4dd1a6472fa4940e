import { mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPacked, writePacked } from '#judge/packed'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwm-packed-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const head = { names: ['ça', '会', 'plain'], bias: [0.25, -1e-8] }
const bytes = Int8Array.from({ length: 5000 }, (_, at) => (at % 256) - 128)

it('what was learnt comes back as it was packed', () => {
  const file = pathToFileURL(join(folder, 'both.bin'))
  writePacked(file, head, bytes)
  expect(readPacked(file)).toEqual({ head, bytes })
})

it('a head needs no numbers', () => {
  const file = pathToFileURL(join(folder, 'head.bin'))
  writePacked(file, head)
  expect(readPacked(file)).toEqual({ head, bytes: new Int8Array() })
})

it('a file cut short is a fault, and no judge with half a memory', async () => {
  const file = pathToFileURL(join(folder, 'short.bin'))
  writePacked(file, head, bytes)
  await truncate(file, 200)
  expect(() => readPacked(file)).toThrow()
})
