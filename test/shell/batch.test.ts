import type { SQSEvent } from 'aws-lambda'
import { expect, it } from 'vitest'
import { eachMessage } from '#shell/batch'
import { setLogSink } from '#shell/log'

it('a message that failed is logged without a word that a library quotes of it (red without the list of our own errors)', async () => {
  const facts: object[] = []
  setLogSink((fact) => facts.push(fact))
  const event = { Records: [{ messageId: 'm1', body: 'We met, Ada.' }] } as SQSEvent
  const answer = await eachMessage(event, async ({ body }) => {
    throw new Error(`cannot read "${body}"`)
  })
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
  expect(facts).toEqual([{ event: 'message-failed', message: 'm1', error: 'Error', cause: null }])
})
