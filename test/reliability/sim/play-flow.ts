import { bestAnswer } from '#domain/policy'
import { listThreads } from '#store/threads'
import { befalls, type Call, FAULTS, type Fault } from './fault.ts'
import { FLOWS } from './flows.ts'
import { brokenPromises } from './promises.ts'
import { openStage, type Stage, type Wounds } from './stage.ts'

/** Plays a flow with these wounds, lets it recover, and checks the promises; `calls`: what it asked of AWS until then. */
export const playFlow = async (
  name: string,
  wounds: Wounds,
): Promise<{ broken: string[]; calls: readonly Call[]; ends: string[] }> => {
  const flow = FLOWS[name]
  if (flow === undefined) throw new Error(`there is no flow "${name}"`)
  const stage = await openStage(wounds, flow.settings)
  await flow.play(stage)
  await stage.driver.drain()
  const calls = [...stage.calls]
  const ends = await endsOf(stage)
  await stage.driver.recover()
  const broken = await brokenPromises(stage.world, stage.told)
  return { broken: [...broken, ...(flow.check?.(stage) ?? [])], calls, ends }
}

/** State and best label of each thread. */
const endsOf = async ({ world }: Stage): Promise<string[]> => {
  const { table } = world.shells.operator
  const threads = await Promise.all(world.owners.map(({ owner }) => listThreads(table, owner.id)))
  return threads
    .flat()
    .map((thread) => `${thread.state.status}: ${bestAnswer(thread)?.judgement.label ?? ''}`)
    .toSorted((a, b) => a.localeCompare(b))
}

/** Each fault at each call that it can befall, alone. `stride` n leaves all but every nth out. */
export const singles = (calls: readonly Call[], stride: number): Wounds[] =>
  thinned(
    calls.flatMap((call, nth) =>
      FAULTS.filter((fault) => befalls(fault, call)).map((fault) => ({ [nth]: fault })),
    ),
    stride,
  )

/** Each two calls of the flow wounded together, by faults that take turns. */
export const pairs = ({ length }: readonly Call[], stride: number): Wounds[] =>
  thinned(
    Array.from({ length }, (_, first) =>
      Array.from({ length: length - first - 1 }, (_, more) => {
        const second = first + more + 1
        return {
          [first]: SEVERE[(first + second) % SEVERE.length],
          [second]: SEVERE[second % SEVERE.length],
        } as Wounds
      }),
    ).flat(),
    stride,
  )

/** Those that befall any call and that the SDK's own retries do not mend. */
const SEVERE: readonly Fault[] = ['fail', 'lost', 'timeout', 'crash-before', 'crash-after']

const thinned = <T>(list: readonly T[], stride: number): T[] =>
  list.filter((_, index) => index % stride === 0)
