import type { Judge } from '#domain/judgement'
import { withBedrock } from '#judge/bedrock'
import { classify } from '#judge/classify'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/** Longer than a model takes, and short enough that a batch of ten answers ends within the function's minute. */
const TIMEOUT = 5000

/** The judge of this service: the local one, with a model on Bedrock for what it is unsure of where one is set. */
export const judgeOf = ({ config: { bedrock }, defaults }: Shell): Judge =>
  bedrock === null
    ? classify
    : withBedrock(classify, {
        ...bedrock,
        threshold: defaults.threshold,
        timeout: TIMEOUT,
        count: ({ outcome, inputTokens, outputTokens, milliseconds }) => {
          log({ event: 'model-asked', outcome, inputTokens, outputTokens, milliseconds })
        },
      })
