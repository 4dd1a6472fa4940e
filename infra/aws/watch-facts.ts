import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Alarms } from './alarms.ts'
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
    const metric = new Metric({
      namespace: `HaveWeMet/${stage}`,
      metricName: name,
      statistic: 'Sum',
      period: Duration.minutes(5),
    })
    const isEvent = FilterPattern.stringValue('$.event', '=', event)
    for (const fn of functions)
      new MetricFilter(fn, name, {
        logGroup: fn.log,
        metricNamespace: metric.namespace,
        metricName: name,
        filterPattern:
          reason === null
            ? isEvent
            : FilterPattern.all(isEvent, FilterPattern.stringValue('$.reason', '=', reason)),
      })
    alarms.add(name, { metric, threshold: 1, evaluationPeriods: 1, says })
    metrics[title] = metric
  }
  return metrics
}
