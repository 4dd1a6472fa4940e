import { Duration } from 'aws-cdk-lib'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './service-function.ts'

/** Errors (so many in five minutes) and throttles of a function. A message that fails is no error of the function: its queue tells. */
export const watchFunction = (alarms: Alarms, name: string, fn: ServiceFunction, errors = 3): void => {
  const period = Duration.minutes(5)
  alarms.add(`${name}Errors`, {
    metric: fn.metricErrors({ period }),
    threshold: errors,
    evaluationPeriods: 1,
    says: `"${name}" failed ${errors === 1 ? '' : `${errors} times `}within five minutes: read its log. A wrong setting names its key in one sentence.`,
  })
  alarms.add(`${name}Throttles`, {
    metric: fn.metricThrottles({ period }),
    threshold: 5,
    evaluationPeriods: 2,
    says: `"${name}" was held back by the account's limit of concurrency. Nothing is lost; ask AWS for more, or lower limits.concurrency.`,
  })
}
