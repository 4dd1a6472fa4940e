import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { classify } from '#judge/classify'
import { judgeOf } from '#shell/judge-of'
import { type Fact, setLogSink } from '#shell/log'
import { openShell, type Shell } from '#shell/shell'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { filled, openConverse } from '#test/judge/converse-endpoint'

const UNSURE = 'Possibly. Ask Renate about the boat, she was there when it sank.'
const SAID = { label: 'mutual_contact', sureness: 'likely', evidence: ['Ask Renate'], suppress: false }

let local: LocalAws
let converse: Awaited<ReturnType<typeof openConverse>>
let facts: Fact[] = []

beforeAll(async () => {
  local = await openLocalAws('met.example.org', () => 0)
  converse = await openConverse()
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', converse.url)
  setLogSink((fact) => facts.push(fact))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await Promise.all([converse.close(), local.close()])
})
beforeEach(() => {
  facts = []
  converse.asked.length = 0
  converse.behave(filled(SAID))
})

const shellWith = async (more: Record<string, string> = {}): Promise<Shell> =>
  openShell({ ...local.environment, ...more })

describe('the judge of a service', () => {
  it('asks nobody where no model is set', async () => {
    const judge = judgeOf(await shellWith())
    expect(await judge(UNSURE)).toEqual(classify(UNSURE))
    expect(converse.asked).toEqual([])
  })

  it('asks the model that is set about what it is unsure of, and logs figures only', async () => {
    expect(classify(UNSURE).confidence).toBeLessThan(0.9)
    const judge = judgeOf(await shellWith({ HWM_BEDROCK_MODEL: 'eu.amazon.nova-lite-v1:0' }))
    await judge(UNSURE)
    expect(decodeURIComponent(converse.asked[0]?.path ?? '')).toBe('/model/eu.amazon.nova-lite-v1:0/converse')
    expect(facts).toMatchObject([
      { event: 'model-asked', outcome: 'taken', inputTokens: 500, outputTokens: 40 },
    ])
    expect(JSON.stringify(facts)).not.toContain('Renate')
  })

  it('stands by its own word when the model fails', async () => {
    converse.behave({ status: 500, error: 'InternalServerException' })
    const judge = judgeOf(await shellWith({ HWM_BEDROCK_MODEL: 'amazon.nova-lite-v1:0' }))
    expect(await judge(UNSURE)).toEqual(classify(UNSURE))
  })
})
