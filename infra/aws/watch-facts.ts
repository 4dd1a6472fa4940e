import { Duration } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import type { Alarms } from './alarms.ts'
import { countFact, factMetric } from './count-fact.ts'
import { FACTS } from './facts.ts'
import type { ServiceFunction } from './service-function.ts'

export type WatchFacts = {
  readonly alarms: Alarms
  readonly stage: string
  readonly functions: readonly ServiceFunction[]
}

/** Counts the facts in the functions' logs, with an alarm each; the metrics by the fact's title. */
export const watchFacts = ({ alarms, stage, functions }: WatchFacts): Record<string, Metric> => {
  const metrics: Record<string, Metric> = {}
  for (const { name, event, reason, title, says } of FACTS) {
    const metric = factMetric(stage, name, Duration.minutes(5))
    const isEvent = FilterPattern.stringValue('$.event', '=', event)
    const pattern =
      reason === null
        ? isEvent
        : FilterPattern.all(isEvent, FilterPattern.stringValue('$.reason', '=', reason))
    for (const fn of functions) countFact(fn, metric, pattern)
    alarms.add(name, { metric, threshold: 1, evaluationPeriods: 1, says })
    metrics[title] = metric
  }
  return metrics
}
