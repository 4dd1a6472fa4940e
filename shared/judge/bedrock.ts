import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime'
import { type Judge, type Judgement, LABELS, type Label } from '#domain/judgement'
import type { openModel } from './ask-model.ts'
import { givesOrders } from './orders.ts'
import { MAX_CHARS } from './words.ts'

/** What a call came to, tokens as the service counts them; their price is in the provider's list, not here. */
export type ModelUse = {
  readonly outcome: 'taken' | 'refused' | 'nonsense' | 'throttled' | 'timeout' | 'failed'
  readonly inputTokens: number
  readonly outputTokens: number
  readonly milliseconds: number
}

export type BedrockSettings = {
  /** Model id or inference profile, for instance `eu.amazon.nova-lite-v1:0`. */
  readonly model: string
  readonly region: string
  /** Answers that the local judge is surer of are not sent. */
  readonly threshold: number
  /** Milliseconds until the local verdict stands. */
  readonly timeout: number
  /** For the log and the metrics: figures only, no text. */
  readonly count: (use: ModelUse) => void
  /** Another endpoint, for tests. */
  readonly endpoint?: string
  /** Told of the client before its first call, for tests to lead it elsewhere. */
  readonly lead?: (client: BedrockRuntimeClient) => void
}

/**
 * Asks a model about the answers that the local judge is unsure of. The local verdict stands when the model is late,
 * busy, broken, refuses or talks nonsense, and when the text gives orders to a judge. A wish to stop that the local
 * judge heard is never unheard, and the model's word alone is never sure enough to set an answer aside.
 */
export const withBedrock = (local: Judge, settings: BedrockSettings): Judge => {
  let asking: Promise<Ask> | undefined
  return async (text, alone) => {
    const verdict = await local(text)
    if (
      alone ||
      verdict.confidence >= settings.threshold ||
      givesOrders(text.slice(0, MAX_CHARS)) ||
      text.trim() === ''
    )
      return verdict
    // Loaded only when it is used: whoever leaves this off does not pay for the SDK.
    asking ??= import('./ask-model.ts').then(({ openModel }) => openModel(settings))
    const { judgement, use } = await secondOpinion(await asking, text.slice(0, MAX_CHARS))
    settings.count(use)
    return judgement ? reconcile(verdict, judgement, settings.threshold) : verdict
  }
}

type Ask = ReturnType<typeof openModel>

async function secondOpinion(
  ask: Ask,
  text: string,
): Promise<{ judgement: Judgement | null; use: ModelUse }> {
  const began = performance.now()
  const used = (outcome: ModelUse['outcome'], inputTokens = 0, outputTokens = 0): ModelUse => ({
    outcome,
    inputTokens,
    outputTokens,
    milliseconds: Math.round(performance.now() - began),
  })
  try {
    const { filled, stop, input, output } = await ask(text)
    const judgement = stop === 'tool_use' ? readForm(filled, text) : null
    if (judgement) return { judgement, use: used('taken', input, output) }
    return { judgement, use: used(REFUSALS.has(stop) ? 'refused' : 'nonsense', input, output) }
  } catch (fault) {
    return { judgement: null, use: used(outcomeOf(fault)) }
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['end_turn', 'guardrail_intervened', 'content_filtered'])

function outcomeOf(fault: unknown): ModelUse['outcome'] {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  return name === 'ThrottlingException' || name === 'ServiceUnavailableException' ? 'throttled' : 'failed'
}

/** What each word for sureness is worth, as a probability. */
const SURENESS: Readonly<Record<string, number>> = { certain: 0.9, likely: 0.7, unsure: 0.45 }

/** The form as a judgement; null when it is not exactly as asked, or quotes nothing that stands in the text. */
function readForm(filled: unknown, text: string): Judgement | null {
  if (typeof filled !== 'object' || filled === null) return null
  const { label, sureness, evidence, suppress, ...more } = filled as Record<string, unknown>
  const known = LABELS.find((one): one is Label => one === label)
  const confidence = typeof sureness === 'string' ? SURENESS[sureness] : undefined
  if (known === undefined || confidence === undefined || typeof suppress !== 'boolean') return null
  if (!Array.isArray(evidence) || evidence.length > 3 || Object.keys(more).length > 0) return null
  const quoted = evidence.filter(
    (words): words is string => typeof words === 'string' && words.trim() !== '' && text.includes(words),
  )
  return quoted.length > 0 ? { label: known, confidence, evidence: quoted, suppress } : null
}

/** Both sides agreeing is worth more than either; a model alone stays just below the threshold. */
function reconcile(local: Judgement, model: Judgement, threshold: number): Judgement {
  const confidence =
    local.label === model.label
      ? Math.max(local.confidence, model.confidence)
      : Math.min(model.confidence, threshold - 0.01)
  return { ...model, confidence, suppress: local.suppress || model.suppress }
}
