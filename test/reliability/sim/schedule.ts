import { type Habits, openDriver, type Plan } from './drive.ts'
import { befalls, FAULTS, type Fault } from './fault.ts'
import { MODEL } from './model.ts'
import { brokenPromises } from './promises.ts'
import { type Random, seeded } from './random.ts'
import { tellStory } from './story.ts'
import { openWorld } from './world.ts'

/** What one seed showed: the promises it broke, and every call in its order. */
export type Played = {
  readonly seed: number
  readonly broken: readonly string[]
  readonly trace: readonly string[]
  readonly faults: number
  readonly mails: number
}

/** Plays one random story under random faults, repeats, reorders and delays, lets it recover, and checks the promises. */
export const playSchedule = async (seed: number): Promise<Played> => {
  const random = seeded(seed)
  const caps = random.chance(0.3) ? { HWM_CAP_HOUR: '1', HWM_CAP_DAY: '3', HWM_CAP_TOTAL: '4' } : {}
  const model = random.chance(0.5) ? { HWM_BEDROCK_MODEL: MODEL } : {}
  const world = await openWorld({ ...caps, ...model })
  const driver = openDriver(world, random)
  driver.behave({ plan: randomPlan(random), habits: randomHabits(random) })
  const told = await tellStory(world, driver, random)
  await driver.recover()
  const broken = await brokenPromises(world, told)
  const faults = driver.trace.filter((line) => line.split(' ').length > 2).length
  return { seed, broken, trace: driver.trace, faults, mails: world.outbox.mails.length }
}

const randomHabits = (random: Random): Habits => ({
  tasks: 1 + random.below(4),
  mostBatch: 1 + random.below(5),
  repeats: random.pick([0, 0.1, 0.3]),
})

/** Some stories are calm, some stormy; now and then a service is out for a while. */
const randomPlan = (random: Random): Plan => {
  const rate = random.pick([0, 0.02, 0.06, 0.15])
  const kinds: readonly Fault[] = random.chance(0.5) ? FAULTS : [random.pick(FAULTS), random.pick(FAULTS)]
  let outage = { service: '', left: 0 }
  return (call) => {
    const { service } = call
    if (outage.left > 0 && service === outage.service) {
      outage.left -= 1
      return 'fail'
    }
    // A model is asked seldom and fails often.
    if (service === 'bedrock' && rate > 0)
      return random.chance(0.5) ? random.pick(FAULTS.filter((fault) => befalls(fault, call))) : null
    if (!random.chance(rate)) return null
    if (random.chance(0.1)) outage = { service, left: 1 + random.below(12) }
    return random.pick(kinds)
  }
}
