import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FACTS } from '#aws/facts'
import { inWords, root, templateWith } from './stack.ts'

const facts = templateWith()
const queues = facts.all('AWS::SQS::Queue').filter(([id]) => !id.includes('Dead'))
const dead = facts.all('AWS::SQS::Queue').filter(([id]) => id.includes('Dead'))
const alarms = facts.all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties)

const alarmOn = (metric: string, name: string, logicalId: string) =>
  alarms.find(
    ({ MetricName, Dimensions = [] }) =>
      MetricName === metric &&
      Dimensions.some(
        ({ Name, Value }: { Name: string; Value: Record<string, string[]> }) =>
          Name === name && (Value['Fn::GetAtt']?.[0] ?? Value.Ref) === logicalId,
      ),
  )

describe('every hop (G-36)', () => {
  it('is one of invites, replies, feedback, work', () => {
    expect(queues.map(([id]) => id.replace(/Queue.*/, ''))).toEqual([
      'Invites',
      'Replies',
      'Feedback',
      'Work',
    ])
  })

  it.each(queues)(
    '%s gives up after five tries, to dead letters of its own (red without the dead letters)',
    (id, { Properties }) => {
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5)
      expect(inWords(Properties.RedrivePolicy.deadLetterTargetArn)).toBe(
        `<${id.replace(/Queue.*/, 'DeadQueue')}>`,
      )
    },
  )

  it.each(queues)('%s has an alarm on the age of its oldest message', (id) => {
    expect(alarmOn('ApproximateAgeOfOldestMessage', 'QueueName', id)).toBeDefined()
  })

  it.each(queues)('%s hides a message for six times the timeout of its function', (_, { Properties }) => {
    expect(Properties.VisibilityTimeout).toBe(360)
  })

  it.each(facts.all('AWS::Lambda::EventSourceMapping'))(
    '%s gives back failed messages alone (red without the setting)',
    (_, { Properties }) => {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    },
  )

  it.each(facts.all('AWS::SNS::Subscription').filter(([, { Properties }]) => Properties.Protocol === 'sqs'))(
    '%s keeps what SNS cannot deliver (red without the dead letters)',
    (_, { Properties }) => {
      expect(inWords(Properties.RedrivePolicy?.deadLetterTargetArn)).toMatch(/DeadQueue>$/)
    },
  )
})

describe('dead letters', () => {
  it('are those of the four queues and of the clock', () => {
    expect(dead).toHaveLength(5)
  })

  it.each(dead)('%s has an alarm that says what to do (red without the alarm)', (id) => {
    const alarm = alarmOn('ApproximateNumberOfMessagesVisible', 'QueueName', id)
    expect(alarm?.AlarmDescription ?? '').toMatch(/hwm replay|need no replay/)
  })
})

describe('every alarm', () => {
  it.each(facts.all('AWS::CloudWatch::Alarm'))(
    '%s goes to the operator and says what it means (red without the action)',
    (_, { Properties }) => {
      expect((Properties.AlarmActions ?? []).map(inWords)).toEqual(['<AlarmsTopic>'])
      expect(Properties.AlarmDescription.length).toBeGreaterThan(40)
    },
  )

  it.each(facts.all('AWS::CloudWatch::Alarm').map(([id]) => id.replace(/^Alarms(.*)[0-9A-F]{8}$/, '$1')))(
    '%s stands in the guide for operators',
    (name) => {
      expect(readFileSync(join(root, 'docs/operate.md'), 'utf8')).toContain(`\`${name}\``)
    },
  )

  it('reaches a mailbox', () => {
    expect(facts.one('AWS::SNS::Subscription', 'AlarmsTopic').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'ops@example.org',
    })
  })
})

describe('every function', () => {
  const functions = facts.all('AWS::Lambda::Function')

  it.each(functions)('%s runs Node 24 on ARM', (_, { Properties }) => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
  })

  it.each(functions)('%s has alarms on errors and throttles', (id) => {
    expect(alarmOn('Errors', 'FunctionName', id)).toBeDefined()
    expect(alarmOn('Throttles', 'FunctionName', id)).toBeDefined()
  })

  it('keeps its log for the days that were set', () => {
    const logs = facts.all('AWS::Logs::LogGroup')
    expect(logs).toHaveLength(5)
    for (const [, { Properties }] of logs) expect(Properties.RetentionInDays).toBe(30)
  })
})

describe('a fact that somebody should hear of', () => {
  const filters = facts.all('AWS::Logs::MetricFilter').filter(([id]) => !id.includes('Ticks'))

  it('is counted in the log of both functions that may log it', () => {
    expect(filters).toHaveLength(2 * FACTS.length)
  })

  it('is a question that may have been lost, and no other that is held', () => {
    const held = filters.filter(([id]) => id.includes('HeldClaims'))
    for (const [, { Properties }] of held)
      expect(Properties.FilterPattern).toBe('{ ($.event = "held") && ($.reason = "maybe-sent") }')
    expect(held).toHaveLength(2)
  })

  it('is each of these: a question in doubt, a complaint, the breaker, a digest refused, a mail not taken (G-34, G-35, red without the fact)', () => {
    expect(FACTS.map(({ event }) => event)).toEqual([
      'held',
      'question-complained',
      'breaker-tripped',
      'digest-failed',
      'mail-not-taken',
    ])
  })

  it.each(FACTS)('$name is an alarm', ({ name }) => {
    expect(alarms.find(({ MetricName }) => MetricName === name)?.Threshold).toBe(1)
  })
})

describe('what SES thinks of our mail', () => {
  it.each([
    ['Reputation.BounceRate', 0.02],
    ['Reputation.ComplaintRate', 0.0005],
  ])(
    '%s is an alarm at %d, where asking stops by itself (G-35, red without the alarm)',
    (name, threshold) => {
      expect(alarms.find(({ MetricName }) => MetricName === name)).toMatchObject({
        Namespace: 'AWS/SES',
        Threshold: threshold,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      })
    },
  )
})

describe('the clock', () => {
  const { Properties } = facts.one('AWS::Scheduler::Schedule')

  it('ticks each minute with its own time', () => {
    expect(Properties.ScheduleExpression).toBe('rate(1 minute)')
    expect(JSON.parse(Properties.Target.Input)).toEqual({ clock: '<aws.scheduler.scheduled-time>' })
  })

  it('keeps a tick that could not be delivered or failed (red without the dead letters)', () => {
    expect(inWords(Properties.Target.DeadLetterConfig?.Arn)).toBe('<ClockDeadQueue>')
    const { DestinationConfig } = facts.one('AWS::Lambda::EventInvokeConfig').Properties
    expect(inWords(DestinationConfig.OnFailure.Destination)).toBe('<ClockDeadQueue>')
  })

  it('G-36 is missed when it stands still, though mail goes on calling the function (red without its own count)', () => {
    const [, stopped] = facts.all('AWS::CloudWatch::Alarm').find(([id]) => id.includes('ClockStopped')) ?? []
    const counted = facts
      .all('AWS::Logs::MetricFilter')
      .filter(([, each]) => each.Properties.FilterPattern === '{ $.event = "tick" }')
      .flatMap(([, each]) => each.Properties.MetricTransformations)
    expect(counted).toHaveLength(1)
    expect(stopped?.Properties).toMatchObject({
      MetricName: counted[0].MetricName,
      Namespace: counted[0].MetricNamespace,
      Period: 900,
      Threshold: 1,
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    })
  })
})
