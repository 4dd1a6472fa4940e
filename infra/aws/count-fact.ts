import type { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { ServiceFunction } from './service-function.ts'

/** How often the functions of a stage log what this name stands for, summed up over `period`. */
export const factMetric = (stage: string, name: string, period: Duration): Metric =>
  new Metric({ namespace: `HaveWeMet/${stage}`, metricName: name, statistic: 'Sum', period })

/** Counts for a metric what a function's log has of the pattern. */
export const countFact = (fn: ServiceFunction, metric: Metric, filterPattern: IFilterPattern): void => {
  new MetricFilter(fn, metric.metricName, {
    logGroup: fn.log,
    metricNamespace: metric.namespace,
    metricName: metric.metricName,
    filterPattern,
  })
}
