import type { Judgement } from '#domain/judgement'
import type { AwsService } from '#local/aws/service'
import { filled } from '#test/judge/converse-endpoint'

export const MODEL = 'eu.example-lite-v1:0'

/** A local judge that goes by one word, so that a story knows what comes of it. Where a model can be asked it is sure of a plain no alone. */
export const localVerdict = (text: string, isUnsure: boolean): Judgement => ({
  label: /\bstop\b/i.test(text)
    ? 'opt_out'
    : /\bmet\b/i.test(text)
      ? 'met'
      : /\bfriend\b/i.test(text)
        ? 'mutual_contact'
        : 'stranger',
  confidence: isUnsure && !isPlainNo(text) ? 0.6 : 0.96,
  evidence: [],
  suppress: /\bstop\b/i.test(text),
})

const isPlainNo = (text: string): boolean => /^No\b/.test(text)

/** What the model says of any answer: neither what the local judge says, nor that anybody wishes to stop. */
const OPINION = { label: 'shared_interest', sureness: 'likely', suppress: false } as const

/** Bedrock's Converse: fills the form in for the answer that it is asked about. */
export const serveModel: AwsService = async ({ body }) => {
  const { messages } = JSON.parse(body.toString()) as {
    messages: { content: { text: string }[] }[]
  }
  const { answer } = JSON.parse(messages[0]?.content[0]?.text ?? '{}') as { answer: string }
  return converse(filled({ ...OPINION, evidence: [answer.slice(0, 12)] }).body)
}

/** It answers, and does not do what it was asked for. */
export const refusal = () =>
  converse({ ...filled({}).body, output: message({ text: 'I will not.' }), stopReason: 'end_turn' })

/** It answers with half a form: cut in two, or with a label of its own. `nth` chooses. */
export const nonsense = (nth: number) =>
  nth % 2 === 0
    ? { ...converse({}), body: '{"output":{"mess' }
    : converse(filled({ ...OPINION, label: 'friend', evidence: ['Yes'] }).body)

/** Whether a judgement is what became of this text: the local verdict, or, where the model was heard, both together. */
export const isVerdictOn = (text: string, { label, suppress }: Judgement, isHeard: boolean): boolean => {
  const local = localVerdict(text, true)
  const isModels = isHeard && label === OPINION.label && !isPlainNo(text)
  return (label === local.label || isModels) && suppress === local.suppress
}

const message = (content: object) => ({ message: { role: 'assistant', content: [content] } })

const converse = (body: object) => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
