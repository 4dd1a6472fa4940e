import { AlarmStatusWidget, Dashboard as Board, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './service-function.ts'
import type { WorkQueue } from './work-queue.ts'

export type DashboardProps = {
  readonly name: string
  readonly alarms: Alarms
  readonly functions: Readonly<Record<string, ServiceFunction>>
  readonly queues: Readonly<Record<string, WorkQueue>>
  /** Further metrics, by title. */
  readonly metrics: Readonly<Record<string, IMetric>>
}

/** One page: what is wrong, what waits, what was done. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, alarms, functions, queues, metrics }: DashboardProps) {
    super(scope, id)
    const workers = Object.values(functions)
    const waiting = Object.values(queues)
    new Board(this, 'Board', {
      dashboardName: name,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.all, width: 24, height: 4 })],
        [
          graph(
            'Waiting',
            waiting.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
          ),
          graph(
            'Age of the oldest, s',
            waiting.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          ),
          graph(
            'Dead letters',
            waiting.map(({ deadLetters }) => deadLetters.queue.metricApproximateNumberOfMessagesVisible()),
          ),
        ],
        [
          graph(
            'Calls',
            workers.map((fn) => fn.metricInvocations()),
          ),
          graph(
            'Errors',
            workers.map((fn) => fn.metricErrors()),
          ),
          graph(
            'Duration, ms',
            workers.map((fn) => fn.metricDuration()),
          ),
        ],
        Object.entries(metrics).map(([title, metric]) => graph(title, [metric])),
      ],
    })
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8 })
