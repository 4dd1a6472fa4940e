import type { Contenders } from './contenders.ts'
import type { Events } from './events.ts'
import { median } from './figures.ts'
import { startWarm, type Warm } from './launch.ts'

export type Runner = 'same calls' | 'intake' | 'peer'

/** Milliseconds a mail, of the clock and of the function's own CPU. */
export type PerMail = { readonly ms: number; readonly cpuMs: number }

const MAILS = 20

/** Medians over rounds of what one mail takes a warm function: read, decide, store, send. Each contender once a round. */
export const measureWarm = async (
  { fileOf }: Contenders,
  events: Events,
  environment: Readonly<Record<string, string>>,
  rounds: number,
  say: (line: string) => void,
): Promise<Record<Runner, PerMail>> => {
  const names: readonly Runner[] = ['same calls', 'intake', 'peer']
  // Without a grace the question goes out with the receipt, so that one event is the whole way of a mail.
  const env = { ...environment, HWM_GRACE: 'PT0S', HWM_CAP_HOUR: '0', HWM_CAP_DAY: '0', HWM_CAP_TOTAL: '0' }
  const functions = new Map<Runner, Warm>()
  for (const name of names) functions.set(name, await startWarm(fileOf(name), env))
  const taken = new Map<Runner, PerMail[]>(names.map((name) => [name, []]))
  try {
    for (let round = -WARM_UP; round < rounds; round += 1) {
      for (const name of names) {
        const mails = await Promise.all(Array.from({ length: MAILS }, () => events.invitation()))
        const took = await functions.get(name)?.take(mails)
        if (took && round >= 0) taken.get(name)?.push({ ms: took.ms / MAILS, cpuMs: took.cpuMs / MAILS })
      }
      say(`warm: ${Math.max(0, round + 1)} of ${rounds}`)
    }
  } finally {
    for (const { stop } of functions.values()) stop()
  }
  return Object.fromEntries(
    [...taken].map(([name, all]) => [
      name,
      { ms: median(all.map(({ ms }) => ms)), cpuMs: median(all.map(({ cpuMs }) => cpuMs)) },
    ]),
  ) as Record<Runner, PerMail>
}

/** Rounds until V8 has compiled what is hot: by then the ratio of CPU no longer falls. */
const WARM_UP = 15
