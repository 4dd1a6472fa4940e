import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Alarms } from './alarms.ts'

/** What SES thinks of our mail, at the limits where the service stops by itself (G-35); the metrics by title. */
export const watchReputation = (alarms: Alarms, configurationSet: string): Record<string, Metric> => {
  const rate = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': configurationSet },
      statistic: 'Maximum',
      period: Duration.hours(1),
    })
  const bounces = rate('Reputation.BounceRate')
  const complaints = rate('Reputation.ComplaintRate')
  alarms.add('BounceRate', {
    metric: bounces,
    threshold: 0.02,
    evaluationPeriods: 1,
    says: 'Two of a hundred questions bounced hard. SES reviews accounts at five: run "hwm doctor", and look where the addresses come from.',
  })
  alarms.add('ComplaintRate', {
    metric: complaints,
    threshold: 0.0005,
    evaluationPeriods: 1,
    says: 'One in two thousand questions was reported as spam. SES reviews accounts at one in a thousand: stop asking with "hwm switch off" until you know why.',
  })
  return { 'Bounce rate': bounces, 'Complaint rate': complaints }
}
