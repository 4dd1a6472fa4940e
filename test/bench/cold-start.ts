import type { Contenders } from './contenders.ts'
import type { Events } from './events.ts'
import { median } from './figures.ts'
import { type ColdStart, coldStart } from './launch.ts'

export type Starter =
  | 'intake'
  | 'digest'
  | 'links'
  | 'floor of mail'
  | 'lean floor of mail'
  | 'floor of links'
  | 'lean floor of links'
  | 'same calls'
  | 'same click'
  | 'peer'

/** Medians of cold starts, each contender once a round. `say` tells how far it is. */
export const measureColdStarts = async (
  { fileOf }: Contenders,
  events: Events,
  environment: Readonly<Record<string, string>>,
  rounds: number,
  say: (line: string) => void,
): Promise<Record<Starter, ColdStart>> => {
  const eventOf: Record<Starter, () => Promise<object>> = {
    'floor of mail': async () => ({}),
    intake: events.invitation,
    'lean floor of mail': async () => ({}),
    digest: events.reply,
    'same calls': events.invitation,
    peer: events.invitation,
    'floor of links': async () => ({}),
    'lean floor of links': async () => ({}),
    'same click': events.click,
    links: events.click,
  }
  const starters = Object.keys(eventOf) as Starter[]
  const taken = new Map<Starter, ColdStart[]>(starters.map((name) => [name, []]))
  // The first round fills the disk's cache and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of starters) {
      const start = await coldStart(fileOf(name), await eventOf[name](), environment)
      if (round > 0) taken.get(name)?.push(start)
    }
    say(`cold starts: ${round} of ${rounds}`)
  }
  return Object.fromEntries([...taken].map(([name, starts]) => [name, medianOf(starts)])) as Record<
    Starter,
    ColdStart
  >
}

const medianOf = (starts: readonly ColdStart[]): ColdStart => ({
  ms: median(starts.map(({ ms }) => ms)),
  loadMs: median(starts.map(({ loadMs }) => loadMs)),
  cpuMs: median(starts.map(({ cpuMs }) => cpuMs)),
})
