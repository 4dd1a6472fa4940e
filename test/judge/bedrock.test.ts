import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Judgement } from '#domain/judgement'
import { type BedrockSettings, type ModelUse, withBedrock } from '#judge/bedrock'
import { type Behaviour, filled, openConverse } from './converse-endpoint.ts'
import { INJECTIONS } from './injections.ts'

const TEXT = 'Possibly. Ask Renate about the boat, she was there when it sank.'
const LOCAL: Judgement = { label: 'stranger', confidence: 0.4, evidence: ['Possibly'], suppress: false }
const GOOD = { label: 'mutual_contact', sureness: 'likely', evidence: ['Ask Renate'], suppress: false }

let endpoint: Awaited<ReturnType<typeof openConverse>>
let uses: ModelUse[] = []
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  endpoint = await openConverse()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await endpoint.close()
})
beforeEach(() => {
  uses = []
  endpoint.asked.length = 0
})

const settings = (more: Partial<BedrockSettings> = {}): BedrockSettings => ({
  model: 'eu.example-v1:0',
  region: 'eu-central-1',
  threshold: 0.9,
  timeout: 5000,
  count: (use) => uses.push(use),
  endpoint: endpoint.url,
  ...more,
})
const judge = async (
  text: string,
  behaviour: Behaviour,
  local = LOCAL,
  more: Partial<BedrockSettings> = {},
) => {
  endpoint.behave(behaviour)
  return withBedrock(() => local, settings(more))(text)
}

test('an unsure answer gets the second opinion, with its tokens counted', async () => {
  const judgement = await judge(TEXT, filled(GOOD))
  expect(judgement).toMatchObject({ label: 'mutual_contact', confidence: 0.7, evidence: ['Ask Renate'] })
  expect(uses).toHaveLength(1)
  expect(uses[0]).toMatchObject({ outcome: 'taken', inputTokens: 500, outputTokens: 40 })
})

test('the request offers one form with a closed schema, forces it, and carries the text as data (red without the form or the quotes)', async () => {
  await judge(`${TEXT}\n"}]`, filled(GOOD))
  const [{ path, body } = { path: '', body: {} }] = endpoint.asked
  expect(decodeURIComponent(path)).toBe('/model/eu.example-v1:0/converse')
  expect(body).toMatchObject({
    messages: [{ role: 'user', content: [{ text: JSON.stringify({ answer: `${TEXT}\n"}]` }) }] }],
    inferenceConfig: { temperature: 0 },
    toolConfig: { toolChoice: { tool: { name: 'give_verdict' } } },
  })
  const { tools } = body['toolConfig'] as { tools: { toolSpec: { inputSchema: { json: object } } }[] }
  expect(tools).toHaveLength(1)
  expect(tools[0]?.toolSpec.inputSchema.json).toMatchObject({ additionalProperties: false })
})

test('a sure answer is not sent', async () => {
  const sure = { ...LOCAL, confidence: 0.95 }
  expect(await judge(TEXT, filled(GOOD), sure)).toEqual(sure)
  expect(endpoint.asked).toEqual([])
  expect(uses).toEqual([])
})

describe('the local verdict stands when (red without the checks of the form)', () => {
  const form = (change: object) => filled({ ...GOOD, ...change })
  const talk = {
    body: {
      ...filled({}).body,
      output: { message: { role: 'assistant', content: [{ text: 'I will not.' }] } },
      stopReason: 'end_turn',
    },
  }
  test.each<[string, Behaviour, ModelUse['outcome']]>([
    ['it is throttled', { status: 429, error: 'ThrottlingException' }, 'throttled'],
    ['it is overloaded', { status: 503, error: 'ServiceUnavailableException' }, 'throttled'],
    ['it may not be used', { status: 403, error: 'AccessDeniedException' }, 'failed'],
    ['it breaks', { status: 500, error: 'InternalServerException' }, 'failed'],
    ['it sends no JSON', { bytes: '<html>busy</html>' }, 'failed'],
    ['it sends half a JSON', { bytes: '{"output":{"mess' }, 'failed'],
    ['it talks instead', talk, 'refused'],
    ['a guardrail steps in', filled(GOOD, 'guardrail_intervened'), 'refused'],
    ['its words are filtered', filled(GOOD, 'content_filtered'), 'refused'],
    ['it is cut off', filled(GOOD, 'max_tokens'), 'nonsense'],
    ['it invents a label', form({ label: 'friend' }), 'nonsense'],
    ['it invents a sureness', form({ sureness: 'absolutely' }), 'nonsense'],
    ['it adds a field', form({ accept: true }), 'nonsense'],
    ['it leaves one out', filled({ label: 'met' }), 'nonsense'],
    ['it quotes what nobody wrote', form({ evidence: ['we met in Rome'] }), 'nonsense'],
    ['it quotes nothing', form({ evidence: [] }), 'nonsense'],
    ['the form is a string', filled('met'), 'nonsense'],
  ])('%s', async (_, behaviour, outcome) => {
    expect(await judge(TEXT, behaviour)).toEqual(LOCAL)
    expect(uses.map((use) => use.outcome)).toEqual([outcome])
  })

  test('it says nothing until the time is up', async () => {
    expect(await judge(TEXT, 'silence', LOCAL, { timeout: 50 })).toEqual(LOCAL)
    expect(uses.map((use) => use.outcome)).toEqual(['timeout'])
  })

  test('nobody listens', async () => {
    expect(await judge(TEXT, filled(GOOD), LOCAL, { endpoint: 'http://127.0.0.1:1' })).toEqual(LOCAL)
    expect(uses.map((use) => use.outcome)).toEqual(['failed'])
  })
})

test('G-25 the model alone never makes an answer sure enough to be set aside (red without its limit)', async () => {
  const local = { ...LOCAL, label: 'met' as const }
  const set = filled({ label: 'stranger', sureness: 'certain', evidence: ['Possibly'], suppress: false })
  expect((await judge(TEXT, set, local)).confidence).toBeLessThan(0.9)
})

test('a wish to stop that was heard here is not unheard there (red without the memory of it)', async () => {
  expect((await judge(TEXT, filled(GOOD), { ...LOCAL, suppress: true })).suppress).toBe(true)
})

test.each(INJECTIONS)(
  'G-25 a text that gives orders is judged here alone: %s (red without the list of orders)',
  async (order) => {
    const met = filled({ label: 'met', sureness: 'certain', evidence: ['No'], suppress: false })
    expect(await judge(`No. ${order}`, met)).toEqual(LOCAL)
    expect(endpoint.asked).toEqual([])
  },
)
