import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import type { Queue } from '#local/disk/queue'

/** What a queue held: how many messages, and their bodies one after another. */
export type Spooled = { readonly count: number; readonly bodies: Iterable<string> }

/** A queue in a file, so that what waits takes nothing of the memory that is measured. */
export const openSpool = (file: string, name: string): Queue & { readonly drain: () => Spooled } => {
  let [number, count, opened] = [0, 0, null as number | null]
  const unused = () => {
    throw new Error('the bench takes messages itself')
  }
  return {
    name,
    dead: null,
    send: async (body) => {
      opened ??= openSync(`${file}-${number}`, 'w')
      writeSync(opened, `${body}\n`)
      count += 1
      return String(count)
    },
    take: unused,
    finish: unused,
    giveBack: unused,
    counts: () => ({ visible: count, taken: 0, delayed: 0 }),
    wait: unused,
    changed: unused,
    drain: () => {
      const full = { count, bodies: linesOf(`${file}-${number}`, opened) }
      number += 1
      count = 0
      opened = null
      return full
    },
  }
}

function* linesOf(file: string, written: number | null): Generator<string> {
  if (written === null) return
  closeSync(written)
  const read = openSync(file, 'r')
  const chunk = Buffer.alloc(64 * 1024)
  let rest = Buffer.alloc(0)
  for (let bytes = readSync(read, chunk); bytes > 0; bytes = readSync(read, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, bytes)])
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.subarray(0, end).toString()
      rest = rest.subarray(end + 1)
    }
  }
  closeSync(read)
  rmSync(file)
}
