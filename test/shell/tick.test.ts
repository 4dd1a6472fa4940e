import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setLogSink } from '#shell/log'
import { tick } from '#shell/tick'
import { queueWork } from '#shell/work'
import { saveOwner } from '#store/owners'
import { type BenchService, NINE, openBenchService } from '#test/bench/a-service'
import { anOwner } from '#test/store/an-owner'

describe('the tick', () => {
  let service: BenchService
  const facts: string[] = []
  beforeAll(async () => {
    service = await openBenchService(() => NINE)
    setLogSink(({ event }) => facts.push(event))
    for (let number = 0; number < 3; number += 1)
      await saveOwner(service.shell.table, {
        owner: anOwner({ id: `due-${number}`, nextDigestAt: NINE }),
        version: 0,
      })
  })
  afterAll(() => service.aws.close())

  const due = (works: Awaited<ReturnType<BenchService['work']>>) =>
    works.filter(({ kind }) => kind === 'digest').map(({ owner }) => owner)

  it('says that it came, and hands over what is due', async () => {
    await tick(service.shell, NINE)
    expect(facts).toEqual(['tick'])
    expect(due(await service.work()).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'due-0',
      'due-1',
      'due-2',
    ])
  })

  it('waits for a queue that is behind, and says so', async () => {
    const work = { kind: 'thread', owner: 'owner', thread: 'thread', at: NINE } as const
    await queueWork(
      service.shell,
      Array.from({ length: 1001 }, () => work),
    )
    await tick(service.shell, NINE)
    expect(facts.slice(1)).toEqual(['tick', 'tick-skipped'])
    const works = await service.work()
    expect(works).toHaveLength(1001)
    expect(due(works)).toEqual([])
    await tick(service.shell, NINE)
    expect(due(await service.work())).toHaveLength(3)
  })
})
